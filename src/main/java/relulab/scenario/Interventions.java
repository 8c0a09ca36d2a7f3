package relulab.scenario;

import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;

/** Interventions in files: what they are called, and their fields. Units count from 1 there. */
final class Interventions {
  private Interventions() {}

  /** The names, in the field {@code do}. */
  enum Name {
    LEARNING_RATE("learning-rate"),
    RATE_SHOCK("rate-shock"),
    BATCH_SIZE("batch-size"),
    ALPHA("alpha"),
    SWITCH("switch"),
    KILL("kill"),
    NUDGE_BIAS("nudge-bias"),
    REINITIALIZE("reinitialize");

    private final String id;

    Name(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

  }

  static Intervention read(Fields fields) {
    return switch (fields.oneOf("do", Name.values(), Name::id)) {
      case LEARNING_RATE -> new Intervention.LearningRate(fields.number("rate"));
      case RATE_SHOCK ->
          new Intervention.RateShock(fields.number("factor"), fields.integer("steps"));
      case BATCH_SIZE -> new Intervention.BatchSize(fields.integer("size"));
      case ALPHA -> new Intervention.NegativeSlope(fields.number("alpha"));
      case SWITCH ->
          new Intervention.SwitchActivation(
              fields.oneOf("activation", ActivationKind.values(), ActivationKind::id),
              fields.number("alpha", 0));
      case KILL -> new Intervention.Kill(fields.integer("layer"), unit(fields));
      case NUDGE_BIAS ->
          new Intervention.NudgeBias(
              fields.integer("layer"), unit(fields), fields.number("by"));
      case REINITIALIZE ->
          new Intervention.Reinitialize(fields.integer("layer"), unit(fields));
    };
  }

  private static int unit(Fields fields) {
    return fields.integer("unit") - 1;
  }

  static void write(JsonWriter out, Intervention intervention) {
    switch (intervention) {
      case Intervention.LearningRate(double rate) ->
          out.field("do", Name.LEARNING_RATE.id()).field("rate", rate);
      case Intervention.RateShock(double factor, int steps) ->
          out.field("do", Name.RATE_SHOCK.id()).field("factor", factor).field("steps", steps);
      case Intervention.BatchSize(int size) ->
          out.field("do", Name.BATCH_SIZE.id()).field("size", size);
      case Intervention.NegativeSlope(double alpha) ->
          out.field("do", Name.ALPHA.id()).field("alpha", alpha);
      case Intervention.SwitchActivation(ActivationKind kind, double alpha) ->
          out.field("do", Name.SWITCH.id()).field("activation", kind.id()).field("alpha", alpha);
      case Intervention.Kill kill -> neuron(out, Name.KILL, kill);
      case Intervention.NudgeBias nudge -> {
        neuron(out, Name.NUDGE_BIAS, nudge);
        out.field("by", nudge.by());
      }
      case Intervention.Reinitialize again -> neuron(out, Name.REINITIALIZE, again);
    }
  }

  private static void neuron(JsonWriter out, Name name, Intervention.OnNeuron on) {
    out.field("do", name.id()).field("layer", on.layer()).field("unit", on.unit() + 1);
  }
}
