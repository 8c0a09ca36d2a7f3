package relulab.view.trial;

import org.jspecify.annotations.Nullable;
import relulab.model.trial.Trial.StepDetail;

/**
 * How a lane is shown, beside its data.
 *
 * @param large for a room: thick lines, and only the words that matter; the font scale of the look
 *     makes the words large
 * @param reducedMotion whether events are marked without a flash
 * @param detail the numbers of the step that is shown in slow motion, drawn on the edges of the
 *     chosen neuron
 * @param phase which of them
 * @param controls whether name and α are controls that lie over the picture
 */
public record LaneOptions(
    boolean large,
    boolean reducedMotion,
    @Nullable StepDetail detail,
    @Nullable Phase phase,
    boolean controls) {

  /** Without controls. */
  public LaneOptions(
      boolean large, boolean reducedMotion, @Nullable StepDetail detail, @Nullable Phase phase) {
    this(large, reducedMotion, detail, phase, false);
  }

  /** As on the page while it runs. */
  public static final LaneOptions USUAL = new LaneOptions(false, false, null, null);

  /** The same with the numbers of a step. */
  public LaneOptions with(StepDetail newDetail, Phase newPhase) {
    return new LaneOptions(large, reducedMotion, newDetail, newPhase, controls);
  }
}
