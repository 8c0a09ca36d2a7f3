package relulab.app;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.Scene;
import relulab.app.Screenshots.Size;
import relulab.controller.AppState;
import relulab.controller.ThemeChoice;
import relulab.controller.training.Moment;
import relulab.controller.training.Brush;
import relulab.controller.training.TrainingState;
import relulab.export.Toolkit;
import relulab.model.training.Intervention;
import relulab.text.Language;
import relulab.view.training.Phase;
import relulab.view.training.Selection;

/** Pictures of what a person does on the Training page. */
final class TrainingScreenshots {
  private static final Size SMALL = Screenshots.SIZES.getFirst();
  private static final long STEP = 1000;
  private static final long BEFORE_SHOCK = 280;

  private final Screenshots screenshots;

  TrainingScreenshots(Screenshots screenshots) {
    this.screenshots = screenshots;
  }

  /** A state of the page. */
  private interface Deed {
    /** Brings it about and waits for it. */
    void on(TrainingState training) throws IOException;
  }

  void take() throws IOException {
    for (Language language : Language.values()) {
      for (ThemeChoice theme : Screenshots.THEMES) {
        for (Size size : Screenshots.SIZES) {
          take("training-whatif", language, theme, size, TrainingScreenshots::interfere);
          take("training-own", language, theme, size, TrainingScreenshots::drawPoints);
        }
        take("training-inspector", language, theme, SMALL, TrainingScreenshots::inspect);
        for (Phase phase : Phase.values()) {
          String name = "training-slow-" + phase.name().toLowerCase(Locale.ROOT);
          take(name, language, theme, SMALL, training -> slowDown(training, phase));
        }
      }
    }
  }

  private void take(String what, Language language, ThemeChoice theme, Size size, Deed deed)
      throws IOException {
    String name = Screenshots.name(what, language, theme, size);
    if (!screenshots.isWanted(name)) {
      return;
    }
    AppState state = Toolkit.call(() -> Screenshots.state(language, theme));
    Scene scene = Toolkit.call(() -> Screenshots.trainingScene(state, size));
    TrainingState training = state.training();
    deed.on(training);
    screenshots.take(name, () -> scene, shown -> {});
    Toolkit.call(Executors.callable(training::close));
  }

  private static void interfere(TrainingState training) throws IOException {
    Screenshots.reach(training, STEP);
    act(
        training,
        t -> {
          t.choices().whatIfProperty().set(true);
          t.intervene(OptionalInt.of(1), () -> new Intervention.Kill(1, 3));
          t.intervene(OptionalInt.empty(), () -> new Intervention.LearningRate(0.08));
        });
    Screenshots.reach(training, STEP + 300);
  }

  private static void inspect(TrainingState training) throws IOException {
    act(training, t -> t.choices().drawerProperty().set(true));
    Screenshots.reach(training, STEP);
  }

  private static void drawPoints(TrainingState training) throws IOException {
    act(
        training,
        t -> {
          for (int i = 0; i < 24; i++) {
            double angle = i * 0.55;
            t.points().brushProperty().set(Brush.values()[i % 2]);
            double radius = i % 2 == 0 ? 0.35 : 0.8;
            t.points().add(radius * Math.cos(angle), radius * Math.sin(angle));
          }
        });
    Screenshots.reach(training, BEFORE_SHOCK);
  }

  private static void slowDown(TrainingState training, Phase phase) throws IOException {
    act(
        training,
        t -> {
          t.selectionProperty().set(new Selection(1, 2, 2));
          t.speedProperty().set(1);
          t.play();
        });
    while (!Toolkit.call(() -> isIn(training, phase))) {
      Screenshots.pause();
    }
    act(training, TrainingState::pause);
  }

  private static boolean isIn(TrainingState training, Phase phase) {
    training.receive();
    Moment moment = training.momentProperty().get();
    return moment != null && moment.slow() != null && moment.slow().phase() == phase;
  }

  private static void act(TrainingState training, Consumer<TrainingState> action)
      throws IOException {
    Toolkit.call(Executors.callable(() -> action.accept(training)));
  }
}
