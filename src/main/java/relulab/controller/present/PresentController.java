package relulab.controller.present;

import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.export.present.BeatPictures;
import relulab.scenario.Story;
import relulab.scenario.Text;
import relulab.view.ChartView;
import relulab.view.present.BeatPainter;
import relulab.view.present.BeatPicture;
import relulab.view.present.BeatPicture.Pointed;
import relulab.view.present.FunctionsStage;
import relulab.view.present.QuestionStage;
import relulab.view.present.StagePicture;

/**
 * Shows beats to a room, with a clicker or by keys. Trials are done apart from the Training page,
 * which is as it was when the presentation is left.
 */
public final class PresentController implements Presentation.Listener {
  private final AppState app;
  private final Runnable leave;
  private final Storyboard board;
  private final BeatPictures pictures;
  private final Presentation presentation;
  private final ChartView view = new ChartView();
  private final Region black = new Region();
  private final StackPane root = new StackPane(view, black);
  private final Transition transition;
  private final InvalidationListener onLook = observable -> relook();
  private @Nullable PresenterView presenter;
  private @Nullable BeatPicture picture;
  private @Nullable BeatPicture whole;
  private String typed = "";

  /**
   * A presentation, which begins at once.
   *
   * @param shown what is presented
   * @param leave called once it is left
   */
  public PresentController(AppState app, Presented shown, Runnable leave) {
    this.app = app;
    this.leave = leave;
    board = new Storyboard(shown.scenes(), shown.facts());
    pictures = new BeatPictures(shown.results(), shown.convention());
    presentation = new Presentation(board, Platform::runLater, this);
    transition =
        new Transition(stage -> show(Objects.requireNonNull(whole).with(stage)), this::arrive);
    black.getStyleClass().add("blank");
    black.setVisible(false);
    view.setPainter(
        (surface, width, height) -> {
          BeatPicture now = picture;
          if (now == null) {
            surface.clear(app.look().get().palette().page());
          } else {
            BeatPainter.paint(surface, now, width, height, app.look().get());
          }
        });
    root.setId("present");
    root.setFocusTraversable(true);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    root.setOnMouseClicked(this::onClick);
    app.look().addListener(onLook);
    presentation.open(shown.scene(), shown.beat());
  }

  /** What fills the screen. */
  public Parent root() {
    return root;
  }

  /** What is done once it fills the screen. */
  public void begin() {
    root.requestFocus();
    showPresenter();
  }

  /** Where it is. */
  public Presentation presentation() {
    return presentation;
  }

  /** What the room sees; null until the first story is known. */
  public @Nullable BeatPicture picture() {
    return picture;
  }

  @Override
  public void show(Story story, int beat, Story.@Nullable Told from) {
    Story.Told to = story.beats().get(beat);
    BeatPicture last = pictures.picture(story, beat, app.languageProperty().get());
    whole = last;
    typed = "";
    if (!transition.start(story, from, to, last.stage(), pictures)) {
      presentation.arrived();
      show(last);
    }
    tellPresenter();
  }

  @Override
  public void arrive() {
    transition.stop();
    presentation.arrived();
    BeatPicture last = whole;
    if (last != null) {
      show(last);
    }
  }

  private void show(BeatPicture shown) {
    picture = shown;
    view.setAccessibleText(shown.said() + " " + shown.stage().spoken(app.look().get()));
    view.repaint();
  }

  /** Language or colours were changed: the sentence is another. */
  private void relook() {
    presentation.refresh();
  }

  private void onKey(KeyEvent e) {
    boolean handled = onStage(e.getCode()) || onTyped(e) || onWay(e.getCode());
    if (handled) {
      e.consume();
    }
  }

  /** What the stage itself does: α moves, an option is marked. */
  @SuppressWarnings("EnumOrdinal") // the letters stand in order
  private boolean onStage(KeyCode code) {
    BeatPicture now = picture;
    if (now == null || black.isVisible()) {
      return false;
    }
    if (now.stage() instanceof FunctionsStage functions
        && functions.hasAlpha()
        && (code == KeyCode.LEFT || code == KeyCode.RIGHT)) {
      arrive();
      change(functions.nudged(code == KeyCode.RIGHT));
      return true;
    }
    int option = code.ordinal() - KeyCode.A.ordinal();
    if (now.stage() instanceof QuestionStage question
        && option >= 0
        && option < question.options().size()) {
      change(question.marked(option));
      return true;
    }
    return false;
  }

  private void change(StagePicture stage) {
    BeatPicture now = whole;
    if (now != null) {
      whole = now.with(stage);
      show(whole);
    }
  }

  /** Digits and then G go to a beat of the scene. */
  private boolean onTyped(KeyEvent e) {
    if (e.getCode().isDigitKey() && typed.length() < 4) {
      typed += e.getText().isEmpty() ? e.getCode().getChar() : e.getText();
      return true;
    }
    if (typed.isEmpty() || (e.getCode() != KeyCode.G && e.getCode() != KeyCode.ENTER)) {
      return false;
    }
    try {
      presentation.toBeat(Integer.parseInt(typed));
    } catch (NumberFormatException notDigits) {
      typed = "";
    }
    typed = "";
    return true;
  }

  private boolean onWay(KeyCode code) {
    switch (code) {
      case PAGE_DOWN, RIGHT, DOWN, SPACE, ENTER -> forward();
      case PAGE_UP, LEFT, UP, BACK_SPACE -> back();
      case HOME -> presentation.first();
      case END -> presentation.last();
      case B, W, PERIOD -> black.setVisible(!black.isVisible());
      case P -> presenterView();
      case ESCAPE, F5 -> close();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void forward() {
    if (black.isVisible()) {
      black.setVisible(false);
    } else {
      presentation.forward();
    }
  }

  private void back() {
    black.setVisible(false);
    presentation.back();
  }

  /** A click points; whether one beside everything goes on, a person chooses. */
  private void onClick(MouseEvent e) {
    BeatPicture now = picture;
    if (now == null || e.getButton() != MouseButton.PRIMARY || black.isVisible()) {
      return;
    }
    Optional<Pointed> pointed =
        BeatPainter.at(
            now, e.getX(), e.getY(), view.getWidth(), view.getHeight(), app.look().get());
    if (pointed.isPresent() || now.pointed() != null) {
      show(now.pointing(pointed.orElse(null)));
    } else if (app.present().clickGoesOnProperty().get()) {
      forward();
    }
  }

  /** Opens the lecturer's own view, or closes it. */
  void presenterView() {
    app.present().presenterViewProperty().set(presenter == null);
    showPresenter();
  }

  /** Opens or closes the lecturer's own view, as it was chosen. */
  private void showPresenter() {
    PresenterView open = presenter;
    boolean isWanted = app.present().presenterViewProperty().get();
    if (open != null && !isWanted) {
      open.close();
      presenter = null;
    } else if (open == null && isWanted) {
      presenter = new PresenterView(app, this::onKey, this::dismissed, beside());
      tellPresenter();
    }
  }

  private void dismissed() {
    if (presenter != null) {
      presenter = null;
      app.present().presenterViewProperty().set(false);
    }
  }

  /** A screen that the room does not see, if there is one. */
  private Optional<RoomScreen> beside() {
    Scene scene = root.getScene();
    if (scene == null || scene.getWindow() == null) {
      return Optional.empty();
    }
    Window window = scene.getWindow();
    return RoomScreen.other(
        RoomScreen.all(),
        window.getX() + window.getWidth() / 2,
        window.getY() + window.getHeight() / 2);
  }

  private void tellPresenter() {
    PresenterView open = presenter;
    BeatPicture now = whole;
    if (open != null && now != null) {
      Optional<BeatPicture> next =
          presentation
              .next()
              .map(
                  spot ->
                      pictures.picture(spot.story(), spot.beat(), app.languageProperty().get()));
      Text notes = presentation.now().map(spot -> spot.told().noted()).orElse(Text.NONE);
      open.show(now, next.orElse(null), notes);
    }
  }

  /** Leaves the presentation, as Escape does. */
  public void close() {
    transition.close();
    board.close();
    app.look().removeListener(onLook);
    PresenterView open = presenter;
    presenter = null; // Closed with the presentation, it opens with the next one.
    if (open != null) {
      open.close();
    }
    leave.run();
  }
}
