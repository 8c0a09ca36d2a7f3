package relulab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Plan;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;

/** Results of each experiment, with few networks, for pictures. */
final class ExperimentSamples {
  private static final double LEVEL = 0.95;
  private static final long LONGEST_MS = 600_000;

  private ExperimentSamples() {}

  /** One of each, in the order of the page. */
  static List<Results> all() {
    List<Results> all = new ArrayList<>();
    all.add(run(new BornDead(1, upTo(10), upTo(20), false, BornDead.USUAL_CONFIDENCE), 2000));
    all.add(run(new Collapse(1, Plan.narrow(), Collapse.protocol(), LEVEL), 24));
    all.add(
        run(
            new RateExperiment(
                1,
                RateExperiment.usualPlan(),
                RateExperiment.usualActivations(),
                RateExperiment.USUAL_RATES,
                LEVEL),
            10));
    all.add(
        run(
            new AlphaExperiment(
                1,
                AlphaExperiment.usualPlan(),
                AlphaExperiment.USUAL_ALPHAS,
                AlphaExperiment.USUAL_PRELU_ALPHA,
                LEVEL),
            12));
    all.add(run(new GradientFlow(1, GradientFlow.usual(), 20, 16, LEVEL), 50));
    all.add(run(Cost.here(Cost.usual(), LEVEL), 15));
    return all;
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

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }
}
