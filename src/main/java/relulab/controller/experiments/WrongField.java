package relulab.controller.experiments;

import relulab.text.Messages;

/** What was typed into a field is not possible. */
final class WrongField extends RuntimeException {
  private final String field;

  /** With the name of the field. */
  WrongField(String field) {
    super(field);
    this.field = field;
  }

  /** The name of the field. */
  String field() {
    return field;
  }

  /** What is possible, in words. */
  String message(Messages messages) {
    return messages.get("sweep.allowed." + field);
  }
}
