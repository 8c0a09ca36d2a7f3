package relulab.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;

/** Interventions in files: what they are called, and their fields. Units count from 1 there. */
final class Interventions {
  private Interventions() {}

  /** The names, in the field {@code do}. */
  enum Name {
    LEARNING_RATE("learning-rate", "rate"),
    RATE_SHOCK("rate-shock", "factor", "steps", "warmUp"),
    BATCH_SIZE("batch-size", "size"),
    CLIP_GRADIENT("clip-gradient", "norm"),
    WARM_UP("warm-up", "steps"),
    ALPHA("alpha", "alpha"),
    SWITCH("switch", "activation", "alpha"),
    KILL("kill", "layer", "unit"),
    NUDGE_BIAS("nudge-bias", "layer", "unit", "by"),
    REINITIALIZE("reinitialize", "layer", "unit");

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> fields;

    Name(String id, String... fields) {
      this.id = id;
      this.fields = List.of(fields);
    }

    String id() {
      return id;
    }
  }

  /** The fields of every intervention and those that at least one has. */
  static String[] allFields() {
    return fields(Arrays.stream(Name.values()).flatMap(name -> name.fields.stream()));
  }

  private static String[] fields(Stream<String> own) {
    return Stream.concat(Stream.of("step", "lane", "do"), own).distinct().toArray(String[]::new);
  }

  /** What is done; from then on it may have the fields of that alone. */
  static Name name(JsonFields fields) {
    Name name = fields.oneOf("do", Name.values(), Name::id);
    fields.only(fields(name.fields.stream()));
    return name;
  }

  static Intervention read(Name name, JsonFields fields) {
    return switch (name) {
      case LEARNING_RATE -> new Intervention.LearningRate(fields.number("rate"));
      case RATE_SHOCK ->
          new Intervention.RateShock(
              fields.number("factor"),
              fields.integer("steps"),
              fields.has("warmUp") ? fields.integer("warmUp") : 0);
      case CLIP_GRADIENT -> new Intervention.ClipGradient(fields.number("norm"));
      case WARM_UP -> new Intervention.WarmUp(fields.integer("steps"));
      case BATCH_SIZE -> new Intervention.BatchSize(fields.integer("size"));
      case ALPHA -> new Intervention.NegativeSlope(fields.number("alpha"));
      case SWITCH ->
          new Intervention.SwitchActivation(
              fields.oneOf("activation", ActivationKind.values(), ActivationKind::id),
              fields.number("alpha", 0));
      case KILL -> new Intervention.Kill(fields.integer("layer"), unit(fields));
      case NUDGE_BIAS ->
          new Intervention.NudgeBias(fields.integer("layer"), unit(fields), fields.number("by"));
      case REINITIALIZE -> new Intervention.Reinitialize(fields.integer("layer"), unit(fields));
    };
  }

  private static int unit(JsonFields fields) {
    return fields.integer("unit") - 1;
  }

  static void write(JsonWriter out, Intervention intervention) {
    switch (intervention) {
      case Intervention.LearningRate(double rate) ->
          out.field("do", Name.LEARNING_RATE.id()).field("rate", rate);
      case Intervention.RateShock(double factor, int steps, int warmUp) -> {
        out.field("do", Name.RATE_SHOCK.id()).field("factor", factor).field("steps", steps);
        if (warmUp > 0) {
          out.field("warmUp", warmUp);
        }
      }
      case Intervention.ClipGradient(double norm) ->
          out.field("do", Name.CLIP_GRADIENT.id()).field("norm", norm);
      case Intervention.WarmUp(int steps) ->
          out.field("do", Name.WARM_UP.id()).field("steps", steps);
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
