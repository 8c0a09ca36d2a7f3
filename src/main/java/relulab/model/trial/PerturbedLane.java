package relulab.model.trial;

import relulab.model.data.Split;
import relulab.model.random.RandomStream;

/**
 * A lane whose parameters are off by a few roundings after every step. How far its loss comes from
 * that of the true lane is how far a program may come that adds in another order: nothing, as long
 * as training is stable, and everything once it is chaotic.
 */
public final class PerturbedLane {
  /** Four units in the last place: rounding errors of a step's sums. */
  private static final double SIZE = 0x1p-50;

  private final Lane lane;
  private final RandomStream random;

  /**
   * A lane at step 0.
   *
   * @param setup of the trial
   * @param lane index of the lane
   * @param data of the trial
   * @param seed of the perturbation
   */
  public PerturbedLane(Setup setup, int lane, Split data, long seed) {
    this.lane = new Lane(setup, lane, data);
    random = new RandomStream(seed);
  }

  /** One step, from parameters that are a little off. */
  public void step() {
    perturb();
    lane.step(false);
  }

  private void perturb() {
    double[] parameters = lane.trainer().parameters();
    boolean learnsSlopes = lane.kind().learnsAlpha();
    int end = learnsSlopes ? parameters.length : lane.layout().alphaStart();
    for (int i = 0; i < end; i++) {
      parameters[i] *= 1 + (random.nextInt(3) - 1) * SIZE;
    }
  }

  /** Mean loss over the training set; NaN once it has stopped. */
  public double loss() {
    return lane.isStopped() ? Double.NaN : lane.evaluation().loss();
  }
}
