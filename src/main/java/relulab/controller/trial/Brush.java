package relulab.controller.trial;

import relulab.model.data.OwnPoints.Row;
import relulab.model.data.Task;

/** What a click makes. */
public enum Brush {
  /** A point of class 1. */
  FIRST("first"),
  /** A point of class −1. */
  SECOND("second"),
  /** A point of a curve: y over x. */
  CURVE("curve");

  private final String id;

  Brush(String id) {
    this.id = id;
  }

  /** The name in settings and keys of texts. */
  public String id() {
    return id;
  }

  /** Number of inputs of its points. */
  public int inputs() {
    return this == CURVE ? 1 : 2;
  }

  Task task() {
    return this == CURVE ? Task.REGRESSION : Task.CLASSIFICATION;
  }

  Row row(double x, double y) {
    return this == CURVE ? new Row(x, 0, y) : new Row(x, y, this == FIRST ? 1 : -1);
  }
}
