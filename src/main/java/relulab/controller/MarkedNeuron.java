package relulab.controller;

import org.jspecify.annotations.Nullable;
import relulab.controller.trial.Chosen;
import relulab.controller.trial.Moment;
import relulab.controller.trial.TrainingState;
import relulab.view.trial.Selection;

/**
 * The neuron whose pre-activations are marked in the plots of the Functions page.
 *
 * @param lane name of its lane
 * @param neuron which one it is
 * @param step at which they were taken
 * @param points number of training inputs
 * @param positive number of those with z > 0
 */
public record MarkedNeuron(String lane, Selection neuron, long step, int points, int positive) {
  private static final double[] NONE = {};

  /** Lets the plots follow the neuron that is chosen on the Training page. */
  static void connect(TrainingState training, FunctionsState functions) {
    training
        .momentProperty()
        .addListener((observable, before, now) -> mark(now, training, functions));
    training
        .selectionProperty()
        .addListener(
            (observable, before, now) ->
                mark(training.momentProperty().get(), training, functions));
  }

  private static void mark(
      @Nullable Moment moment, TrainingState training, FunctionsState functions) {
    Chosen chosen = moment == null ? null : moment.chosen();
    if (moment == null
        || chosen == null
        || !chosen.selection().equals(training.selectionProperty().get())) {
      functions.markedProperty().set(null);
      functions.marksProperty().set(NONE);
    } else if (functions.marksProperty().get() != chosen.preActivations()) {
      functions.marksProperty().set(chosen.preActivations());
      functions.markedProperty().set(of(moment, chosen));
    }
  }

  private static MarkedNeuron of(Moment moment, Chosen chosen) {
    int positive = 0;
    for (double z : chosen.preActivations()) {
      positive += z > 0 ? 1 : 0;
    }
    return new MarkedNeuron(
        moment.frame().lanes().get(chosen.selection().lane()).setup().name(),
        chosen.selection(),
        moment.frame().step(),
        chosen.preActivations().length,
        positive);
  }
}
