package relulab.view.trial.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Course;
import relulab.view.trial.Measure;
import relulab.view.trial.Quantity;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/**
 * What is shown over time of a trial, on one axis.
 *
 * @param frame the trial
 * @param axis the steps that are seen
 * @param measure what the curves show
 * @param selection the chosen neuron, if there is one
 * @param saying what is said at this step, and where else something is said
 * @param future whether what was computed beyond the step is shown, under a veil
 * @param parts what of it is drawn
 */
public record Timeline(
    Course frame,
    TimeAxis axis,
    Measure measure,
    @Nullable Selection selection,
    Saying saying,
    boolean future,
    Set<Part> parts) {

  /** The rows of the picture. */
  public enum Part {
    /** What is said now. */
    CAPTION,
    /** Where something is said. */
    PINS,
    /** The name of the measure, drawn where no control says it. */
    NAME,
    /** The curves of the measure, with the changes that were made above them. */
    CURVE,
    /** The lives of all neurons. */
    LIVES,
    /** The step, as a handle on the axis. */
    HANDLE
  }

  /** The whole card, where a control names the measure. */
  public static final Set<Part> CARD =
      EnumSet.of(Part.CAPTION, Part.PINS, Part.CURVE, Part.LIVES, Part.HANDLE);

  public Timeline {
    parts = Set.copyOf(parts);
  }

  /** The curves of a measure alone. */
  public static Timeline curve(Course frame, TimeAxis axis, Measure measure) {
    return new Timeline(
        frame, axis, measure, null, Saying.NOTHING, true, EnumSet.of(Part.NAME, Part.CURVE));
  }

  /** The lives alone. */
  public static Timeline lives(Course frame, TimeAxis axis, @Nullable Selection selection) {
    return new Timeline(
        frame, axis, Quantity.LOSS, selection, Saying.NOTHING, true, EnumSet.of(Part.LIVES));
  }

  /** All of it as a picture, without what is said. */
  public static Timeline picture(Course frame, TimeAxis axis, @Nullable Selection selection) {
    return picture(frame, axis, selection, true);
  }

  /**
   * The same.
   *
   * @param future whether what is known beyond the step is shown
   */
  public static Timeline picture(
      Course frame, TimeAxis axis, @Nullable Selection selection, boolean future) {
    return new Timeline(
        frame,
        axis,
        Quantity.LOSS,
        selection,
        Saying.NOTHING,
        future,
        EnumSet.of(Part.NAME, Part.CURVE, Part.LIVES, Part.HANDLE));
  }

  boolean has(Part part) {
    return parts.contains(part);
  }

  /** The last step of which anything may be seen. */
  long horizon() {
    return future ? frame.end() : frame.step();
  }

  /** The same on another axis. */
  Timeline on(TimeAxis other) {
    return new Timeline(frame, other, measure, selection, saying, future, parts);
  }

  /**
   * What a scenario says.
   *
   * @param place which of its captions it is, or the step; may be empty
   * @param text what is said; may be empty
   * @param question what is asked, still without an answer; may be empty
   * @param away whether the step that it was said of has been left
   * @param pins where something is said, in the order of steps
   * @param counting whether numbers of other captions are still being counted
   */
  public record Saying(
      String place, String text, String question, boolean away, List<Pin> pins, boolean counting) {
    /** Nothing is said. */
    public static final Saying NOTHING = new Saying("", "", "", false, List.of(), false);

    public Saying {
      pins = List.copyOf(pins);
    }
  }

  /**
   * A place where something is said.
   *
   * @param step of the axis
   * @param asks whether it is a question
   * @param text what is said
   */
  public record Pin(long step, boolean asks, String text) {}
}
