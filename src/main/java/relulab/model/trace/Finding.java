package relulab.model.trace;

/**
 * Something in a recorded training that a person should know, with the numbers that show it. Layers
 * are counted from 0.
 */
public sealed interface Finding {

  /** The step at which it began; −1 where it has no beginning. */
  default long step() {
    return switch (this) {
      case NoNumber found -> found.step;
      case Collapsed found -> found.since;
      case Burst found -> found.from;
      case Drift found -> found.from;
      case BornSilent found -> 0;
      case Dormant found -> -1;
      case Saturated found -> -1;
      case Vanishing found -> -1;
    };
  }

  /** From this step on to the end the loss or a pre-activation is no finite number. */
  record NoNumber(long step) implements Finding {}

  /** Every neuron of the layer is dead: nothing before it learns, the output is constant. */
  record Collapsed(int layer, long since) implements Finding {}

  /** So many were silent at the first record already and never fired. */
  record BornSilent(int layer, int neurons) implements Finding {}

  /**
   * So many fell silent, half of them at once.
   *
   * @param from the step of the first of that half
   * @param to the step of the last of it
   * @param loss the greatest loss around these steps; NaN if not known
   * @param usualLoss the median before; NaN if not known
   * @param gradient the greatest gradient norm of the layer around these steps; NaN if not known
   * @param usualGradient the median over the training; NaN if not known
   */
  record Burst(
      int layer,
      int neurons,
      long from,
      long to,
      double loss,
      double usualLoss,
      double gradient,
      double usualGradient)
      implements Finding {
    /** Whether the loss or the gradient was far above what is usual: the step was too large. */
    public boolean standsOut() {
      return loss > 2 * usualLoss || gradient > 3 * usualGradient;
    }
  }

  /** So many fell silent one after the other, and so many neurons of the layer ever came back. */
  record Drift(int layer, int neurons, long from, long to, int recovered) implements Finding {}

  /** So many are silent but still learn, at this share of the slope of a neuron that fires. */
  record Dormant(int layer, int neurons, double slope) implements Finding {}

  /** Of so many the function is flat wherever they use it. */
  record Saturated(int layer, int neurons) implements Finding {}

  /** The gradient of one layer is a tiny share of that of the last one. */
  record Vanishing(int layer, int against, double share) implements Finding {}
}
