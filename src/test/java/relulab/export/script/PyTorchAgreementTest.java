package relulab.export.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.ProgressListener;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.RandomSetups;
import relulab.model.trial.Setup;
import relulab.scenario.Scenario;
import relulab.scenario.Text;
import relulab.text.Language;

/** Where there is PyTorch, it runs scripts of many kinds of runs and comes to the same losses. */
class PyTorchAgreementTest {
  private static final int STEPS = 80;
  private static final int LONG = 1500;
  private static final String RUN_ALL =
      """
      import sys
      for f in sys.argv[1:]:
          try:
              exec(compile(open(f, encoding='utf-8').read(), f, 'exec'), {})
          except SystemExit as e:
              print('exit', e.code, f)
      """;

  /** A Python of one's own often stands before that of the system. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void pyTorchComesToTheSameLosses() throws Exception {
    List<String> exits = exits(write(1, Integer.getInteger("pytorch.runs", 24), STEPS));
    exits.forEach(exit -> assertTrue(exit.startsWith("exit 0 "), exit));
  }

  /** What training amplifies to chaos is left out by itself; before that, it agrees. */
  @Test
  @Timeout(600)
  void longTrialsAgreeAsFarAsRoundingDoesNotDecide() throws Exception {
    List<String> exits = exits(write(101, Integer.getInteger("pytorch.longRuns", 6), LONG));
    exits.forEach(exit -> assertTrue(exit.startsWith("exit 0 "), exit));
  }

  /** A function without a slope has none to draw anew. */
  @Test
  @Timeout(300)
  void reluMayBeRenewedWithASlopeForEachNeuronAskedFor() throws Exception {
    Setup setup =
        Setup.learningRateShock()
            .withLanes(List.of(new LaneSetup("ReLU", ActivationKind.RELU, 0.1, true)))
            .withInterventions(List.of(Planned.at(3, new Intervention.Reinitialize(1, 2))));
    Path file = folder.resolve("renewed.py");
    Scenario scenario = new Scenario(new Text("", ""), 10, setup, List.of());
    PyTorchScript.write(scenario, 10, Language.ENGLISH, file, ProgressListener.NONE);
    assertEquals(List.of("exit 0 " + file), exits(List.of(file)));
  }

  @Test
  @Timeout(300)
  void aScriptThatDoesNotAgreeSaysSoAndFails() throws Exception {
    Path file = folder.resolve("wrong.py");
    Setup calm = Setup.learningRateShock();
    String script =
        PyTorchScript.of(
            new Scenario(new Text("", ""), 10, calm, List.of()),
            10,
            Language.ENGLISH,
            ProgressListener.NONE);
    assertTrue(script.contains("\nSPANS = [10, 10, 10]\n"));
    Files.writeString(
        file, script.replace("LEARNING_RATE = 0.05\n", "LEARNING_RATE = 0.05000001\n"));
    assertEquals(List.of("exit 1 " + file), exits(List.of(file)));
  }

  @Test
  @Timeout(300)
  void clippingAndWarmUpAgree() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int seed = 301; seed <= 316; seed++) {
      files.add(write(seed, new RandomSetups(seed).nextStabilized(STEPS), STEPS));
    }
    exits(files).forEach(exit -> assertTrue(exit.startsWith("exit 0 "), exit));
  }

  private Path write(int seed, Setup setup, int steps) {
    Path file = folder.resolve(seed + ".py");
    Scenario scenario = new Scenario(new Text("", ""), steps, setup, List.of());
    PyTorchScript.write(scenario, steps, Language.ENGLISH, file, ProgressListener.NONE);
    return file;
  }

  private List<Path> write(int first, int count, int steps) {
    List<Path> files = new ArrayList<>();
    for (int seed = first; seed < first + count; seed++) {
      files.add(write(seed, new RandomSetups(seed).next(steps), steps));
    }
    return files;
  }

  private List<String> exits(List<Path> scripts) throws IOException {
    String python = PYTHONS.stream().filter(this::hasPyTorch).findFirst().orElse("");
    assumeTrue(!python.isEmpty(), "there is no PyTorch here");
    List<String> command = new ArrayList<>(List.of(python, "-c", RUN_ALL));
    scripts.forEach(script -> command.add(script.toString()));
    String output = output(command);
    List<String> exits = output.lines().filter(line -> line.startsWith("exit ")).toList();
    assertEquals(scripts.size(), exits.size(), output);
    return exits;
  }

  private boolean hasPyTorch(String python) {
    try {
      return output(List.of(python, "-c", "import torch; print('yes')")).strip().equals("yes");
    } catch (IOException e) {
      return false; // not even Python
    }
  }

  private String output(List<String> command) throws IOException {
    Path log = folder.resolve("log.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(240, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return Files.readString(log, StandardCharsets.UTF_8);
  }
}
