package relulab.app;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.MainController;
import relulab.controller.help.TermTips;
import relulab.controller.present.PresentController;
import relulab.controller.present.Presented;
import relulab.controller.present.PresentedPages;
import relulab.text.Language;
import relulab.view.ZoomPane;
import relulab.view.surface.Fonts;
import relulab.view.theme.PaletteCss;
import relulab.view.theme.Theme;

/** The scene of the window: it is built anew when the language changes, and recoloured by theme. */
final class MainWindow {
  private static final double ZOOM_STEP = 1.1;
  private static final double POPUP_FONT = 13;

  private final AppState state;
  private final ViewLoader loader;
  private final ZoomPane root;
  private ViewLoader.Main main;

  /** The language that its texts are in. */
  private Language built;

  private @Nullable PresentController presentation;
  private Consumer<Boolean> onPresenting = presenting -> {};
  private final Scene scene;

  MainWindow(AppState state, FilePicker files, double width, double height) {
    this.state = state;
    useTheme(); // Before the first control: it would have JavaFX read the styles of its own theme.
    loader = new ViewLoader(state, files, this::present);
    state.pageProperty().addListener(observable -> hidePopups()); // before the page itself hears
    main = loader.main();
    built = state.languageProperty().get();
    root = new ZoomPane(main.root());
    scene = new Scene(root, width, height);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F5), this::present);
    TermTips.explain(scene, state::messages);
    scene.setOnDragOver(MainWindow::acceptFile);
    scene.setOnDragDropped(this::openDropped);
    state.present().setPresenter(this::present);
    root.factorProperty().bind(state.zoomProperty());
    // The scale is found during layout: styles that change then would be missing in one frame.
    root.scaleProperty().addListener(observable -> Platform.runLater(this::restyle));
    state.languageProperty().addListener(observable -> rebuild());
    state.theme().addListener(observable -> recolor());
    accelerate(KeyCode.PLUS, ZOOM_STEP);
    accelerate(KeyCode.EQUALS, ZOOM_STEP);
    accelerate(KeyCode.ADD, ZOOM_STEP);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::zoomByCharacter);
    accelerate(KeyCode.MINUS, 1 / ZOOM_STEP);
    accelerate(KeyCode.SUBTRACT, 1 / ZOOM_STEP);
    accelerate(KeyCode.DIGIT0, 0);
    recolor();
  }

  Scene scene() {
    return scene;
  }

  /** Where + stands on another key, as on most layouts of Europe, it is known by its character. */
  private void zoomByCharacter(KeyEvent e) {
    boolean isKnown =
        switch (e.getCode()) {
          case PLUS, EQUALS, ADD, MINUS, SUBTRACT -> true;
          default -> false;
        };
    if (e.isShortcutDown() && !isKnown && (e.getText().equals("+") || e.getText().equals("-"))) {
      zoom(e.getText().equals("+") ? ZOOM_STEP : 1 / ZOOM_STEP);
      e.consume();
    } else if (e.isShortcutDown() && e.isShiftDown() && e.getCode() == KeyCode.EQUALS) {
      zoom(ZOOM_STEP);
      e.consume();
    }
  }

  private void zoom(double factor) {
    double next = factor == 0 ? 1 : state.zoomProperty().get() * factor;
    state.zoomProperty().set(Math.clamp(next, AppState.MIN_ZOOM, AppState.MAX_ZOOM));
  }

  /** Ctrl (Cmd on a Mac) and a key enlarge everything by a factor; a factor of 0 takes it back. */
  private void accelerate(KeyCode key, double factor) {
    scene
        .getAccelerators()
        .put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), () -> zoom(factor));
  }

  /** What controls the window. */
  MainController controller() {
    return main.controller();
  }

  /**
   * Ends what runs, and goes on at once where nothing that was finished would be lost; else when
   * the person has answered.
   */
  void beforeClosing(Runnable then) {
    state.experiments().stop();
    PresentController presented = presentation;
    if (presented != null && controller().asksBeforeClosing()) {
      presented.close();
    }
    controller().beforeClosing(then);
  }

  /** Called with true before a presentation begins, and with false when it is left. */
  void setOnPresenting(Consumer<Boolean> action) {
    onPresenting = action;
  }

  /** What is presented, or null. */
  @Nullable PresentController presentation() {
    return presentation;
  }

  private static void acceptFile(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
    }
    e.consume();
  }

  private void openDropped(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      controller().open(e.getDragboard().getFiles().stream().map(File::toPath).toList());
      e.setDropCompleted(true);
    }
    e.consume();
  }

  /** Fills the screen with the presentation, until it is left. */
  private void present() {
    if (presentation == null) {
      present(PresentedPages.of(state));
    }
  }

  /** Fills the screen with a presentation. */
  PresentController present(Presented first) {
    onPresenting.accept(true);
    PresentController started = new PresentController(state, first, this::leavePresentation);
    presentation = started;
    root.setContent(started.root());
    recolor();
    started.begin();
    return started;
  }

  private void leavePresentation() {
    presentation = null;
    onPresenting.accept(false);
    if (state.languageProperty().get() == built) {
      hidePopups();
      root.setContent(main.root()); // It has followed the state meanwhile.
      recolor();
    } else {
      rebuild();
    }
  }

  private void rebuild() {
    state.languageProperty().get(); // Validates the property, or it would not tell us again.
    hidePopups();
    main = loader.main();
    built = state.languageProperty().get();
    root.setContent(main.root());
    recolor();
  }

  /**
   * A menu or tooltip that is open belongs to a control or a window that goes: without it, it would
   * be styled once more and find no colours.
   */
  void hidePopups() {
    List.copyOf(Window.getWindows()).stream()
        .filter(window -> window instanceof PopupWindow popup && belongs(popup))
        .forEach(MainWindow::hideAtOnce);
  }

  /** What fades out would outlive its control. */
  private static void hideAtOnce(Window window) {
    if (window instanceof Popover popover) {
      popover.hide(Duration.ZERO);
    } else {
      window.hide();
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private boolean belongs(PopupWindow popup) {
    Window owner = popup.getOwnerWindow();
    return owner == scene.getWindow() || (owner instanceof PopupWindow outer && belongs(outer));
  }

  /**
   * Menus and tooltips are windows with roots of their own: the palette is declared for them as
   * well, and they are enlarged by their font.
   */
  private void restyle() {
    String style =
        String.format(
            Locale.ROOT,
            ".root { %s } .context-menu, .tooltip, .combo-box-popup { -fx-font-size: %.1fpx; }",
            PaletteCss.declarations(state.theme().get().palette()),
            POPUP_FONT * root.scaleProperty().get());
    String encoded = Base64.getEncoder().encodeToString(style.getBytes(StandardCharsets.UTF_8));
    scene
        .getStylesheets()
        .setAll(css("app"), css("training"), css("experiments"), "data:text/css;base64," + encoded);
  }

  private static String css(String name) {
    return Objects.requireNonNull(MainWindow.class.getResource("/css/" + name + ".css"), name)
        .toExternalForm();
  }

  private Theme useTheme() {
    Theme theme = state.theme().get();
    Application.setUserAgentStylesheet(
        theme == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    return theme;
  }

  private void recolor() {
    hidePopups();
    Theme theme = useTheme();
    scene
        .getPreferences()
        .setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT);
    Parent window = root.content();
    restyle();
    window.getStyleClass().removeAll("chinese", "dark");
    if (state.languageProperty().get() == Language.CHINESE) {
      Fonts.loadChinese();
      window.getStyleClass().add("chinese");
    }
    if (theme == Theme.DARK) {
      window.getStyleClass().add("dark");
    }
  }
}
