package relulab.export;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;

/**
 * A picture that cannot be made or written as asked. It says why in any language; whatever lay
 * under the file's name before is still whole.
 */
public final class ExportException extends RuntimeException {
  private final String key;
  private final transient Object[] arguments;

  /** With the key of a message and its arguments. */
  public ExportException(String key, Object... arguments) {
    this(null, key, arguments);
  }

  /** With what caused it. */
  public ExportException(@Nullable Throwable cause, String key, Object... arguments) {
    super(key, cause);
    this.key = key;
    this.arguments = arguments;
  }

  /** The key of the message that says what happened. */
  public String key() {
    return key;
  }

  /** What happened and what to do, in words. */
  public String message(Messages messages) {
    return messages.get(key, Arrays.stream(arguments).map(ExportException::plain).toArray());
  }

  /** As a person would type it: 999999 and 4, not 999,999 and 4.0. */
  private static String plain(Object argument) {
    String text = argument.toString();
    return argument instanceof Double && text.endsWith(".0")
        ? text.substring(0, text.length() - 2)
        : text;
  }
}
