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
  /** After so many lines it is asked whether anybody still reads. */
  private static final int LINES = 1000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // set by picocli
  @Mixin
  private CommonOptions common = new CommonOptions();

  @Mixin private ValueOptions values = new ValueOptions();

  @Option(
      names = "--function",
      required = true,
      paramLabel = "NAME",
      converter = Converters.Kind.class)
  private ActivationKind function = ActivationKind.RELU;

  @Option(names = "--alpha", paramLabel = "NUMBER", converter = Converters.Slope.class)
  private @Nullable Double alpha;

  @Option(names = "--convention", paramLabel = "NAME", converter = Converters.Framework.class)
  private Convention convention = Convention.PYTORCH;

  private int lines;

  @Override
  public Integer call() {
    Activation f = function.with(slope());
    PrintWriter out = spec.commandLine().getOut();
    values.read(
        xs -> {
          if (lines == 0) {
            out.print("x,f,slope\n");
          }
          return print(f, xs, out);
        });
    out.flush();
    return 0;
  }

  /** Prints values; false once nobody reads on. */
  private boolean print(Activation f, List<Double> xs, PrintWriter out) {
    for (double x : xs) {
      out.print(x + "," + f.value(x) + "," + convention.slope(f, x) + "\n");
      if (++lines % LINES == 0 && out.checkError()) {
        return false;
      }
    }
    return true;
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
