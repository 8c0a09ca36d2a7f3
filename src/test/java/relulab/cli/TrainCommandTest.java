package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;
import relulab.scenario.Text;
import sun.misc.Signal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainCommandTest {
  @TempDir private Path folder;
  private String scenario;

  @BeforeEach
  void writeScenario() throws IOException {
    Path file = folder.resolve("shock.json");
    Files.writeString(file, json(Setup.learningRateShock()));
    scenario = file.toString();
  }

  private static String json(Setup setup) {
    return Scenarios.write(new Scenario(new Text("", ""), 1800, setup, List.of()));
  }

  @Test
  void itPrintsALineALane() {
    Ran run = Ran.of("--lang", "en", "train", scenario);
    assertEquals(0, run.code());
    assertEquals(3 * 21, run.lines().size());
    assertTrue(
        run.lines()
            .get(60)
            .matches(
                "step 1800  ReLU  loss 0\\.\\d+  accuracy 65\\.5\u202F%  alive 7  dead 9  dormant 0"
                    + "  alpha –"),
        run.lines().get(60));
    assertTrue(run.lines().get(61).endsWith("alpha 0.1 0.1"), run.lines().get(61));
    assertEquals("", run.err());
  }

  @Test
  void theTableHasFullPrecision() throws IOException {
    Path csv = folder.resolve("run.csv");
    Ran run = Ran.of("train", scenario, "--steps", "50", "--every", "10", "--csv", csv.toString());
    assertEquals(0, run.code());
    List<String> lines = Files.readAllLines(csv);
    assertEquals(1 + 3 * 6, lines.size());
    assertTrue(lines.getFirst().startsWith("step,lane,name,activation,"));
    Trial trial = new Trial(Setup.learningRateShock());
    trial.seek(50);
    String[] last = lines.getLast().split(",", -1);
    assertEquals(List.of("50", "3", "PReLU", "prelu"), List.of(last).subList(0, 4));
    assertEquals("" + trial.frame().lanes().get(2).loss(), last[5]);
    assertEquals(lines.getFirst().split(",").length, last.length);
  }

  @Test
  void theWeightsAreThoseOfTheLastStep() throws IOException {
    Path weights = folder.resolve("weights.json");
    assertEquals(
        0, Ran.of("train", scenario, "--steps", "20", "--weights", weights.toString()).code());
    JsonNode root = JsonMapper.builder().build().readTree(Files.readString(weights));
    Trial trial = new Trial(Setup.learningRateShock());
    trial.seek(20);
    var network = trial.frame().lanes().get(2).network();
    JsonNode layer = root.get("lanes").get(2).get("layers").get(1);
    assertEquals(network.weight(2, 7, 3), layer.get("weights").get(7).get(3).asDouble());
    assertEquals(network.bias(2, 7), layer.get("biases").get(7).asDouble());
    assertEquals(network.alpha(2, 0), layer.get("alphas").get(0).asDouble());
    assertEquals(20, root.get("step").asInt());
  }

  @Test
  void aDamagedScenarioGivesOneLineAndLeavesFilesAlone() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, Files.readString(Path.of(scenario)).replace("[8, 8]", "[8, 99]"));
    Path csv = Files.writeString(folder.resolve("old.csv"), "old");
    Ran run = Ran.of("--lang", "en", "train", broken.toString(), "--csv", csv.toString());
    assertEquals(2, run.code());
    assertEquals(
        "relulab: "
            + broken
            + ": hidden[1], line 7, column 17: 99 is not allowed; allowed: 1 to 64",
        run.err().strip());
    assertEquals("old", Files.readString(csv));
    assertEquals(2, Ran.of("train", folder.resolve("none.json").toString()).code());
  }

  @Test
  void wrongUseIsOneLine() {
    for (String[] wrong :
        List.of(
            new String[] {"train"},
            new String[] {"train", scenario, "--steps", "0"},
            new String[] {"train", scenario, "--steps", "1.5"},
            new String[] {"train", scenario, "--every", "-3"},
            new String[] {"train", scenario, scenario},
            new String[] {"train", scenario, "--csv", "a", "--weights", "a"})) {
      Ran run = Ran.of(wrong);
      assertEquals(2, run.code(), String.join(" ", wrong));
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  @Test
  void aFileThatCannotBeWrittenFails() {
    Path nowhere = folder.resolve("no/where.csv");
    Ran run = Ran.of("train", scenario, "--steps", "1", "--csv", nowhere.toString());
    assertEquals(1, run.code());
    assertEquals(1, run.err().lines().count());
    assertFalse(Files.exists(nowhere));
  }

  @Test
  void theScenarioIsNeverWrittenOver() throws IOException {
    String before = Files.readString(Path.of(scenario));
    Path link = folder.resolve("link.json");
    Files.createSymbolicLink(link, Path.of(scenario));
    String around = folder.resolve("x/../shock.json").toString();
    for (String option : List.of("--csv", "--weights")) {
      for (String target : List.of(scenario, link.toString(), around)) {
        Ran run = Ran.of("--lang", "en", "train", scenario, "--steps", "1", option, target);
        assertEquals(2, run.code());
        assertEquals(
            "relulab: "
                + option
                + " and SCENARIO are the same file "
                + target
                + " (see relulab train --help)",
            run.err().strip());
        assertEquals(before, Files.readString(Path.of(scenario)));
      }
    }
    Ran chinese = Ran.of("--lang", "zh", "train", scenario, "--csv", scenario);
    assertTrue(chinese.err().contains("--csv 和 SCENARIO 是同一个文件"), chinese.err());
  }

  @Test
  void filesAreFoundOutToBeUnwritableBeforeTheWork() {
    Path nowhere = folder.resolve("no/weights.json");
    Ran run = Ran.of("--lang", "en", "train", scenario, "--weights", nowhere.toString());
    assertEquals(1, run.code());
    assertEquals("", run.out());
    assertEquals(
        "relulab: The folder " + folder.resolve("no") + " does not exist.", run.err().strip());
  }

  @Test
  void twoNamesOfOneFileAreOneFile() {
    String a = folder.resolve("a").toString();
    String b = folder.resolve(".").resolve("a").toString();
    Ran run = Ran.of("--lang", "en", "train", scenario, "--csv", a, "--weights", b);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--weights and --csv are the same file"), run.err());
  }

  @Test
  void whereNobodyReadsTheWorkEndsAndSaysSo() throws IOException {
    assertEquals(
        "relulab: not everything could be written to standard output: its disk is full or its"
            + " reader has ended",
        withoutReader("en", "train", scenario, "--steps", "1000000000000", "--every", "1"));
    assertEquals("relulab：未能全部写入标准输出：磁盘已满，或读取方已结束", withoutReader("zh", "scenario", "rescue"));
    Path csv = folder.resolve("run.csv");
    String[] withFile = {
      "train", scenario, "--steps", "9", "--every", "1", "--csv", csv.toString()
    };
    String complaint = withoutReader("en", withFile);
    assertTrue(complaint.startsWith("relulab: not everything"), complaint);
    assertEquals(1 + 3 * 10, Files.readAllLines(csv).size());
  }

  private static String withoutReader(String language, String... arguments) {
    Ran run =
        run(
            new Output() {
              @Override
              public void write(char[] text, int start, int count) throws IOException {
                throw new IOException("Broken pipe");
              }
            },
            Stream.concat(Stream.of("--lang", language), Stream.of(arguments)));
    assertEquals(1, run.code());
    return run.err().strip();
  }

  @Test
  void whatIsDoneIsWrittenWhenTheProcessIsAskedToEnd() throws IOException {
    Path csv = folder.resolve("run.csv");
    Path weights = folder.resolve("weights.json");
    AtomicBoolean asked = new AtomicBoolean();
    Output asksAtItsBeginning =
        new Output() {
          @Override
          public void write(char[] text, int start, int count) {
            if (!asked.getAndSet(true)) {
              Signal.raise(new Signal("TERM"));
            }
          }
        };
    Ran run =
        run(
            asksAtItsBeginning,
            Stream.of(
                "--lang",
                "en",
                "train",
                scenario,
                "--steps",
                "1000000000000",
                "--every",
                "1000000000",
                "--csv",
                csv.toString(),
                "--weights",
                weights.toString()));
    assertEquals(128 + 15, run.code());
    JsonNode root = JsonMapper.builder().build().readTree(Files.readString(weights));
    long step = root.get("step").asLong();
    assertEquals("ended early after step " + step + " of 1000000000000", run.err().strip());
    assertTrue(Files.readAllLines(csv).getLast().startsWith(step + ",3,"), run.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(3, files.count());
    }
  }

  /** A standard output. */
  private abstract static class Output extends Writer {
    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static Ran run(Output out, Stream<String> arguments) {
    StringWriter err = new StringWriter();
    int code =
        Program.run(
            arguments.toArray(String[]::new),
            file -> {
              throw new AssertionError("no window was asked for");
            },
            new PrintWriter(out),
            new PrintWriter(err));
    return new Ran(code, "", err.toString());
  }

  @Test
  void anExperimentDoesNotWriteOverItsScenario() throws IOException {
    String before = Files.readString(Path.of(scenario));
    Ran run =
        Ran.of(
            "--lang",
            "en",
            "experiment",
            "learning-rate",
            "--scenario",
            scenario,
            "--csv",
            scenario);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("--csv and --scenario are the same file"), run.err());
    assertEquals(before, Files.readString(Path.of(scenario)));
  }

  @Test
  void anOverflowIsNamedWithItsStep() throws IOException {
    Path wild = folder.resolve("wild.json");
    Files.writeString(wild, json(Setup.learningRateShock().with(t -> t.withLearningRate(1e9))));
    Ran run = Ran.of("--lang", "en", "train", wild.toString());
    assertEquals(0, run.code());
    assertTrue(run.out().contains("ReLU  stopped: a loss or a weight became too large"), run.out());
    assertFalse(run.out().contains("NaN") || run.out().contains("Infinity"), run.out());
  }
}
