package relulab.model.trial;

import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.network.Layout;
import relulab.model.training.Evaluation;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.training.Trainer;

/** Carries out interventions that change a network rather than its training. */
final class Surgeon {
  private final Setup setup;
  private final int lane;
  private final LaneSetup own;
  private final Layout layout;
  private final Trainer trainer;
  private final Evaluation evaluation;

  Surgeon(Setup setup, int lane, Trainer trainer, Evaluation evaluation) {
    this.setup = setup;
    this.lane = lane;
    this.own = setup.lanes().get(lane);
    this.layout = setup.layout(lane);
    this.trainer = trainer;
    this.evaluation = evaluation;
  }

  /**
   * Carries out what is planned for a step, in order.
   *
   * @return the activation function after it
   */
  ActivationKind operate(List<Planned> plan, long step, ActivationKind before) {
    ActivationKind kind = before;
    for (Planned planned : plan) {
      if (planned.step() == step) {
        kind = operate(planned.intervention(), step, kind);
      } else if (planned.step() > step) {
        break;
      }
    }
    return kind;
  }

  private ActivationKind operate(Intervention intervention, long step, ActivationKind kind) {
    switch (intervention) {
      case Intervention.SwitchActivation change -> {
        setSlopes(change.kind().hasAlpha() ? change.alpha() : 0);
        return change.kind();
      }
      case Intervention.NegativeSlope slope -> {
        if (kind.hasAlpha()) {
          setSlopes(slope.alpha());
        }
      }
      case Intervention.Kill kill -> kill(kill, kind);
      case Intervention.NudgeBias nudge ->
          trainer.parameters()[layout.bias(nudge.layer(), nudge.unit())] += nudge.by();
      case Intervention.Reinitialize again -> reinitialize(again, step, kind);
      case Intervention.LearningRate _,
          Intervention.RateShock _,
          Intervention.BatchSize _,
          Intervention.ClipGradient _,
          Intervention.WarmUp _ -> {}
    }
    return kind;
  }

  private void setSlopes(double alpha) {
    for (int i = layout.alphaStart(); i < layout.size(); i++) {
      trainer.parameters()[i] = alpha;
      trainer.forget(i);
    }
  }

  private void kill(Intervention.Kill kill, ActivationKind kind) {
    evaluation.evaluate(trainer.parameters(), kind, false);
    double largest = evaluation.largest(layout.neuron(kill.layer(), kill.unit()));
    if (largest > Intervention.Kill.KILLED_Z) {
      int bias = layout.bias(kill.layer(), kill.unit());
      trainer.parameters()[bias] += Intervention.Kill.KILLED_Z - largest;
    }
  }

  private void reinitialize(Intervention.Reinitialize again, long step, ActivationKind kind) {
    int layer = again.layer();
    int unit = again.unit();
    double[] parameters = trainer.parameters();
    Draws.renew(setup, lane, step, layer, unit, parameters);
    for (int from = 0; from < layout.width(layer - 1); from++) {
      trainer.forget(layout.weight(layer, unit, from));
    }
    trainer.forget(layout.bias(layer, unit));
    if (layout.alphaPerUnit() && kind == own.kind()) {
      int alpha = layout.alpha(layer, unit);
      parameters[alpha] = own.startingSlope();
      trainer.forget(alpha);
    }
  }
}
