package relulab.view.experiment;

import java.util.List;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;

/** The charts of each experiment. */
public final class ExperimentCharts {
  private ExperimentCharts() {}

  /**
   * The charts of results, the main one first. They may be partial, or none at all: what is not
   * known yet is drawn as empty.
   */
  public static List<ExperimentChart> of(Results results) {
    return switch (results.experiment()) {
      case BornDead dead -> {
        BornDeadCells cells = new BornDeadCells(dead, results);
        yield List.of(new BornDeadMap(cells), new BornDeadDepth(cells));
      }
      case Collapse collapse -> List.of(new CollapseChart(collapse, results));
      case RateExperiment rates -> List.of(RateChart.of(rates, results));
      case AlphaExperiment alphas -> List.of(AlphaChart.of(alphas, results));
      case Prevention prevention -> List.of(PreventionChart.of(prevention, results));
      case GradientFlow flow -> List.of(GradientChart.of(flow, results));
      case Cost cost -> List.of(CostChart.of(cost, results));
    };
  }
}
