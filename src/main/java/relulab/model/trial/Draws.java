package relulab.model.trial;

import relulab.model.network.Initializer;
import relulab.model.network.Layout;
import relulab.model.random.RandomStream;

/**
 * What is drawn from the seed of a setup, each from a stream of its own (data are streams 0 and 1,
 * see {@link relulab.model.data.Split}): equal setups draw equal bits, here and wherever else a run
 * is to be repeated.
 */
public final class Draws {
  private static final int WEIGHTS = 2;
  private static final int BATCHES = 3;
  private static final int RENEWED = 4;

  /** More units than a hidden layer can have. */
  private static final long UNITS = 64;

  private Draws() {}

  /** Fills in the parameters with which a lane begins: weights, biases and slopes. */
  public static void begin(Setup setup, int lane, double[] parameters) {
    LaneSetup own = setup.lanes().get(lane);
    Layout layout = setup.layout(lane);
    initializer(setup, lane, layout).fill(parameters, weights(setup.seed()));
    for (int i = layout.alphaStart(); i < layout.size(); i++) {
      parameters[i] = own.startingSlope();
    }
  }

  /** The stream of the first weights that belongs to a seed. */
  public static RandomStream weights(long seed) {
    return RandomStream.of(seed, WEIGHTS);
  }

  /**
   * Fills in the weights and the bias of a unit that is re-initialised at a step.
   *
   * @param layer hidden layer, 1 … H
   * @param unit within the layer, from 0
   */
  public static void renew(
      Setup setup, int lane, long step, int layer, int unit, double[] parameters) {
    long streams = RandomStream.of(setup.seed(), RENEWED).nextLong() + step;
    initializer(setup, lane, setup.layout(lane))
        .fillUnit(parameters, layer, unit, RandomStream.of(streams, layer * UNITS + unit));
  }

  /** The seed of the order of samples. */
  public static long batchSeed(Setup setup) {
    return RandomStream.of(setup.seed(), BATCHES).nextLong();
  }

  private static Initializer initializer(Setup setup, int lane, Layout layout) {
    LaneSetup own = setup.lanes().get(lane);
    return new Initializer(setup.initialization(), layout, own.kind(), own.alpha());
  }
}
