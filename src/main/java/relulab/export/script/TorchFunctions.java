package relulab.export.script;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import relulab.model.activation.ActivationKind;

/** The activation functions as PyTorch has them: what a script knows of them. */
final class TorchFunctions {
  private TorchFunctions() {}

  /** Entries of a dictionary from names to functions of z and of a layer's slopes. */
  static String entries() {
    return Arrays.stream(ActivationKind.values())
        .map(kind -> "    " + Python.literal(kind.id()) + ": lambda z, alpha: " + of(kind) + ",")
        .collect(Collectors.joining("\n"));
  }

  /** F is torch.nn.functional. */
  private static String of(ActivationKind kind) {
    return switch (kind) {
      case RELU -> "F.relu(z)";
      case LEAKY_RELU -> "F.prelu(z, alpha.detach())";
      case PRELU -> "F.prelu(z, alpha)";
      case SIGMOID -> "torch.sigmoid(z)";
      case TANH -> "torch.tanh(z)";
      case ELU -> "F.elu(z)";
      case GELU -> "F.gelu(z)";
      case SILU -> "F.silu(z)";
    };
  }

  /** The names of some of them. */
  static String tuple(Predicate<ActivationKind> some) {
    return Arrays.stream(ActivationKind.values())
        .filter(some)
        .map(kind -> Python.literal(kind.id()) + ", ")
        .collect(Collectors.joining("", "(", ")"));
  }
}
