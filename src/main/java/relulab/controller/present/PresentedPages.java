package relulab.controller.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import relulab.controller.AppState;
import relulab.controller.FunctionsState;
import relulab.model.activation.Alpha;
import relulab.model.experiment.Results;
import relulab.model.trial.Setup;
import relulab.scenario.Beat;
import relulab.scenario.Lecture;
import relulab.scenario.Scenario;
import relulab.scenario.Show;
import relulab.scenario.Stage;
import relulab.scenario.Text;
import relulab.view.functions.FunctionPlot;

/** What F5 presents: what is on the page. */
public final class PresentedPages {
  /** The name that a beat uses for the results on the page. */
  private static final String PAGE = "page";

  private PresentedPages() {}

  /** What is on the page that is shown. */
  public static Presented of(AppState app) {
    return switch (app.pageProperty().get()) {
      case FUNCTIONS -> functions(app);
      case TRAINING -> trial(app);
      case EXPERIMENTS ->
          app.experiments().shownResults().map(r -> experiment(app, r)).orElseGet(() -> trial(app));
    };
  }

  /** A lecture, from its beginning. */
  public static Presented of(AppState app, Lecture lecture) {
    return of(app, lecture, 0);
  }

  /** A lecture, from one of its scenes on. */
  static Presented of(AppState app, Lecture lecture, int scene) {
    return new Presented(
        lecture.scenes(), scene, 0, Map.of(), app.functions().conventionProperty().get());
  }

  private static Presented functions(AppState app) {
    FunctionsState state = app.functions();
    FunctionPlot plot = state.plot().get();
    double from = Math.clamp(plot.x().min(), -Stage.Functions.MAX_X, Stage.Functions.MAX_X - 1);
    double to = Math.clamp(plot.x().max(), Math.nextUp(from), Stage.Functions.MAX_X);
    boolean isProbed = plot.hasProbe() && plot.probe() >= from && plot.probe() <= to;
    Stage stage =
        new Stage.Functions(
            state.shown().stream().sorted().toList(),
            slope(state.leakyAlphaProperty().get()),
            slope(state.preluAlphaProperty().get()),
            from,
            to,
            isProbed ? OptionalDouble.of(plot.probe()) : OptionalDouble.empty(),
            OptionalDouble.empty());
    return one(app, Setup.learningRateShock(), List.of(Beat.of(stage, Text.NONE)), Map.of());
  }

  /** A slope that a room can be shown: training may drive α far away. */
  private static double slope(double alpha) {
    return Math.clamp(alpha, Alpha.MIN, Alpha.MAX);
  }

  private static Presented experiment(AppState app, Results results) {
    Stage stage = new Stage.ExperimentResult(PAGE, app.experiments().shownChart());
    return one(
        app,
        Setup.learningRateShock(),
        List.of(Beat.of(stage, app.experiments().shownClaim())),
        Map.of(PAGE, results));
  }

  private static Presented one(
      AppState app, Setup setup, List<Beat> beats, Map<String, Results> results) {
    return new Presented(
        List.of(new Scenario(Text.NONE, 1, setup, beats)),
        0,
        0,
        results,
        app.functions().conventionProperty().get());
  }

  /** The trial with its beats, from the last one that was reached; or with those that any has. */
  private static Presented trial(AppState app) {
    Scenario running = app.scenario().running();
    long step = app.training().step();
    Scenario told = running.beats().isEmpty() ? usual(running, step) : running;
    int first = 0;
    for (int i = 0; i < told.beats().size(); i++) {
      long at = told.beats().get(i).stage().step().orElse(-1);
      first = at >= 0 && at <= step ? i : first;
    }
    return new Presented(
        List.of(told), 0, first, Map.of(), app.functions().conventionProperty().get());
  }

  /** The networks beside each other, each alone, and the loss: at the step that was reached. */
  static Scenario usual(Scenario running, long step) {
    long at = Math.min(step, running.steps());
    List<Beat> beats = new ArrayList<>();
    int lanes = running.setup().lanes().size();
    if (lanes > 1) {
      beats.add(Beat.of(new Stage.Lanes(at, List.of()), Text.NONE));
    }
    for (int lane = 0; lane < lanes; lane++) {
      beats.add(Beat.of(new Stage.OneNetwork(at, lane), Text.NONE));
    }
    if (at > 0) {
      beats.add(Beat.of(new Stage.Chart(at, Show.LOSS, List.of()), Text.NONE));
    }
    return running.withBeats(beats);
  }
}
