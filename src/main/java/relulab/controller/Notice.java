package relulab.controller;

/**
 * Something that the app tells a person.
 *
 * @param text what happened, what was kept, and what to do
 * @param details the technical cause, to be copied; empty where there is none
 * @param error whether something went wrong
 */
public record Notice(String text, String details, boolean error) {

  /** Good or neutral news. */
  public static Notice info(String text) {
    return new Notice(text, "", false);
  }

  /** Something went wrong. */
  public static Notice error(String text, Throwable cause) {
    java.io.StringWriter trace = new java.io.StringWriter();
    cause.printStackTrace(new java.io.PrintWriter(trace));
    return new Notice(text, trace.toString(), true);
  }
}
