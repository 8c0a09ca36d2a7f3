package relulab.export.experiment;

import relulab.text.Messages;

/** A file that holds no results, damaged ones, or ones that do not fit the others. */
public final class CsvException extends RuntimeException {
  /** The key of the message about a file that another version of the program wrote. */
  static final String OTHER_VERSION = "experiment.csv.otherVersion";

  private final String key;
  private final transient Object[] arguments;

  /** With the key of a message and its arguments, texts all of them. */
  CsvException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments;
  }

  /** The key of the message. */
  public String key() {
    return key;
  }

  /** Its arguments. */
  public Object[] arguments() {
    return arguments.clone();
  }

  /** Whether the file is not damaged, but another version of the program wrote it. */
  public boolean isOfOtherVersion() {
    return key.equals(OTHER_VERSION);
  }

  /** What is wrong, in words. */
  public String message(Messages messages) {
    return messages.get(key, arguments);
  }
}
