package relulab.controller.experiment;

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
}
