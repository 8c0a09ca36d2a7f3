package relulab.controller.trial;

import org.jspecify.annotations.Nullable;
import relulab.controller.FunctionsState;
import relulab.model.network.Layout;
import relulab.view.functions.MarkedNeuron;
import relulab.view.trial.Selection;

/** Lets the plots of the Functions page follow the neuron that is chosen on the Training page. */
public final class MarksLink {
  private MarksLink() {}

  /** From now on they do, also while it trains. */
  public static void connect(TrainingState training, FunctionsState functions) {
    training
        .momentProperty()
        .addListener((observable, before, now) -> mark(now, training, functions));
    training
        .selectionProperty()
        .addListener(
            (observable, before, now) ->
                mark(training.momentProperty().get(), training, functions));
  }

  @SuppressWarnings("ReferenceEquality") // a new one is a new object
  private static void mark(
      @Nullable Moment moment, TrainingState training, FunctionsState functions) {
    Chosen chosen = moment == null ? null : moment.chosen();
    if (moment == null
        || chosen == null
        || !chosen.selection().equals(training.selectionProperty().get())) {
      functions.markedProperty().set(null);
      return;
    }
    MarkedNeuron before = functions.markedProperty().get();
    if (before == null || before.preActivations() != chosen.preActivations()) {
      functions.markedProperty().set(of(moment, chosen));
    }
  }

  private static MarkedNeuron of(Moment moment, Chosen chosen) {
    Selection neuron = chosen.selection();
    var lane = moment.frame().lanes().get(neuron.lane());
    return new MarkedNeuron(
        Layout.name(neuron.layer(), neuron.unit()),
        lane.setup().name(),
        moment.frame().step(),
        chosen.preActivations(),
        lane.network().activation(neuron.layer(), neuron.unit()));
  }
}
