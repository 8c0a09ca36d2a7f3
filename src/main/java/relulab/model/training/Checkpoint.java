package relulab.model.training;

import relulab.model.activation.ActivationKind;

/**
 * All that the future of a lane depends on, at one step. Its arrays are shared and never written.
 *
 * @param step the step
 * @param kind activation at this step
 * @param overflowStep first step with a non-finite loss or weight, or −1
 * @param training parameters, optimizer and batches
 * @param lives the neurons' past
 */
public record Checkpoint(
    long step, ActivationKind kind, long overflowStep, Training training, Lives.Past lives) {

  /**
   * The trainer's part.
   *
   * @param updates number of updates
   * @param parameters of the network
   * @param memory of the optimizer
   * @param place of the batches
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Training(long updates, double[] parameters, double[] memory, long[] place) {}

  /** About how many bytes it takes. */
  public long bytes() {
    long numbers = (long) training.parameters().length + training.memory().length;
    return 200 + 8 * numbers + 20L * lives.states().length;
  }
}
