package relulab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.sweep.AlphaSweep;
import relulab.model.sweep.BornDead;
import relulab.model.sweep.Collapse;
import relulab.model.sweep.Cost;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.GradientFlow;
import relulab.model.sweep.Plan;
import relulab.model.sweep.RateSweep;
import relulab.model.sweep.Results;
import relulab.model.sweep.SeedRange;
import relulab.model.sweep.Sweep;

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
            new RateSweep(
                1,
                RateSweep.usualPlan(),
                RateSweep.usualActivations(),
                RateSweep.USUAL_RATES,
                LEVEL),
            10));
    all.add(
        run(
            new AlphaSweep(
                1,
                AlphaSweep.usualPlan(),
                AlphaSweep.USUAL_ALPHAS,
                AlphaSweep.USUAL_PRELU_ALPHA,
                LEVEL),
            12));
    all.add(run(new GradientFlow(1, GradientFlow.usual(), 20, 16, LEVEL), 50));
    all.add(run(Cost.here(Cost.usual(), LEVEL), 15));
    return all;
  }

  private static Results run(Experiment experiment, long networks) {
    Sweep sweep = new Sweep(experiment, SeedRange.of(networks), Sweep.allProcessors());
    sweep.start();
    try {
      if (!sweep.await(LONGEST_MS)) {
        throw new IllegalStateException(experiment.id() + " takes too long");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return sweep.results();
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }
}
