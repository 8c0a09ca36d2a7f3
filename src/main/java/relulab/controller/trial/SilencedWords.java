package relulab.controller.trial;

import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.Intervention;
import relulab.model.trial.Setup;
import relulab.model.trial.StepDetail;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;

/** The step that made a neuron silent, with its numbers. */
final class SilencedWords {
  private final Setup setup;
  private final Selection neuron;
  private final StepDetail detail;
  private final Messages messages;

  SilencedWords(Setup setup, Selection neuron, StepDetail detail, Messages messages) {
    this.setup = setup;
    this.neuron = neuron;
    this.detail = detail;
    this.messages = messages;
  }

  /** Which step it was, and whether a person did it. */
  String title() {
    String key = byHand() ? "training.inspector.silencedByHand" : "training.inspector.silencedAt";
    return messages.get(key, Numbers.count(detail.step()));
  }

  /** Bias, weights, learning rate and gradient of that step. */
  String text() {
    int layer = neuron.layer();
    int unit = neuron.unit();
    return messages.get(
        "training.inspector.silencedText",
        Numbers.significant(detail.before().bias(layer, unit), 3),
        Numbers.significant(detail.after().bias(layer, unit), 3),
        Numbers.significant(weightChange(), 3),
        Numbers.significant(detail.learningRate(), 3),
        Numbers.significant(gradientNorm(), 3));
  }

  private boolean byHand() {
    return setup.interventions().stream()
        .anyMatch(
            p ->
                p.step() == detail.step()
                    && p.concerns(neuron.lane())
                    && (p.intervention() instanceof Intervention.SwitchActivation
                        || (p.intervention() instanceof Intervention.OnNeuron on
                            && on.layer() == neuron.layer()
                            && on.unit() == neuron.unit())));
  }

  /** Norm of the change of the incoming weights. */
  private double weightChange() {
    Network before = detail.before();
    double sum = 0;
    for (int from = 0; from < before.layout().width(neuron.layer() - 1); from++) {
      double change =
          detail.after().weight(neuron.layer(), neuron.unit(), from)
              - before.weight(neuron.layer(), neuron.unit(), from);
      sum += change * change;
    }
    return Math.sqrt(sum);
  }

  /** Norm of the batch's gradient at the incoming weights and the bias. */
  private double gradientNorm() {
    Layout layout = detail.before().layout();
    double bias = detail.gradient().get(layout.bias(neuron.layer(), neuron.unit()));
    double sum = bias * bias;
    for (int from = 0; from < layout.width(neuron.layer() - 1); from++) {
      double g = detail.gradient().get(layout.weight(neuron.layer(), neuron.unit(), from));
      sum += g * g;
    }
    return Math.sqrt(sum);
  }
}
