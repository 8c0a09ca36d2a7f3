package relulab.cli.shared;

/** Wrong use that shows only when the options are seen together. */
public final class UsageException extends RuntimeException {
  private final String key;
  private final transient Object[] arguments;

  /** With the key of a message and its arguments. */
  public UsageException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments;
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments;
  }
}
