package relulab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
import relulab.cli.shared.UsageException;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;

/** Prints f(x) and f'(x) as CSV, each number with as many digits as tell it from its neighbours. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--function",
      required = true,
      paramLabel = "NAME",
      converter = Converters.Kind.class)
  private ActivationKind function = ActivationKind.RELU;

  @Option(names = "--alpha", paramLabel = "NUMBER", converter = Converters.Slope.class)
  private @Nullable Double alpha;

  @Option(
      names = "--x",
      required = true,
      split = ",",
      paramLabel = "NUMBER",
      converter = Converters.Number.class)
  private List<Double> xs = List.of();

  @Option(names = "--convention", paramLabel = "NAME", converter = Converters.Framework.class)
  private Convention convention = Convention.PYTORCH;

  @Override
  public Integer call() {
    Activation f = function.with(slope());
    PrintWriter out = spec.commandLine().getOut();
    out.println("x,f,slope");
    for (double x : xs) {
      out.println(x + "," + f.value(x) + "," + convention.slope(f, x));
    }
    out.flush();
    return 0;
  }

  private double slope() {
    if (alpha == null) {
      return function == ActivationKind.PRELU ? convention.preluAlpha() : convention.leakyAlpha();
    }
    if (!function.hasAlpha()) {
      throw new UsageException("cli.evaluate.alphaUnused", function.id());
    }
    return alpha;
  }
}
