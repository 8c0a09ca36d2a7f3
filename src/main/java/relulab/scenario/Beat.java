package relulab.scenario;

import relulab.model.Invalid;

/**
 * What a room sees between two presses of PageDown: a stage, and one sentence that may hold {@link
 * Fact facts}, which are filled in with what the trial or the result says.
 *
 * @param stage what is shown
 * @param text what is said, with facts in braces; may be empty
 * @param notes what only the lecturer reads, with facts as well; may be empty
 * @param when the claim that must hold for the beat to be shown
 */
public record Beat(Stage stage, Text text, Text notes, Condition when) {

  /** Where its broken rules are told from: fields of a file. */
  public Beat {
    Invalid.unlessWithin(
        "text", Math.max(text.en().length(), text.zh().length()), 0, Text.MAX_LENGTH);
  }

  /** A beat without notes that is always shown. */
  public static Beat of(Stage stage, Text text) {
    return new Beat(stage, text, Text.NONE, Condition.ALWAYS);
  }

  /** Whether the room decides something here before it goes on. */
  public boolean asks() {
    return stage instanceof Stage.Question;
  }

  /**
   * Whether what it says is computed or tied to a condition: then it can be shown of a trial that
   * was changed, too.
   */
  public boolean isComputed() {
    return !when.isAlways() || !Template.of(text.en()).facts().isEmpty();
  }
}
