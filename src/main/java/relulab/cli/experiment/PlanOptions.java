package relulab.cli.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import relulab.cli.shared.Sources;
import relulab.model.experiment.Parameter;
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

  @Option(
      names = "--test-share",
      paramLabel = "SHARE",
      descriptionKey = "experiment.testShare",
      converter = ExperimentConverters.TestShare.class)
  private @Nullable Double testShare;

  private @Nullable Scenario scenario;

  /**
   * The plan that the options ask for. Where networks are judged on points that are held out and
   * neither option nor scenario says how many, the protocol does.
   *
   * @param parameter with the protocol, for where there is no scenario
   * @throws relulab.scenario.ScenarioException if the scenario cannot be read
   */
  Plan plan(Parameter.Training parameter) {
    Scenario base = scenario();
    Plan plan = base == null ? parameter.usual() : new Plan(base.setup(), base.steps());
    if (steps != null) {
      plan = plan.withSteps(steps);
    }
    if (testShare != null) {
      return plan.withHeldOut(testShare);
    }
    return parameter.heldOut() && plan.heldOut() == 0
        ? plan.withHeldOut(parameter.usual().heldOut())
        : plan;
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
