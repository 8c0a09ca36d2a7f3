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
import relulab.model.trial.RandomSetups;
import relulab.model.trial.Setup;
import relulab.scenario.Scenario;
import relulab.scenario.Text;
import relulab.text.Language;

/** Where there is PyTorch, it runs scripts of many kinds of runs and comes to the same losses. */
class PyTorchAgreementTest {
  private static final int STEPS = 80;
  private static final String RUN_ALL =
      "import sys\n"
          + "for f in sys.argv[1:]: exec(compile(open(f, encoding='utf-8').read(), f, 'exec'), {})";

  /** In the steps before an overflow every rounding grows with the numbers. */
  private static final double IF_IT_OVERFLOWS = 1e-6;

  private static final String LARGEST = "largest relative difference: ";

  /** A Python of one's own often stands before that of the system. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void pyTorchComesToTheSameLosses() throws Exception {
    String python = PYTHONS.stream().filter(this::hasPyTorch).findFirst().orElse("");
    assumeTrue(!python.isEmpty(), "there is no PyTorch here");
    int runs = Integer.getInteger("pytorch.runs", 24);
    List<String> command = new ArrayList<>(List.of(python, "-c", RUN_ALL));
    for (int seed = 1; seed <= runs; seed++) {
      Setup setup = new RandomSetups(seed).next(STEPS);
      Path file = folder.resolve(seed + ".py");
      Scenario scenario = new Scenario(new Text("", ""), STEPS, setup, List.of());
      PyTorchScript.write(scenario, STEPS, Language.ENGLISH, file, ProgressListener.NONE);
      command.add(file.toString());
    }
    String output = output(command);
    List<String> reports = List.of(output.split(LARGEST, -1));
    assertEquals(runs + 1, reports.size(), output);
    for (int i = 0; i < runs; i++) {
      String largest = reports.get(i + 1).lines().findFirst().orElseThrow();
      double difference = Double.parseDouble(largest.replace("inf", "Infinity"));
      double allowed = reports.get(i).contains("stopped") ? IF_IT_OVERFLOWS : 1e-9;
      assertTrue(difference < allowed, "seed " + (i + 1) + ": " + difference);
    }
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
