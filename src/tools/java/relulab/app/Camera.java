package relulab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import relulab.controller.AppState;
import relulab.controller.Page;
import relulab.controller.trial.Moment;
import relulab.controller.trial.TrainingState;
import relulab.export.PictureWriter;
import relulab.export.Toolkit;
import relulab.view.trial.Selection;
import relulab.view.trial.lane.Flashes;
import relulab.view.trial.time.TimelineView;

/**
 * Takes pictures of windows, without a display.
 *
 * @param folder where they go
 * @param only how the names of those that are wanted begin
 */
record Camera(Path folder, String only) {

  /** Brings a state of the Training page about, and waits for it. */
  @FunctionalInterface
  interface Deed {
    void on(TrainingState training) throws IOException;
  }

  /** Whether a picture was asked for. */
  boolean isWanted(String name) {
    return name.startsWith(only);
  }

  /** Builds a scene, does something in it once it is laid out, and writes its picture. */
  void take(String name, Callable<Scene> build, Consumer<Scene> act) throws IOException {
    if (!isWanted(name)) {
      return;
    }
    Scene scene = Toolkit.call(build);
    Toolkit.call(() -> scene.snapshot(null));
    Toolkit.call(Executors.callable(() -> act.accept(scene)));
    Toolkit.call(() -> scene.snapshot(null));
    while (Toolkit.call(() -> isBehind(scene))) {
      pause();
    }
    WritableImage image =
        Toolkit.call(
            () -> {
              scene
                  .getRoot()
                  .lookupAll(".chart-view")
                  .forEach(view -> ((Parent) view).requestLayout());
              return scene.snapshot(null);
            });
    Path file = folder.resolve(name + ".png");
    PictureWriter.write(image, false, file);
    System.out.println(file);
  }

  /** A picture of the Training page, with a neuron chosen, after something was done there. */
  void takeTraining(String name, Setting setting, Deed deed, Consumer<Scene> act)
      throws IOException {
    if (!isWanted(name)) {
      return;
    }
    AppState state = Toolkit.call(() -> setting.state(Page.TRAINING));
    TrainingState training = state.training();
    Scene scene =
        Toolkit.call(
            () -> {
              training.selectionProperty().set(new Selection(0, 2, 4));
              return setting.scene(state);
            });
    deed.on(training);
    waitForFlashes();
    take(name, () -> scene, act);
    Toolkit.call(Executors.callable(training::close));
  }

  /** Whether the timeline is still being made ready. */
  private static boolean isBehind(Scene scene) {
    return scene.lookup(".timeline") instanceof TimelineView timeline && timeline.isBehind();
  }

  /** Goes to a step and waits until it is there. */
  static void reach(TrainingState training, long step) throws IOException {
    Toolkit.call(Executors.callable(() -> training.seek(step)));
    while (!Toolkit.call(() -> isThere(training, step))) {
      pause();
    }
  }

  private static boolean isThere(TrainingState training, long step) {
    training.receive();
    Moment moment = training.momentProperty().get();
    return moment != null && moment.frame().step() == step && moment.chosen() != null;
  }

  /** Waits until nothing flashes any more: a flash is as far as the clock is. */
  static void waitForFlashes() {
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
}
