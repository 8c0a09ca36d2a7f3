package relulab.view.experiments;

import java.util.List;
import relulab.model.sweep.AlphaSweep;
import relulab.model.sweep.BornDead;
import relulab.model.sweep.Collapse;
import relulab.model.sweep.Cost;
import relulab.model.sweep.GradientFlow;
import relulab.model.sweep.RateSweep;
import relulab.model.sweep.Results;

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
      case RateSweep rates -> List.of(RateChart.of(rates, results));
      case AlphaSweep alphas -> List.of(AlphaChart.of(alphas, results));
      case GradientFlow flow -> List.of(GradientChart.of(flow, results));
      case Cost cost -> List.of(CostChart.of(cost, results));
      default -> List.of();
    };
  }
}
