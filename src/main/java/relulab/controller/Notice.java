package relulab.controller;

import org.jspecify.annotations.Nullable;

/**
 * Something that the app tells a person.
 *
 * @param text what happened, what was kept, and what to do
 * @param details the technical cause, to be copied; empty where there is none
 * @param error whether something went wrong
 * @param offer what the app can do about it, if there is something
 */
public record Notice(String text, String details, boolean error, @Nullable Offer offer) {

  /**
   * Something that can be done at a click; the notice then goes.
   *
   * @param label on the button
   * @param action what it does
   */
  public record Offer(String label, Runnable action) {}

  /** Good or neutral news. */
  public static Notice info(String text) {
    return new Notice(text, "", false, null);
  }

  /** Something went wrong. */
  public static Notice error(String text, Throwable cause) {
    java.io.StringWriter trace = new java.io.StringWriter();
    cause.printStackTrace(new java.io.PrintWriter(trace));
    return new Notice(text, trace.toString(), true, null);
  }

  /** Something went wrong, and there is a way out. */
  public static Notice offer(String text, String label, Runnable action) {
    return new Notice(text, "", true, new Offer(label, action));
  }
}
