package relulab.cli.shared;

import picocli.CommandLine.TypeConversionException;
import relulab.text.Messages;

/**
 * A value of an option that is not allowed; it carries what is allowed as a key of the messages.
 */
public final class BadValue extends TypeConversionException {
  private final String allowedKey;
  private final transient Object[] arguments;

  public BadValue(String allowedKey, Object... arguments) {
    super(allowedKey);
    this.allowedKey = allowedKey;
    this.arguments = arguments;
  }

  /** What is allowed, in words. */
  public String allowed(Messages messages) {
    return messages.get(allowedKey, arguments);
  }
}
