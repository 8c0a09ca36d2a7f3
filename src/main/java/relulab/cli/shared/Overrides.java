package relulab.cli.shared;

import static relulab.cli.shared.Declared.option;
import static relulab.cli.shared.Declared.value;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import relulab.model.Invalid;
import relulab.model.data.DataSpec;
import relulab.model.data.Task;
import relulab.model.training.Loss;
import relulab.model.trial.Setup;
import relulab.scenario.PointsFile;
import relulab.scenario.Scenario;
import relulab.scenario.ScenarioEdits;
import relulab.scenario.ScenarioException;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;

/** What a command line changes in a scenario before it is used. */
public final class Overrides {
  @Mixin private CommandSpec options = CommandSpec.create();

  public Overrides() {
    options.addOption(
        option("--points", "FILE", Path.class, new Converters.File())
            .descriptionKey("points")
            .build());
    options.addOption(
        option("--seed", "NUMBER", Long.class, new Seed()).descriptionKey("seed").build());
    options.addOption(
        OptionSpec.builder("--set")
            .paramLabel("FIELD=VALUE")
            .descriptionKey("set")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  /** For a command that is declared, not annotated. */
  public CommandSpec options() {
    return options;
  }

  private PointsFile.@Nullable Understood understood;

  /** A seed that a scenario can have. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return Numbers.whole(text)
          .orElseThrow(() -> new BadValue("cli.allowed.steps", "0", "" + Long.MAX_VALUE));
    }
  }

  /** Whether there are points, which make a trial without a scenario, too. */
  public boolean hasPoints() {
    return points() != null;
  }

  /** The file of the points. */
  public @Nullable Path points() {
    return value(options, "--points");
  }

  private @Nullable Long seed() {
    return value(options, "--seed");
  }

  private List<String> edits() {
    return Objects.requireNonNullElse(value(options, "--set"), List.of());
  }

  /** The option that was given, or null. */
  public @Nullable String first() {
    if (points() != null) {
      return "--points";
    }
    return seed() != null ? "--seed" : edits().isEmpty() ? null : "--set";
  }

  /** What was understood of the points, in words; empty without points. */
  public String understood(Language language) {
    return understood == null ? "" : understood.message(Messages.of(language));
  }

  /**
   * The scenario with what was changed.
   *
   * @throws UsageException if a change is not possible
   */
  public Scenario applyTo(Scenario scenario, Language language) {
    Path points = points();
    Long seed = seed();
    Scenario changed = points == null ? scenario : withPoints(scenario, points);
    if (seed != null) {
      changed = set(changed, "seed", Long.toString(seed), language);
    }
    for (String edit : edits()) {
      int at = edit.indexOf('=');
      if (at <= 0) {
        throw new UsageException("cli.set.form", edit);
      }
      changed = set(changed, edit.substring(0, at).strip(), edit.substring(at + 1), language);
    }
    return changed;
  }

  private Scenario withPoints(Scenario scenario, Path file) {
    try {
      PointsFile.Understood read = PointsFile.read(file);
      understood = read;
      Setup setup = scenario.setup();
      boolean isFitting = read.points().task() == Task.CLASSIFICATION;
      Setup fitting = isFitting ? setup : setup.with(t -> t.withLoss(Loss.SQUARED_ERROR));
      return ScenarioEdits.withSetup(scenario, fitting.withData(DataSpec.of(read.points())));
    } catch (ScenarioException e) {
      throw new FileProblem(file.toString(), e);
    } catch (Invalid e) {
      throw new FileProblem(file.toString(), ScenarioException.of(e));
    }
  }

  private static Scenario set(Scenario scenario, String field, String value, Language language) {
    try {
      return ScenarioEdits.set(scenario, field, value);
    } catch (ScenarioException e) {
      throw new UsageException(
          "cli.set.refused", field + "=" + value, e.what(Messages.of(language)));
    }
  }
}
