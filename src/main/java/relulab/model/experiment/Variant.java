package relulab.model.experiment;

import java.util.Arrays;
import java.util.List;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.model.trial.Setup;

/**
 * An activation function as an experiment compares it.
 *
 * @param kind the function
 * @param alpha negative slope of LeakyReLU, first one of PReLU, in [−2, 2]; 0 for all others
 */
public record Variant(ActivationKind kind, double alpha) {

  public Variant {
    Invalid.unlessWithin("activations", alpha, Alpha.MIN, Alpha.MAX);
    alpha = kind.hasAlpha() ? alpha + 0.0 : 0;
  }

  /** A function without α. */
  public static Variant of(ActivationKind kind) {
    return new Variant(kind, 0);
  }

  /** ReLU, LeakyReLU and PReLU with the α that frameworks know them by. */
  public static List<Variant> family(double leaky, double prelu) {
    return List.of(
        of(ActivationKind.RELU),
        new Variant(ActivationKind.LEAKY_RELU, leaky),
        new Variant(ActivationKind.PRELU, prelu));
  }

  /** The activations of a setup's lanes, each once. */
  public static List<Variant> of(Setup setup) {
    return setup.lanes().stream()
        .map(lane -> new Variant(lane.kind(), lane.alpha()))
        .distinct()
        .toList();
  }

  /** What {@link #toString} gives: {@code relu}, {@code leaky-relu:0.01}. */
  public static Variant parse(String text) {
    String[] parts = text.strip().split(":", 2);
    ActivationKind kind = kind(parts[0]);
    if (kind.hasAlpha() != (parts.length == 2)) {
      throw new IllegalArgumentException(text);
    }
    return new Variant(kind, parts.length == 2 ? Parameters.finite(parts[1]) : 0);
  }

  /** The activation of this name. */
  static ActivationKind kind(String id) {
    return Arrays.stream(ActivationKind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** The values of the columns activation and alpha. */
  List<String> key() {
    return List.of(kind.id(), kind.isReluFamily() ? Double.toString(alpha) : "");
  }

  @Override
  public String toString() {
    return kind.hasAlpha() ? kind.id() + ":" + alpha : kind.id();
  }
}
