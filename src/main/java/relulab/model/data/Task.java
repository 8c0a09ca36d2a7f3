package relulab.model.data;

/** What is to be learned. */
public enum Task {
  /** Two classes, targets −1 and 1; the class is the sign of the output. */
  CLASSIFICATION("classification"),
  /** Any target. */
  REGRESSION("regression");

  private final String id;

  Task(String id) {
    this.id = id;
  }

  /** The name used in files. */
  public String id() {
    return id;
  }
}
