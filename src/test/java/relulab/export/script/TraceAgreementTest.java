package relulab.export.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.ProgressListener;
import relulab.model.trace.Trace;
import relulab.model.training.NeuronState;
import relulab.model.trial.NeuronFrame;
import relulab.model.trial.Trial;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.scenario.TraceFile;
import relulab.text.Language;

/**
 * The app's own trials, trained by PyTorch with the recorder attached: their traces give the life
 * lines that the app draws, every state and every share, of ten scenes.
 */
class TraceAgreementTest {
  private static final int SCENES = 10;
  private static final int STEPS = 400;
  private static final String PYTHON = "/usr/bin/python3";

  @TempDir private Path folder;

  @Test
  @Timeout(600)
  void tracesGiveTheLifeLinesOfTheApp() throws Exception {
    assumeTrue(run(List.of("-c", "import torch")) == 0, "there is no PyTorch here");
    List<Scene> scenes = SceneCatalog.all().stream().limit(SCENES).toList();
    assertEquals(SCENES, scenes.size());
    List<String> command = new ArrayList<>(List.of("src/test/python/trace_trial.py"));
    for (Scene scene : scenes) {
      Path script = folder.resolve(scene.id() + ".py");
      PyTorchScript.write(scene.scenario(), STEPS, Language.ENGLISH, script, ProgressListener.NONE);
      command.add(script.toString());
    }
    command.add(folder.toString());
    assertEquals(0, run(command), () -> log());
    long compared = 0;
    for (Scene scene : scenes) {
      compared += compare(scene);
    }
    System.out.println("states and shares compared: " + compared);
    assertTrue(compared > 50_000, "" + compared);
  }

  private long compare(Scene scene) {
    List<Trace> traces = new ArrayList<>();
    for (int lane = 0; lane < scene.scenario().setup().lanes().size(); lane++) {
      traces.add(TraceFile.read(folder.resolve(scene.id() + "-" + lane + ".relutrace")));
      assertTrue(traces.getLast().records() > 20, scene.id());
    }
    Trial trial = new Trial(scene.scenario().setup());
    long compared = 0;
    for (int step = 0; step <= STEPS; step++) {
      for (int lane = 0; lane < traces.size(); lane++) {
        if (step <= traces.get(lane).last()) {
          List<NeuronFrame> neurons = trial.frame().lanes().get(lane).neurons();
          compare(traces.get(lane), neurons, step, scene.id() + " " + lane + " at " + step);
          compared += neurons.size();
        }
      }
      if (step < STEPS) {
        trial.step();
      }
    }
    return compared;
  }

  private static void compare(Trace trace, List<NeuronFrame> neurons, int step, String where) {
    assertEquals(step, trace.start(step), where);
    for (int n = 0; n < neurons.size(); n++) {
      NeuronState state =
          trace.deadShare(step, n) > 0
              ? NeuronState.DEAD
              : trace.dormantShare(step, n) > 0 ? NeuronState.DORMANT : NeuronState.ALIVE;
      String which = where + ", neuron " + n;
      assertEquals(neurons.get(n).state(), state, which);
      assertEquals(neurons.get(n).active(), trace.active(step, n), 1e-9, which);
    }
  }

  private int run(List<String> arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(PYTHON));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", Path.of("resources/pytorch").toAbsolutePath() + "");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    try {
      Process process = builder.redirectOutput(folder.resolve("log.txt").toFile()).start();
      if (!process.waitFor(500, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      return -1; // not even Python
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log.txt"));
    } catch (IOException e) {
      return "";
    }
  }
}
