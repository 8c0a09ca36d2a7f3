package relulab.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;

/** Prints the name and the title of each scene, a line a scene. */
@Command(name = "scenes")
final class ScenesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int width = SceneCatalog.all().stream().mapToInt(scene -> scene.id().length()).max().orElse(1);
    for (Scene scene : SceneCatalog.all()) {
      String gap = " ".repeat(width - scene.id().length() + 2);
      out.println(scene.id() + gap + scene.title(common.language));
    }
    out.flush();
    return 0;
  }
}
