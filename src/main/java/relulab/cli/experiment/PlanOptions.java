package relulab.cli.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import relulab.cli.shared.Sources;
import relulab.model.experiment.Plan;
import relulab.model.experiment.Variant;
import relulab.scenario.Scenario;

/** How the networks of an experiment are trained: as its protocol has it, or as a scenario does. */
final class PlanOptions {
  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO|SCENE",
      descriptionKey = "experiment.scenario")
  private @Nullable String name;

  @Option(
      names = "--steps",
      paramLabel = "NUMBER",
      descriptionKey = "experiment.steps",
      converter = ExperimentConverters.Count.class)
  private @Nullable Long steps;

  private @Nullable Scenario scenario;

  /**
   * The plan that the options ask for.
   *
   * @param protocol where there is no scenario
   * @throws relulab.scenario.ScenarioException if the scenario cannot be read
   */
  Plan plan(Plan protocol) {
    Scenario base = scenario();
    if (base == null) {
      return steps == null ? protocol : protocol.withSteps(steps);
    }
    return new Plan(base.setup(), steps == null ? base.steps() : steps);
  }

  /** The activations of the scenario's lanes; nothing where there is no scenario. */
  Optional<List<Variant>> activations() {
    return Optional.ofNullable(scenario()).map(base -> Variant.of(base.setup()));
  }

  /** The scenario's file; null where there is none. */
  @Nullable Path file() {
    return name == null ? null : Sources.file(name);
  }

  private @Nullable Scenario scenario() {
    if (name != null && scenario == null) {
      scenario = Sources.read(name).scenario();
    }
    return scenario;
  }
}
