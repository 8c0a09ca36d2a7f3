package relulab.controller.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.Intervention;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial.StepDetail;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;
import relulab.view.trial.neuron.CauseRow.Cause;

/** The update that made a neuron silent or brought it back, with its numbers. */
final class CauseWords {
  private final Setup setup;
  private final Selection neuron;
  private final Chosen.Turn turn;
  private final StepDetail detail;
  private final Messages messages;

  CauseWords(Setup setup, Selection neuron, Chosen.Turn turn, Messages messages) {
    this.setup = setup;
    this.neuron = neuron;
    this.turn = turn;
    this.messages = messages;
    detail = turn.detail();
  }

  /** Which step it was, and whether a person did it. */
  String title(String state) {
    String key = byHand() ? "byHand" : state;
    return messages.get("training.inspector.cause." + key, Numbers.count(detail.step()));
  }

  /** Learning rate, gradient, weights, bias, z and how they follow from each other. */
  List<Cause> lines() {
    int layer = neuron.layer();
    int unit = neuron.unit();
    return List.of(
        rate(),
        line("gradient", "", Numbers.significant(gradientNorm(), 3)),
        line("moved", "", Numbers.significant(weightChange(), 3)),
        led("bias", detail.before().bias(layer, unit), detail.after().bias(layer, unit)),
        led("z", most(turn.before()), most(turn.after())),
        line("update", "", formula()));
  }

  private Cause line(String key, String before, String now) {
    return new Cause(messages.get("training.inspector.line." + key), before, now);
  }

  /** A number that the update moved. */
  private Cause led(String key, double before, double now) {
    return Cause.after(
        messages.get("training.inspector.line." + key),
        Numbers.significant(before, 3),
        Numbers.significant(now, 3));
  }

  private Cause rate() {
    double plain = SetupEdits.rateAt(setup, detail.step() - 1);
    double factor = detail.learningRate() / plain;
    boolean isShocked = plain > 0 && Math.abs(factor - 1) > 1e-9;
    String before =
        isShocked
            ? Numbers.significant(plain, 3) + " × " + Numbers.significant(factor, 3) + " ="
            : "";
    return line("rate", before, Numbers.significant(detail.learningRate(), 3));
  }

  /** How the optimizer makes an update of a gradient. */
  private String formula() {
    return messages.get(
        "training.inspector.formula."
            + setup.training().optimizer().kind().name().toLowerCase(Locale.ROOT));
  }

  private static double most(double[] z) {
    return Arrays.stream(z).max().orElse(0);
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
