package relulab.controller.trial;

import relulab.model.network.Layout;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.functions.FunctionNames;

/** Interventions in words, with step and lane. */
final class InterventionWords {
  private InterventionWords() {}

  /** One of a setup. */
  static String of(Planned planned, Setup setup, Messages messages) {
    String step = Numbers.count(planned.step());
    String what = what(planned.intervention(), messages);
    return planned.lane().isEmpty()
        ? messages.get("training.whatif.inAll", step, what)
        : messages.get(
            "training.whatif.inLane",
            step,
            setup.lanes().get(planned.lane().getAsInt()).name(),
            what);
  }

  /** What one does, without its step. */
  static String what(Intervention intervention, Messages m) {
    return switch (intervention) {
      case Intervention.LearningRate set ->
          m.get("training.whatif.is.rate", Numbers.significant(set.rate(), 4));
      case Intervention.RateShock shock ->
          m.get(
              shock.warmUp() > 0 ? "training.chart.rateShockRamped" : "training.chart.rateShock",
              Numbers.significant(shock.factor(), 4),
              Numbers.count(shock.steps()),
              Numbers.count(shock.warmUp()));
      case Intervention.ClipGradient set ->
          set.norm() > 0
              ? m.get("training.chart.clipGradient", Numbers.significant(set.norm(), 4))
              : m.get("training.chart.clipNone");
      case Intervention.WarmUp warmUp ->
          m.get("training.chart.warmUp", Numbers.count(warmUp.steps()));
      case Intervention.BatchSize set ->
          m.get("training.chart.batchSize", Numbers.count(set.size()));
      case Intervention.NegativeSlope set ->
          m.get("training.whatif.is.alpha", Numbers.significant(set.alpha(), 4));
      case Intervention.SwitchActivation to ->
          m.get(
              "training.whatif.is.switch",
              to.kind().hasAlpha()
                  ? m.get(
                      "functions.nameWithAlpha",
                      FunctionNames.name(to.kind(), m),
                      Numbers.significant(to.alpha(), 4))
                  : FunctionNames.name(to.kind(), m));
      case Intervention.Kill on -> m.get("training.chart.kill", name(on));
      case Intervention.NudgeBias on ->
          m.get("training.chart.nudge", name(on), Numbers.significant(on.by(), 4));
      case Intervention.Reinitialize on -> m.get("training.chart.reinitialize", name(on));
    };
  }

  private static String name(Intervention.OnNeuron on) {
    return Layout.name(on.layer(), on.unit());
  }
}
