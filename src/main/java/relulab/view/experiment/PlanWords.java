package relulab.view.experiment;

import relulab.model.experiment.Plan;
import relulab.text.Messages;

/** How networks are trained, in words. */
public final class PlanWords {
  private PlanWords() {}

  /** Data, layers, optimizer and so on, as one line; the learning rate where it counts. */
  public static String of(Plan plan, boolean withRate, Messages messages) {
    return new Words(messages).plan(plan, withRate);
  }
}
