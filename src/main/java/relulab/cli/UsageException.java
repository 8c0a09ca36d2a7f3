package relulab.cli;

/** Wrong use that shows only when the options are seen together. */
final class UsageException extends RuntimeException {
  private final String key;
  private final transient Object[] arguments;

  /** With the key of a message and its arguments. */
  UsageException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments;
  }
}
