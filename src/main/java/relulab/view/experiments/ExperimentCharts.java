package relulab.view.experiments;

import java.util.List;
import relulab.model.sweep.Collapse;
import relulab.model.sweep.Cost;
import relulab.model.sweep.Results;

/** The charts of each experiment. */
public final class ExperimentCharts {
  private ExperimentCharts() {}

  /**
   * The charts of results, the main one first. They may be partial, or none at all: what is not known
   * yet is drawn as empty.
   */
  public static List<ExperimentChart> of(Results results) {
    return switch (results.experiment()) {
      case Collapse collapse -> List.of(new CollapseChart(collapse, results));
      case Cost cost -> List.of(new CostChart(cost, results));
      default -> List.of();
    };
  }
}
