package relulab.scenario;

/** What a room is shown of a scenario beside its networks. */
public enum Show {
  /** A row for each neuron over time: how many inputs activate it, and when it is dead. */
  LIFE_LINES("life-lines"),
  /** Loss over time. */
  LOSS("loss"),
  /** Norm of the gradient over time. */
  GRADIENT_NORM("gradient-norm"),
  /** Share of neurons alive over time. */
  ALIVE_SHARE("alive-share"),
  /** Negative slopes over time. */
  ALPHA("alpha-over-time"),
  /** Norm of the gradient of each layer, now. */
  GRADIENT_BY_LAYER("gradient-by-layer"),
  /** Share of activations that are exactly 0, of each layer, now. */
  ZEROS_BY_LAYER("zeros-by-layer"),
  /** Mean activation of each layer, now. */
  MEAN_BY_LAYER("mean-by-layer"),
  /** Negative slope of each layer, now. */
  ALPHA_BY_LAYER("alpha-by-layer"),
  /** Derivative of the loss by each layer's negative slope, now. */
  ALPHA_GRADIENT_BY_LAYER("alpha-gradient-by-layer");

  private final String id;

  Show(String id) {
    this.id = id;
  }

  /** The name used in files; of charts, that of the chart. */
  public String id() {
    return id;
  }
}
