package relulab.controller;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that the app tells a person.
 *
 * @param text what happened, what was kept, and what to do
 * @param details the technical cause, to be copied; empty where there is none
 * @param error whether something went wrong
 * @param offer what the app can do about it, if there is something
 * @param withdrawn turns true when it no longer holds: it goes then
 */
public record Notice(
    String text, String details, boolean error, @Nullable Offer offer, BooleanProperty withdrawn) {

  /** A notice that holds until it is withdrawn. */
  public Notice(String text, String details, boolean error, @Nullable Offer offer) {
    this(text, details, error, offer, new SimpleBooleanProperty());
  }

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
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return new Notice(text, trace.toString(), true, null);
  }

  /** Something went wrong, and there is a way out. */
  public static Notice offer(String text, String label, Runnable action) {
    return new Notice(text, "", true, new Offer(label, action));
  }

  /** Takes it back: what it says is no longer so. */
  public void withdraw() {
    withdrawn.set(true);
  }

  /** Whether it goes by itself after some time; what went wrong stays until it was read. */
  public boolean isPassing() {
    return !error;
  }

  /** Whether it says the same as another one. */
  boolean repeats(Notice other) {
    return text.equals(other.text) && error == other.error;
  }
}
