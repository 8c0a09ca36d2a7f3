package relulab.app;

import java.util.List;
import java.util.Map;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;

/** Results of each experiment, with few networks, for pictures. */
final class ExperimentSamples {
  private static final long LONGEST_MS = 600_000;

  private ExperimentSamples() {}

  /** One of each, in the order of the page. */
  static List<Results> all() {
    Map<String, Long> networks =
        Map.of(
            BornDead.ID, 2000L,
            Collapse.ID, 24L,
            RateExperiment.ID, 10L,
            AlphaExperiment.ID, 12L,
            GradientFlow.ID, 50L,
            Cost.ID, 15L);
    return Experiment.kinds().stream()
        .map(kind -> run(kind.usual(), networks.getOrDefault(kind.id(), 50L)))
        .toList();
  }

  private static Results run(Experiment experiment, long networks) {
    ExperimentRunner runner =
        new ExperimentRunner(experiment, SeedRange.of(networks), ExperimentRunner.allProcessors());
    runner.start();
    try {
      if (!runner.await(LONGEST_MS)) {
        throw new IllegalStateException(experiment.id() + " takes too long");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return runner.results();
  }
}
