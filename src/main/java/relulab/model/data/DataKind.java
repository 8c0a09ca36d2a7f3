package relulab.model.data;

/** The kinds of data, in the order in which the app shows them. */
public enum DataKind {
  /** A disc of one class within a ring of the other. */
  CIRCLE("circle", 2, Task.CLASSIFICATION),
  /** The class is the sign of x₁ · x₂. */
  XOR("xor", 2, Task.CLASSIFICATION),
  /** Two arms of a spiral. */
  SPIRAL("spiral", 2, Task.CLASSIFICATION),
  /** Two clouds. */
  BLOBS("blobs", 2, Task.CLASSIFICATION),
  /** y = |x| on [−√3, √3]. */
  ABS("abs", 1, Task.REGRESSION),
  /** y = sin(πx / √3) on [−√3, √3], one period. */
  SIN("sin", 1, Task.REGRESSION),
  /** y = 1 for x > 0, else −1, on [−√3, √3]. */
  STEP("step", 1, Task.REGRESSION),
  /** A person's own points. */
  OWN("own", 0, Task.CLASSIFICATION);

  private final String id;
  private final int inputs;
  private final Task task;

  DataKind(String id, int inputs, Task task) {
    this.id = id;
    this.inputs = inputs;
    this.task = task;
  }

  /** The name used in files. */
  public String id() {
    return id;
  }

  /** Number of inputs; own points say it themselves. */
  int inputs() {
    return inputs;
  }

  /** What is to be learned; own points say it themselves. */
  Task task() {
    return task;
  }
}
