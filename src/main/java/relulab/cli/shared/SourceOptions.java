package relulab.cli.shared;

import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import relulab.model.trace.TraceCourse;
import relulab.model.trial.Setup;
import relulab.scenario.Scenario;
import relulab.scenario.Text;
import relulab.text.Language;

/** The scenario that a command works on, and what is changed in it. */
public final class SourceOptions {
  @Parameters(arity = "0..1", paramLabel = "SCENARIO|SCENE", descriptionKey = "source")
  private @Nullable String source;

  @Mixin private Overrides overrides = new Overrides();

  /**
   * The scenario; one that trains the usual networks where there are points alone.
   *
   * @throws UsageException if there is neither
   */
  public Scenario scenario(Language language) {
    if (source == null && !overrides.hasPoints()) {
      throw new UsageException("cli.missing", "SCENARIO|SCENE");
    }
    Scenario base = source == null ? usual() : Sources.read(source).scenario();
    return overrides.applyTo(base, language);
  }

  /**
   * The recorded training, where that is what was named.
   *
   * @throws UsageException if something of it would be changed: that cannot be
   */
  public Optional<TraceCourse> trace() {
    Optional<TraceCourse> trace = Sources.trace(source);
    if (trace.isPresent() && overrides.first() != null) {
      throw new UsageException("cli.useless", overrides.first(), String.valueOf(source));
    }
    return trace;
  }

  private static Scenario usual() {
    return new Scenario(
        Text.NONE,
        Setup.LEARNING_RATE_SHOCK_STEPS,
        Setup.learningRateShock().withInterventions(java.util.List.of()),
        java.util.List.of());
  }

  /** Adds the files that are read. */
  public SameFile reads(SameFile files) {
    return files
        .reads("SCENARIO", source == null ? null : Sources.file(source))
        .reads("--points", overrides.points());
  }

  /** Says what was understood of points. */
  public void tell(QuietOption quiet, PrintWriter to, Language language) {
    String understood = overrides.understood(language);
    if (!understood.isEmpty()) {
      quiet.say(to, understood);
    }
  }
}
