package relulab.app;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import relulab.controller.trial.Brush;
import relulab.controller.trial.Moment;
import relulab.controller.trial.RailPanel;
import relulab.controller.trial.TrainingState;
import relulab.export.Toolkit;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.training.Intervention;
import relulab.model.trial.Setup;
import relulab.scenario.SceneCatalog;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Phase;
import relulab.view.trial.Selection;

/** Pictures of the Training page: as time goes by, and as a person does something. */
final class TrainingScreenshots {
  /** Before, during and after the learning-rate shock. */
  private static final List<Long> STEPS = List.of(290L, 380L, 1420L);

  private static final long STEP = 1000;
  private static final long BEFORE_SHOCK = 280;

  private static final Setup ABS =
      Setup.learningRateShock().withData(DataSpec.of(DataKind.ABS, 60, 0.02));

  private static final Setup DEEP =
      Setup.learningRateShock()
          .withHidden(Collections.nCopies(10, 64))
          .with(t -> t.withLearningRate(0.003));

  /** Ten layers of two: most such networks are dead before they begin. */
  private static final Setup BORN_DEAD =
      SceneCatalog.find("born-dead").orElseThrow().scenario().setup();

  private final Camera camera;

  TrainingScreenshots(Camera camera) {
    this.camera = camera;
  }

  void take() throws IOException {
    for (Setting setting : Setting.all()) {
      for (long step : STEPS) {
        take("training-" + step, setting, training -> Camera.reach(training, step));
      }
      take("training-layers", setting, TrainingScreenshots::followLayers);
      take("training-whatif", setting, TrainingScreenshots::interfere);
      takeKinds(setting);
      if (setting.size() == Setting.SMALL) {
        takeSmall(setting);
      }
    }
    for (Setting setting : Setting.of(List.of(Setting.SMALLEST))) {
      take("training-380", setting, training -> Camera.reach(training, STEPS.get(1)));
      takeKinds(setting);
    }
  }

  /** What differs in shape: own points, curves, a network that was born dead, a large one. */
  private void takeKinds(Setting setting) throws IOException {
    take("training-own", setting, TrainingScreenshots::drawPoints);
    take("training-1d", setting, training -> open(training, ABS, STEP));
    take("training-born-dead", setting, training -> open(training, BORN_DEAD, STEP));
    take("training-deep", setting, training -> open(training, DEEP, BEFORE_SHOCK + 140));
  }

  private void takeSmall(Setting setting) throws IOException {
    take("training-inspector", setting, TrainingScreenshots::inspect);
    for (Phase phase : Phase.values()) {
      String what = "training-slow-" + phase.name().toLowerCase(Locale.ROOT);
      take(what, setting, training -> slowDown(training, phase));
    }
  }

  private void take(String what, Setting setting, Camera.Deed deed) throws IOException {
    camera.takeTraining(setting.name(what), setting, deed, shown -> {});
  }

  private static void interfere(TrainingState training) throws IOException {
    Camera.reach(training, STEP);
    act(
        training,
        t -> {
          t.choices().panelProperty().set(RailPanel.WHAT_IF);
          t.changes().intervene(OptionalInt.of(1), () -> new Intervention.Kill(1, 3));
          t.changes().intervene(OptionalInt.empty(), () -> new Intervention.LearningRate(0.08));
        });
    Camera.reach(training, STEP + 300);
  }

  private static void open(TrainingState training, Setup setup, long step) throws IOException {
    act(
        training,
        t -> {
          t.open(setup, 1800);
          t.selectionProperty().set(new Selection(0, 2, 1));
        });
    Camera.reach(training, step);
  }

  private static void followLayers(TrainingState training) throws IOException {
    act(training, t -> t.choices().measureProperty().set(LayerQuantity.GRADIENT_NORM));
    Camera.reach(training, STEPS.getLast());
  }

  private static void inspect(TrainingState training) throws IOException {
    act(training, t -> t.choices().drawerProperty().set(true));
    Camera.reach(training, STEP);
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
    Camera.reach(training, BEFORE_SHOCK);
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
      Camera.pause();
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
