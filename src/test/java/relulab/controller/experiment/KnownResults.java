package relulab.controller.experiment;

import relulab.model.experiment.Results;

/**
 * Lets a test begin with results that no form describes, such as those of an experiment that fails.
 */
public final class KnownResults {
  private KnownResults() {}

  /** Shows results, which a run of the same parameters will go on from. */
  public static void put(ExperimentsState state, Results results) {
    state.of(results.experiment().id()).show(Findings.of(results));
  }
}
