package relulab.controller;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import relulab.model.activation.ActivationKind;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;

/** What shows a point of “What to see”: a scene that runs, the plots, or an experiment. */
public final class ShowMe {
  /** Points that the plots show. */
  public static final String IN_PLOTS = "leaky-relu.gradient";

  /** Points that an experiment shows. */
  public static final String BY_EXPERIMENT = "leaky-relu.choose";

  /** Points that no scene shows. */
  public static final Set<String> ELSEWHERE = Set.of(IN_PLOTS, BY_EXPERIMENT);

  private static final double RIGHT_OF_ZERO = 2;

  private ShowMe() {}

  /** What shows a point, if anything does. */
  public static Optional<Runnable> of(String point, AppState app, Consumer<Scene> start) {
    if (point.equals(IN_PLOTS)) {
      return Optional.of(() -> showSlope(app.functions()));
    }
    if (point.equals(BY_EXPERIMENT)) {
      return Optional.of(() -> showExperiment(app));
    }
    return SceneCatalog.showing(point).map(scene -> () -> start.accept(scene));
  }

  private static void showSlope(FunctionsState functions) {
    functions.shown().add(ActivationKind.LEAKY_RELU);
    functions.zoomProperty().set(null);
    functions.putProbe(RIGHT_OF_ZERO);
  }

  private static void showExperiment(AppState app) {
    app.experiments().choose("alpha");
    app.pageProperty().set(Page.EXPERIMENTS);
  }
}
