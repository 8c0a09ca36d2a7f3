package relulab.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.controller.export.RunKind;
import relulab.controller.present.PresentController;
import relulab.controller.present.Presentation;
import relulab.controller.training.Moment;
import relulab.controller.training.TrainingState;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.export.Toolkit;
import relulab.model.sweep.Results;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;
import relulab.view.theme.Theme;
import relulab.view.training.Selection;
import relulab.view.training.lane.Flashes;

/** Makes the pictures in screenshots/ from the running app, without a display. */
public final class Screenshots {
  /** Of a window, in pixels. */
  record Size(int width, int height) {}

  static final List<Size> SIZES = List.of(new Size(1024, 768), new Size(1600, 1000));
  static final List<ThemeChoice> THEMES = List.of(ThemeChoice.LIGHT, ThemeChoice.DARK);

  private static final List<Long> STEPS = List.of(290L, 380L, 1420L);

  private final Path folder;

  private final String only;

  private Screenshots(Path folder, String only) {
    this.folder = folder;
    this.only = only;
  }

  /**
   * Writes all pictures into the folder screenshots/, or the one given; with a second argument, only
   * those whose names begin with it.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "screenshots");
    Files.createDirectories(folder);
    Toolkit.start();
    Screenshots screenshots = new Screenshots(folder, args.length > 1 ? args[1] : "");
    try {
      screenshots.functions();
      screenshots.exportDialog();
      screenshots.exportRun();
      screenshots.training();
      new TrainingScreenshots(screenshots).take();
      screenshots.experiments();
      screenshots.present();
    } finally {
      Platform.exit();
    }
  }

  private void functions() throws IOException {
    for (Language language : Language.values()) {
      for (ThemeChoice theme : THEMES) {
        for (Size size : SIZES) {
          take(
              name("functions", language, theme, size),
              () -> scene(state(language, theme), size),
              scene -> {});
        }
      }
    }
  }

  private void exportDialog() throws IOException {
    for (Language language : Language.values()) {
      take(
          "export-" + language.id(),
          () -> {
            AppState state = state(language, ThemeChoice.LIGHT);
            state
                .export()
                .specProperty()
                .set(PictureSpec.of(PicturePreset.COLUMN, Theme.PRINT, language));
            return scene(state, SIZES.getFirst());
          },
          scene -> ((MenuButton) scene.lookup("#exportMenu")).getItems().getLast().fire());
    }
  }

  /** What can be made of a whole run. */
  private void exportRun() throws IOException {
    for (Language language : Language.values()) {
      ThemeChoice theme = THEMES.get(language.ordinal() % 2);
      for (RunKind kind : RunKind.values()) {
        String name = "export-run-" + kind.id() + "-" + language.id();
        if (!name.startsWith(only)) {
          continue;
        }
        AppState state = Toolkit.call(() -> state(language, theme));
        Scene scene = Toolkit.call(() -> trainingScene(state, SIZES.getFirst()));
        reach(state.training(), 800);
        take(name, () -> scene, shown -> fire(shown, "exportRun-" + kind.id()));
        Toolkit.call(Executors.callable(state.training()::close));
      }
    }
  }

  private static void fire(Scene scene, String item) {
    ((MenuButton) scene.lookup("#exportMenu"))
        .getItems().stream()
            .filter(each -> item.equals(each.getId()))
            .forEach(MenuItem::fire);
  }

  /** Before, during and after the learning-rate shock. */
  private void training() throws IOException {
    for (Language language : Language.values()) {
      for (ThemeChoice theme : THEMES) {
        for (Size size : SIZES) {
          for (long step : STEPS) {
            String name = name("training-" + step, language, theme, size);
            String layers = name("training-layers", language, theme, size);
            boolean isLast = step == STEPS.getLast();
            if (!name.startsWith(only) && !(isLast && layers.startsWith(only))) {
              continue;
            }
            AppState state = Toolkit.call(() -> state(language, theme));
            Scene scene = Toolkit.call(() -> trainingScene(state, size));
            reach(state.training(), step);
            waitForFlashes();
            take(name, () -> scene, shown -> {});
            if (isLast) {
              take(
                  layers,
                  () -> scene,
                  shown -> ((ToggleButton) shown.lookup("#by-layer-chart")).fire());
            }
            Toolkit.call(Executors.callable(state.training()::close));
          }
        }
      }
    }
  }

  /** Whether a picture was asked for. */
  boolean isWanted(String name) {
    return name.startsWith(only);
  }

  static Scene trainingScene(AppState state, Size size) {
    state.pageProperty().set(Page.TRAINING);
    state.training().selectionProperty().set(new Selection(0, 2, 4));
    return scene(state, size);
  }

  /** Each experiment with few networks, but real ones; the languages take turns. */
  private void experiments() throws IOException {
    List<Results> all =
        "experiments".startsWith(only) || only.startsWith("experiments")
            ? ExperimentSamples.all()
            : List.of();
    for (int i = 0; i < all.size(); i++) {
      Results results = all.get(i);
      for (ThemeChoice theme : THEMES) {
        for (Size size : SIZES) {
          int turn = i + THEMES.indexOf(theme) + SIZES.indexOf(size);
          Language language = Language.values()[turn % 2];
          take(
              name("experiments-" + results.experiment().id(), language, theme, size),
              () -> experimentsScene(state(language, theme), results, size),
              shown -> {});
        }
      }
    }
  }

  private static Scene experimentsScene(AppState state, Results results, Size size) {
    state.pageProperty().set(Page.EXPERIMENTS);
    state.experiments().show(results);
    return scene(state, size);
  }

  /** One picture of each scene as a room sees it, at its last caption. */
  private void present() throws IOException {
    Size room = new Size(1920, 1080);
    List<relulab.scenario.Scene> scenes = SceneCatalog.all();
    for (int i = 0; i < scenes.size(); i++) {
      relulab.scenario.Scene scene = scenes.get(i);
      Language language = Language.values()[i % 2];
      ThemeChoice theme = THEMES.get(i / 2 % 2);
      String name = name("present-" + scene.id(), language, theme, room);
      if (!name.startsWith(only)) {
        continue;
      }
      AppState state = Toolkit.call(() -> state(language, theme));
      MainScene main = Toolkit.call(() -> new MainScene(state, FilePicker.NONE, 1920, 1080));
      PresentController show = Toolkit.call(() -> main.present(scene.scenario()));
      Toolkit.call(Executors.callable(() -> toLastCaption(show.presentation())));
      while (!Toolkit.call(() -> hasArrived(state.training(), show.presentation()))) {
        pause();
      }
      take(name, main::scene, shown -> {});
      Toolkit.call(Executors.callable(state.training()::close));
    }
  }

  private static void toLastCaption(Presentation show) {
    int captions = show.scene().captions().size();
    while (show.reached() < captions || show.isOnItsWay()) {
      show.next();
    }
  }

  private static boolean hasArrived(TrainingState training, Presentation show) {
    training.receive();
    return training.isUpToDate() && training.step() >= show.target();
  }

  static void reach(TrainingState training, long step) throws IOException {
    Toolkit.call(Executors.callable(() -> training.seek(step)));
    while (!Toolkit.call(() -> isThere(training, step))) {
      pause();
    }
  }

  /** What changed on the way to a step flashes for a moment. */
  private static void waitForFlashes() {
    long end = System.nanoTime() + (long) (1.3e6 * Flashes.DURATION);
    while (System.nanoTime() < end) {
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isThere(TrainingState training, long step) {
    training.receive();
    Moment moment = training.momentProperty().get();
    return moment != null && moment.frame().step() == step && moment.chosen() != null;
  }

  static String name(String page, Language language, ThemeChoice theme, Size size) {
    return "%s-%s-%s-%dx%d"
        .formatted(page, language.id(), theme.id(), size.width(), size.height());
  }

  static AppState state(Language language, ThemeChoice theme) {
    AppState state = new AppState();
    state.languageProperty().set(language);
    state.themeChoiceProperty().set(theme);
    state.pageProperty().set(Page.FUNCTIONS);
    return state;
  }

  private static Scene scene(AppState state, Size size) {
    return new MainScene(state, FilePicker.NONE, size.width(), size.height()).scene();
  }

  /** Builds a scene, does something in it once it is laid out, and writes its picture. */
  void take(String name, Callable<Scene> build, Consumer<Scene> act) throws IOException {
    if (!name.startsWith(only)) {
      return;
    }
    Scene scene = Toolkit.call(build);
    Toolkit.call(() -> scene.snapshot(null));
    Toolkit.call(Executors.callable(() -> act.accept(scene)));
    Toolkit.call(() -> scene.snapshot(null));
    WritableImage image = Toolkit.call(() -> scene.snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    Path file = folder.resolve(name + ".png");
    ImageIO.write(picture, "png", file.toFile());
    System.out.println(file);
  }
}
