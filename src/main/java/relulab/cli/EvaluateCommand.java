package relulab.cli;

import static relulab.cli.shared.Declared.option;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import relulab.cli.shared.Converters;
import relulab.cli.shared.Declared;
import relulab.cli.shared.UsageException;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;

/** Prints f(x) and f'(x) as CSV, each number with as many digits as tell it from its neighbours. */
final class EvaluateCommand implements Callable<Integer> {
  /** After so many lines it is asked whether anybody still reads. */
  private static final int LINES = 1000;

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("evaluate");
  private final ValueOptions values = new ValueOptions(spec);

  private EvaluateCommand() {
    Declared.addCommon(spec);
    spec.addOption(
        option("--function", "NAME", ActivationKind.class, new Converters.Kind())
            .required(true)
            .build());
    spec.addOption(option("--alpha", "NUMBER", Double.class, new Converters.Slope()).build());
    spec.addOption(
        option("--convention", "NAME", Convention.class, new Converters.Framework()).build());
  }

  /** The command. */
  static CommandSpec spec() {
    return new EvaluateCommand().spec;
  }

  private int lines;

  @Override
  public Integer call() {
    ActivationKind function = Objects.requireNonNull(Declared.value(spec, "--function"));
    Convention chosen = Declared.value(spec, "--convention");
    Convention convention = chosen == null ? Convention.PYTORCH : chosen;
    Activation f = function.with(slope(function, convention));
    PrintWriter out = spec.commandLine().getOut();
    values.read(
        xs -> {
          if (lines == 0) {
            out.print("x,f,slope\n");
          }
          return print(f, convention, xs, out);
        });
    out.flush();
    return 0;
  }

  /** Prints values; false once nobody reads on. */
  private boolean print(Activation f, Convention convention, List<Double> xs, PrintWriter out) {
    for (double x : xs) {
      out.print(x + "," + f.value(x) + "," + convention.slope(f, x) + "\n");
      if (++lines % LINES == 0 && out.checkError()) {
        return false;
      }
    }
    return true;
  }

  private double slope(ActivationKind function, Convention convention) {
    Double alpha = Declared.value(spec, "--alpha");
    if (alpha == null) {
      return function == ActivationKind.PRELU ? convention.preluAlpha() : convention.leakyAlpha();
    }
    if (!function.hasAlpha()) {
      throw new UsageException("cli.evaluate.alphaUnused", function.id());
    }
    return alpha;
  }
}
