package relulab.view.trial.time;

import relulab.model.network.Layout;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Course;
import relulab.text.Messages;
import relulab.text.Numbers;

/** Interventions in a few words. */
public final class ChangeWords {
  private ChangeWords() {}

  /** An intervention in a few words, with its lane if it concerns only one of several. */
  public static String name(Planned planned, Course frame, Messages messages) {
    String text = name(planned.intervention(), messages);
    return planned.lane().isPresent() && frame.laneSetups().size() > 1
        ? messages.get(
            "training.chart.ofLane", text, frame.laneSetups().get(planned.lane().getAsInt()).name())
        : text;
  }

  /** The same at more length: of a shock, which learning rate it was and which it became. */
  static String sentence(Planned planned, Course frame, Messages messages) {
    if (planned.intervention() instanceof Intervention.RateShock shock) {
      double usual = rateBefore(planned, frame);
      return messages.get(
          "training.timeline.shock",
          number(usual * shock.factor()),
          number(usual),
          Numbers.count(shock.steps()));
    }
    return name(planned, frame, messages);
  }

  /** What stands on the bar of a change that lasts. */
  static String factor(Intervention.RateShock shock) {
    return "× " + number(shock.factor());
  }

  private static double rateBefore(Planned planned, Course frame) {
    double rate = frame.startingRate();
    for (Planned other : frame.interventions()) {
      if (other.step() <= planned.step()
          && other.intervention() instanceof Intervention.LearningRate set) {
        rate = set.rate();
      }
    }
    return rate;
  }

  private static String name(Intervention intervention, Messages messages) {
    return switch (intervention) {
      case Intervention.RateShock shock ->
          messages.get(
              shock.warmUp() > 0 ? "training.chart.rateShockRamped" : "training.chart.rateShock",
              number(shock.factor()),
              Numbers.count(shock.steps()),
              Numbers.count(shock.warmUp()));
      case Intervention.ClipGradient set ->
          set.norm() > 0
              ? messages.get("training.chart.clipGradient", number(set.norm()))
              : messages.get("training.chart.clipNone");
      case Intervention.WarmUp warmUp ->
          messages.get("training.chart.warmUp", Numbers.count(warmUp.steps()));
      case Intervention.LearningRate set -> "η = " + number(set.rate());
      case Intervention.BatchSize set ->
          messages.get("training.chart.batchSize", Numbers.count(set.size()));
      case Intervention.NegativeSlope set -> "α = " + number(set.alpha());
      case Intervention.SwitchActivation to -> {
        String name = messages.get("functions.name." + to.kind().id());
        boolean hasAlpha = to.kind().hasAlpha();
        yield "→ " + (hasAlpha ? name + " " + number(to.alpha()) : name);
      }
      case Intervention.Kill on -> messages.get("training.chart.kill", neuron(on));
      case Intervention.NudgeBias on ->
          messages.get(
              "training.chart.nudge", neuron(on), (on.by() > 0 ? "+" : "") + number(on.by()));
      case Intervention.Reinitialize on -> messages.get("training.chart.reinitialize", neuron(on));
    };
  }

  private static String neuron(Intervention.OnNeuron on) {
    return Layout.name(on.layer(), on.unit());
  }

  private static String number(double value) {
    return Numbers.significant(value, 3);
  }
}
