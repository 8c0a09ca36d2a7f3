package relulab.cli;

import static relulab.cli.shared.Declared.option;
import static relulab.cli.shared.Declared.value;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import relulab.cli.shared.Converters;
import relulab.cli.shared.Converters.Interval;
import relulab.cli.shared.Declared;
import relulab.cli.shared.UsageException;
import relulab.export.FunctionSettings;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.text.Numbers;

/** What a chart shows. */
final class ChartOptions {
  private final CommandSpec spec;

  /** Adds the options to a command. */
  ChartOptions(CommandSpec spec) {
    this.spec = spec;
    spec.addOption(
        Declared.list("--functions", "NAME", ActivationKind.class, new Converters.Kind()).build());
    spec.addOption(option("--alpha", "NUMBER", Double.class, new Converters.Slope()).build());
    spec.addOption(option("--prelu-alpha", "NUMBER", Double.class, new Converters.Slope()).build());
    spec.addOption(option("--range", "MIN,MAX", Interval.class, new Converters.Ends()).build());
    spec.addOption(
        option("--convention", "NAME", Convention.class, new Converters.Framework()).build());
    spec.addOption(option("--probe", "NUMBER", Double.class, new Converters.Probe()).build());
  }

  private @Nullable List<ActivationKind> kinds() {
    return value(spec, "--functions");
  }

  private @Nullable Double alpha() {
    return value(spec, "--alpha");
  }

  private @Nullable Double preluAlpha() {
    return value(spec, "--prelu-alpha");
  }

  private @Nullable Interval range() {
    return value(spec, "--range");
  }

  private @Nullable Convention framework() {
    return value(spec, "--convention");
  }

  private double probe() {
    Double given = value(spec, "--probe");
    return given == null ? Double.NaN : given;
  }

  FunctionSettings settings() {
    Convention convention = Objects.requireNonNullElse(framework(), Convention.PYTORCH);
    requireUsed();
    FunctionSettings usual = FunctionSettings.of(convention);
    Interval range = range();
    double probe = probe();
    Interval x = range == null ? new Interval(usual.min(), usual.max()) : range;
    if (!Double.isNaN(probe) && !x.contains(probe)) {
      throw new UsageException(
          "cli.export.probeOutside", word(probe), word(x.min()), word(x.max()));
    }
    return new FunctionSettings(
        Objects.requireNonNullElse(kinds(), usual.kinds()),
        Objects.requireNonNullElse(alpha(), usual.leakyAlpha()),
        Objects.requireNonNullElse(preluAlpha(), usual.preluAlpha()),
        convention,
        x.min(),
        x.max(),
        probe);
  }

  /** An option that was given, or null where there is none. */
  @Nullable String first() {
    if (kinds() != null) {
      return "--functions";
    }
    if (alpha() != null || preluAlpha() != null) {
      return alpha() != null ? "--alpha" : "--prelu-alpha";
    }
    if (range() != null || framework() != null) {
      return range() != null ? "--range" : "--convention";
    }
    return Double.isNaN(probe()) ? null : "--probe";
  }

  /** A slope belongs to a function that is drawn. */
  private void requireUsed() {
    List<ActivationKind> kinds = kinds();
    if (kinds != null && alpha() != null && !kinds.contains(ActivationKind.LEAKY_RELU)) {
      throw new UsageException("cli.useless", "--alpha", "--functions");
    }
    if (kinds != null && preluAlpha() != null && !kinds.contains(ActivationKind.PRELU)) {
      throw new UsageException("cli.useless", "--prelu-alpha", "--functions");
    }
  }

  /**
   * A convention says what f'(0) is and gives the usual α: it does nothing for a chart of f alone
   * whose functions have no α or one that is given.
   */
  void requireUsed(Set<String> charts) {
    if (framework() == null || charts.isEmpty() || !charts.equals(Set.of("value"))) {
      return;
    }
    List<ActivationKind> drawn =
        Objects.requireNonNullElse(kinds(), FunctionSettings.of(Convention.PYTORCH).kinds());
    boolean asked =
        (alpha() == null && drawn.contains(ActivationKind.LEAKY_RELU))
            || (preluAlpha() == null && drawn.contains(ActivationKind.PRELU));
    if (!asked) {
      throw new UsageException("cli.uselessForChart", "--convention", "value");
    }
  }

  private static String word(double x) {
    return Numbers.significant(x, 6);
  }
}
