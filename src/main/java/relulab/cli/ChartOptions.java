package relulab.cli;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import relulab.cli.shared.Converters;
import relulab.cli.shared.Converters.Interval;
import relulab.cli.shared.UsageException;
import relulab.export.FunctionSettings;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.text.Numbers;

/** What a chart shows. */
final class ChartOptions {
  @Option(
      names = "--functions",
      split = ",",
      paramLabel = "NAME",
      converter = Converters.Kind.class)
  private @Nullable List<ActivationKind> kinds;

  @Option(names = "--alpha", paramLabel = "NUMBER", converter = Converters.Slope.class)
  private @Nullable Double alpha;

  @Option(names = "--prelu-alpha", paramLabel = "NUMBER", converter = Converters.Slope.class)
  private @Nullable Double preluAlpha;

  @Option(names = "--range", paramLabel = "MIN,MAX", converter = Converters.Ends.class)
  private @Nullable Interval range;

  @Option(names = "--convention", paramLabel = "NAME", converter = Converters.Framework.class)
  private @Nullable Convention framework;

  @Option(names = "--probe", paramLabel = "NUMBER", converter = Converters.Probe.class)
  private double probe = Double.NaN;

  FunctionSettings settings() {
    Convention convention = Objects.requireNonNullElse(framework, Convention.PYTORCH);
    requireUsed();
    FunctionSettings usual = FunctionSettings.of(convention);
    Interval x = range == null ? new Interval(usual.min(), usual.max()) : range;
    if (!Double.isNaN(probe) && !x.contains(probe)) {
      throw new UsageException(
          "cli.export.probeOutside", word(probe), word(x.min()), word(x.max()));
    }
    return new FunctionSettings(
        Objects.requireNonNullElse(kinds, usual.kinds()),
        Objects.requireNonNullElse(alpha, usual.leakyAlpha()),
        Objects.requireNonNullElse(preluAlpha, usual.preluAlpha()),
        convention,
        x.min(),
        x.max(),
        probe);
  }

  /** An option that was given, or null where there is none. */
  @Nullable String first() {
    if (kinds != null) {
      return "--functions";
    }
    if (alpha != null || preluAlpha != null) {
      return alpha != null ? "--alpha" : "--prelu-alpha";
    }
    if (range != null || framework != null) {
      return range != null ? "--range" : "--convention";
    }
    return Double.isNaN(probe) ? null : "--probe";
  }

  /** A slope belongs to a function that is drawn. */
  private void requireUsed() {
    if (kinds != null && alpha != null && !kinds.contains(ActivationKind.LEAKY_RELU)) {
      throw new UsageException("cli.useless", "--alpha", "--functions");
    }
    if (kinds != null && preluAlpha != null && !kinds.contains(ActivationKind.PRELU)) {
      throw new UsageException("cli.useless", "--prelu-alpha", "--functions");
    }
  }

  /**
   * A convention says what f'(0) is and gives the usual α: it does nothing for a chart of f alone
   * whose functions have no α or one that is given.
   */
  void requireUsed(Set<String> charts) {
    if (framework == null || charts.isEmpty() || !charts.equals(Set.of("value"))) {
      return;
    }
    List<ActivationKind> drawn =
        Objects.requireNonNullElse(kinds, FunctionSettings.of(Convention.PYTORCH).kinds());
    boolean asked =
        (alpha == null && drawn.contains(ActivationKind.LEAKY_RELU))
            || (preluAlpha == null && drawn.contains(ActivationKind.PRELU));
    if (!asked) {
      throw new UsageException("cli.uselessForChart", "--convention", "value");
    }
  }

  private static String word(double x) {
    return Numbers.significant(x, 6);
  }
}
