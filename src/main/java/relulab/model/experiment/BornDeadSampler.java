package relulab.model.experiment;

import relulab.model.random.RandomStream;

/**
 * Draws ReLU networks with one input, zero biases and normal weights, and says whether they are
 * born dead. Their scale does not matter. Nothing is allocated per network.
 */
public final class BornDeadSampler {
  private final int width;
  private final int hidden;
  private double[] plus;
  private double[] minus;
  private double[] nextPlus;
  private double[] nextMinus;

  /** A sampler of networks with {@code hidden} hidden layers of {@code width} units. */
  public BornDeadSampler(int width, int hidden) {
    this.width = width;
    this.hidden = hidden;
    plus = new double[width];
    minus = new double[width];
    nextPlus = new double[width];
    nextMinus = new double[width];
  }

  /**
   * Draws one network.
   *
   * @return whether some layer is all 0 for the input 1, and some layer for the input −1
   */
  public boolean draw(RandomStream random) {
    boolean plusLives = false;
    boolean minusLives = false;
    for (int unit = 0; unit < width; unit++) {
      double w = random.nextGaussian();
      plus[unit] = Math.max(w, 0);
      minus[unit] = Math.max(-w, 0);
      plusLives |= w > 0;
      minusLives |= w < 0;
    }
    for (int layer = 2; layer <= hidden && (plusLives || minusLives); layer++) {
      plusLives = false;
      minusLives = false;
      for (int unit = 0; unit < width; unit++) {
        drawUnit(unit, random);
        plusLives |= nextPlus[unit] > 0;
        minusLives |= nextMinus[unit] > 0;
      }
      swap();
    }
    return !plusLives && !minusLives;
  }

  private void drawUnit(int unit, RandomStream random) {
    double zPlus = 0;
    double zMinus = 0;
    for (int from = 0; from < width; from++) {
      double w = random.nextGaussian();
      zPlus = Math.fma(w, plus[from], zPlus);
      zMinus = Math.fma(w, minus[from], zMinus);
    }
    nextPlus[unit] = Math.max(zPlus, 0);
    nextMinus[unit] = Math.max(zMinus, 0);
  }

  private void swap() {
    double[] swapped = plus;
    plus = nextPlus;
    nextPlus = swapped;
    swapped = minus;
    minus = nextMinus;
    nextMinus = swapped;
  }
}
