package relulab.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.cli.Ran;
import relulab.cli.shared.PictureOptions;
import relulab.export.ExportException;
import relulab.export.experiment.ResultsReader;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.trial.Setup;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.text.Messages;

/** The command experiment: what comes out, slices, scenarios, wrong use, files that fail. */
class ExperimentCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "born-dead --widths 1..3 --hidden 2,9",
        "born-dead --fixed-input --widths 2 --hidden 4",
        "collapse --steps 20",
        "collapse --steps 20 --activations relu,gelu",
        "learning-rate --steps 20 --rates 0.1,50",
        "alpha --steps 20 --alphas 0,-0.5,1 --prelu-alpha 0.1",
        "gradient-flow --depth 4 --width 3",
        "gradient-flow --depth 2 --width 2 --activations elu,silu"
      })
  void slicesMergeToTheWholeOnTheCommandLineToo(String experiment) {
    String[] words = (experiment + " --seed 5").split(" ");
    Ran whole = run(words, "--seeds", "3..9", "--threads", "1");
    assertEquals(0, whole.code(), whole.err());
    String one = csv(words, "3..5", "3");
    String other = csv(words, "6..9", "2");
    Ran merged = Ran.of("experiment", "merge", other, one);
    assertEquals(0, merged.code(), merged.err());
    assertEquals(whole.out(), merged.out());
    assertTrue(whole.out().contains("\n# experiment=" + words[0] + "\n"));
    assertTrue(whole.out().contains("\n# seed=5\n"));
    assertTrue(whole.out().contains("\n# networks=3..9\n"));
  }

  @Test
  void costIsATableOfTimes() {
    Ran run = run("cost", "--activations", "relu,tanh", "--networks", "1");
    assertEquals(0, run.code(), run.err());
    assertEquals("activation,network,forward_ns,backward_ns", run.lines().getFirst());
    assertEquals(2, run.lines().stream().filter(line -> !line.startsWith("#")).skip(1).count());
    assertTrue(run.out().contains("# machine="));
  }

  @Test
  void aScenarioIsTakenOver() throws IOException {
    String scenario = scenario(Setup.learningRateShock().withHidden(List.of(3, 2)));
    Ran run = run("collapse", "--scenario", scenario, "--networks", "2", "--seed", "9");
    assertEquals(0, run.code(), run.err());
    for (String line :
        List.of(
            "data=circle",
            "layers=3,2",
            "optimizer=sgd",
            "learning-rate=0.05",
            "batch=20",
            "loss=squared-error",
            "changes=300:shock:8.0:120",
            "steps=123",
            "seed=9",
            "activations=relu,leaky-relu:0.1,prelu:0.25")) {
      assertTrue(run.lines().contains("# " + line), line + " is not in\n" + run.out());
    }
    Ran other =
        run(
            "learning-rate",
            "--scenario",
            scenario,
            "--networks",
            "1",
            "--steps",
            "7",
            "--activations",
            "tanh",
            "--rates",
            "0.3");
    assertTrue(other.lines().contains("# steps=7"), other.out());
    assertTrue(other.lines().contains("# activations=tanh"), other.out());
    assertTrue(other.lines().contains("# rates=0.3"), other.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "experiment -> born-dead | cost | merge",
        "experiment dead -> dead",
        "experiment alpha --alphas 0.1,x -> --alphas | 0.1,x | 0.01,0.1,1",
        "experiment alpha --alphas 0.1,3 -> --alphas | 3 | -2 to 2",
        "experiment alpha --prelu-alpha 3 -> --prelu-alpha | -2 to 2",
        "experiment alpha --steps 0 -> --steps | 0",
        "experiment alpha --steps 1000001 -> --steps | 1000001 | 1 to 1000000",
        "experiment alpha --scenario nowhere.json -> nowhere.json",
        "experiment alpha --activations relu -> --activations",
        "experiment learning-rate --rates 0 -> --rates | 0",
        "experiment learning-rate --rates 2000 -> --rates | 2000 | 1e-9 to 1000",
        "experiment learning-rate --activations relu,leaky -> --activations | leaky |"
            + " leaky-relu:0.1",
        "experiment learning-rate --activations leaky-relu -> --activations | leaky-relu:0.1",
        "experiment learning-rate --activations leaky-relu:9 -> --activations | leaky-relu:9",
        "experiment collapse --activations relu:0.1 -> --activations | relu:0.1",
        "experiment gradient-flow --depth 51 -> --depth | 51 | 50",
        "experiment gradient-flow --width 65 -> --width | 65 | 64",
        "experiment cost --activations leaky-relu:0.1 -> --activations | leaky-relu:0.1 |"
            + " leaky-relu",
        "experiment cost --seed x -> --seed | x",
        "experiment born-dead --widths 0..3 -> --widths | 0 | 1",
        "experiment born-dead --widths 3..1 -> --widths | 3..1",
        "experiment born-dead --hidden 201 -> --hidden | 201 | 200",
        "experiment born-dead --networks 0 -> --networks | 0",
        "experiment born-dead --networks 999999999 -> 999999999 | 2500000 | --seeds",
        "experiment born-dead --seeds 5..1 -> --seeds | 5..1",
        "experiment born-dead --seeds 1..5 --networks 5 -> --seeds | --networks",
        "experiment born-dead --confidence 1 -> --confidence | 0.9999",
        "experiment born-dead --threads 0 -> --threads | 0",
        "experiment merge -> SLICE.csv",
        "experiment merge nowhere.csv -> nowhere.csv"
      })
  void wrongUseIsOneLine(String useAndNames) {
    String[] parts = useAndNames.split(" -> ");
    Ran run = Ran.of((parts[0] + " --lang en").split(" "));
    assertEquals(2, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    for (String name : parts[1].split(" \\| ")) {
      assertTrue(run.err().contains(name), () -> name + " is not in: " + run.err());
    }
  }

  @Test
  void wrongUseIsToldInChinese() {
    Ran run = Ran.of("experiment", "alpha", "--alphas", "0.1,3", "--lang", "zh");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--alphas 不能为"), run.err());
    Ran many = Ran.of("experiment", "born-dead", "--networks", "999999999", "--lang", "zh");
    assertTrue(many.err().contains("分片"), many.err());
  }

  @Test
  void slicesThatDoNotFitAreRefusedInOneLine() {
    String one = csv("alpha --steps 2 --alphas 0.1".split(" "), "1..2", "1");
    String other = csv("alpha --steps 3 --alphas 0.1".split(" "), "3..4", "1");
    Ran run = Ran.of("experiment", "merge", one, other, "--lang", "en");
    assertEquals(2, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("has steps 3, but") && run.err().contains("has 2"), run.err());
  }

  @Test
  void aFileThatCannotBeWrittenIsToldBeforeTheWorkBegins() {
    Ran run = run("collapse", "--csv", folder.resolve("no/where.csv").toString(), "--lang", "en");
    assertEquals(1, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("", run.out());
  }

  /** The folder is there when the work begins, and gone when it ends. */
  @Test
  void whatCannotBeSavedGoesToStandardOutput() throws Exception {
    Results results = bornDead();
    Path gone = folder.resolve("gone").resolve("results.csv");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ExperimentOutput output =
        new ExperimentOutput(
            Messages.of(Language.ENGLISH),
            gone,
            ResultPictures.Plan.none(new PictureOptions().spec(Language.ENGLISH)),
            false,
            new PrintWriter(out),
            new PrintWriter(err));
    output.keep(results); // on the way a full disk is told, and the run goes on
    assertEquals("", out.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertThrows(ExportException.class, () -> output.finish(results));
    assertEquals(results, ResultsReader.parse("standard output", out.toString()));
    assertTrue(err.toString().contains("standard output instead"), err.toString());
  }

  private static Results bornDead() throws InterruptedException {
    ExperimentRunner runner =
        new ExperimentRunner(
            new BornDead(1, List.of(2), List.of(3), false, 0.999), SeedRange.of(700), 2);
    runner.start();
    assertTrue(runner.await(60_000));
    return runner.results();
  }

  private String scenario(Setup setup) throws IOException {
    String json = Scenarios.write(new Scenario(new Text("", ""), 123, setup, List.of()));
    return Files.writeString(folder.resolve("scenario.json"), json).toString();
  }

  private String csv(String[] words, String seeds, String threads) {
    Path file = folder.resolve(words[0] + "-" + seeds + "-" + words.length + ".csv");
    Ran run = run(words, "--seeds", seeds, "--threads", threads, "--csv", file.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    return file.toString();
  }

  private static Ran run(String... words) {
    return run(words, new String[0]);
  }

  private static Ran run(String[] words, String... more) {
    return Ran.of(
        Stream.of(Stream.of("experiment"), Stream.of(words), Stream.of(more))
            .flatMap(all -> all)
            .toArray(String[]::new));
  }
}
