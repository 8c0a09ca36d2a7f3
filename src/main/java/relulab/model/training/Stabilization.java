package relulab.model.training;

import relulab.model.Invalid;

/**
 * What keeps large steps from silencing neurons, from the start of training on.
 *
 * @param clipNorm greatest norm of the gradient of all parameters together, in (0, 1e9]: a larger
 *     one is scaled down to it (Pascanu, Mikolov, Bengio 2013; as PyTorch's clip_grad_norm_); 0 for
 *     none
 * @param warmUp number of updates over which the learning rate rises linearly to its value, 0 for
 *     none: update k, counted from 1, has k / warmUp of it
 */
public record Stabilization(double clipNorm, int warmUp) {
  /** Neither. */
  public static final Stabilization NONE = new Stabilization(0, 0);

  /** The greatest norm to clip at. */
  public static final double MAX_NORM = 1e9;

  /** The greatest number of updates of a warm-up. */
  public static final int MAX_STEPS = 10_000_000;

  public Stabilization {
    Invalid.unlessWithin("clipNorm", clipNorm, 0, MAX_NORM);
    Invalid.unlessWithin("warmUp", warmUp, 0, MAX_STEPS);
  }

  /** The share of the learning rate that an update has. */
  public static double ramp(long updatesBefore, int steps) {
    return updatesBefore + 1 >= steps ? 1 : (updatesBefore + 1) / (double) steps;
  }
}
