package relulab.scenario;

import relulab.model.Invalid;
import relulab.model.training.Planned;

/**
 * What is said at a step.
 *
 * @param step at which it appears
 * @param kind whether it tells, asks or answers
 * @param text in both languages
 */
public record Caption(long step, Kind kind, Text text) {

  /** What a caption does. */
  public enum Kind {
    /** Says what to look at. */
    TELL("tell"),
    /** Asks what will happen; the scene waits there. */
    ASK("ask"),
    /** Gives the answer to the question before it. */
    REVEAL("reveal");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name used in files. */
    public String id() {
      return id;
    }
  }

  public Caption {
    Invalid.unlessWithin("step", step, 0, Planned.MAX_STEP);
  }
}
