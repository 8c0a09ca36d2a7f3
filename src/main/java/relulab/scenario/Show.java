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
  ALPHA("alpha-over-time");

  private final String id;

  Show(String id) {
    this.id = id;
  }

  /** The name used in files; of charts, that of the chart. */
  public String id() {
    return id;
  }
}
