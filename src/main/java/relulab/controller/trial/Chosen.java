package relulab.controller.trial;

import org.jspecify.annotations.Nullable;
import relulab.model.trial.Trial.StepDetail;
import relulab.view.trial.Selection;

/**
 * What only the training thread can say of the chosen neuron.
 *
 * @param selection which neuron it is
 * @param preActivations z over the training set
 * @param turn the update that made it dead or dormant, or brought it back; null if no update did
 */
@SuppressWarnings("ArrayRecordComponent")
public record Chosen(Selection selection, double[] preActivations, @Nullable Turn turn) {

  /**
   * An update that changed a neuron's state.
   *
   * @param detail the update
   * @param before z over the training set before it
   * @param after z over the training set after it
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Turn(StepDetail detail, double[] before, double[] after) {}
}
