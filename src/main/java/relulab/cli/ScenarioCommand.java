package relulab.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.UsageException;
import relulab.scenario.Scenarios;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;

/** Prints the scenario of a scene as JSON, as {@link TrainCommand} and the window take it. */
@Command(name = "scenario")
final class ScenarioCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "SCENE", descriptionKey = "scene")
  private String id = "";

  @Override
  public Integer call() {
    Scene scene = SceneCatalog.find(id).orElseThrow(this::unknown);
    PrintWriter out = spec.commandLine().getOut();
    out.print(Scenarios.write(scene.scenario()));
    out.flush();
    return 0;
  }

  private UsageException unknown() {
    String known = SceneCatalog.all().stream().map(Scene::id).collect(Collectors.joining(", "));
    return new UsageException("cli.scenario.unknown", id, known);
  }
}
