package relulab.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.Patience;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.data.Task;
import relulab.model.training.Planned;
import relulab.model.trial.RandomSetups;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;

class ScenariosTest {
  private static final Scenario SHOCK =
      new Scenario(
          new Text("Shock", "冲击"),
          1800,
          Setup.learningRateShock(),
          List.of(
              Beat.of(
                  new Stage.Question(
                      300, Text.NONE, List.of(new Text("A", "甲"), new Text("B", "乙")), List.of(0)),
                  new Text("What \"now\"?\n", "会怎样\t？")),
              Beat.of(new Stage.Lanes(420, List.of()), new Text("\u0001\\", "😀\uD800"))));

  @Test
  void whatIsWrittenIsReadBack() {
    String json = Scenarios.write(SHOCK);
    assertEquals(SHOCK, Scenarios.parse(json));
    assertEquals(json, Scenarios.write(Scenarios.parse(json)));
  }

  @RepeatedTest(100)
  void everySetupIsReadBack(RepetitionInfo info) {
    RandomSetups random = new RandomSetups(info.getCurrentRepetition());
    boolean isPlain = info.getCurrentRepetition() % 3 > 0;
    Setup setup = isPlain ? random.next(1000) : random.nextStabilized(1000);
    Scenario scenario = new Scenario(new Text("", ""), 5, setup, List.of());
    String json = Scenarios.write(scenario);
    assertEquals(scenario, Scenarios.parse(json));
    assertEquals(json, Scenarios.write(Scenarios.parse(json)));
  }

  @RepeatedTest(30)
  void aPerformedRunEndsInTheSameBitsFromItsFile(RepetitionInfo info) {
    RandomSetups random = new RandomSetups(500 + info.getCurrentRepetition());
    Trial performed = new Trial(random.next(40));
    for (int i = 0; i < 3; i++) {
      performed.seek(performed.stepIndex() + 1 + random.nextInt(15));
      Planned now = random.planned(performed.setup(), performed.stepIndex());
      performed.intervene(now.lane(), now.intervention());
    }
    performed.seek(60);
    Scenario saved = new Scenario(new Text("", ""), 60, performed.setup(), List.of());
    Trial again = new Trial(Scenarios.parse(Scenarios.write(saved)).setup());
    again.seek(60);
    for (int lane = 0; lane < saved.setup().lanes().size(); lane++) {
      assertArrayEquals(
          performed.frame().lanes().get(lane).network().parameters(),
          again.frame().lanes().get(lane).network().parameters());
      assertEquals(
          performed.frame().lanes().get(lane).neurons(), again.frame().lanes().get(lane).neurons());
    }
  }

  @Test
  void ownPointsAreReadBack() {
    OwnPoints own =
        new OwnPoints(
            Task.CLASSIFICATION,
            2,
            List.of(new OwnPoints.Row(0.25, -3, 1), new OwnPoints.Row(1e-7, 2, -1)));
    Setup setup = Setup.learningRateShock().withData(DataSpec.of(own));
    Scenario scenario = new Scenario(new Text("", ""), 5, setup, List.of());
    String json = Scenarios.write(scenario);
    assertTrue(json.contains("[1e-7, 2, -1]"), json);
    assertEquals(scenario, Scenarios.parse(json));
  }

  @Test
  void fieldsThatHaveAStandardMayBeLeftOut() {
    String json =
        """
        {"version": 1, "steps": 10, "seed": 3,
         "data": {"kind": "abs", "points": 40}, "hidden": [2], "optimizer": {"kind": "adam"},
         "learningRate": 1e-3, "batchSize": 40, "loss": "squared-error",
         "lanes": [{"name": "ReLU", "activation": "relu"}]}
        """;
    Setup setup = Scenarios.parse(json).setup();
    assertEquals(0, setup.data().noise());
    assertEquals(0.999, setup.training().optimizer().beta2());
    assertEquals(List.of(), setup.interventions());
    assertFalse(setup.initialization().sharedGain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"points\": 200   | \"points\": 1      | data.points        | 1 is not allowed; allowed: 2"
            + " to 10000",
        "[8, 8]            | [8, 65]            | hidden[1]          | 65 is not allowed; allowed:"
            + " 1 to 64",
        "[8, 8]            | [8, 8.5]           | hidden[1]          | 8.5 must be a whole number",
        "\"alpha\": 0.1    | \"alpha\": 3       | lanes[1].alpha     | 3 is not allowed; allowed:"
            + " -2 to 2",
        "\"alpha\": 0.1    | \"alpha\": null    | lanes[1].alpha     | must be a number, not null",
        "\"factor\": 8,    | ``                 | interventions[0]   | the field “factor” is"
            + " missing",
        "\"factor\": 8     | \"faktor\": 8      | interventions[0].faktor | there is no field"
            + " “faktor”; did you mean “factor”?",
        "\"hidden\": [     | \"hiden\": [       | hiden              | there is no field “hiden”;"
            + " did you mean “hidden”?",
        "\"version\"       | \"verison\"        | verison            | there is no field “verison”;"
            + " did you mean “version”?",
        "\"batchSize\"     | \"batchsize\"      | batchsize          | did you mean “batchSize”?",
        "\"kind\": \"circle\" | \"kid\": \"circle\" | data.kid       | there is no field “kid”; did"
            + " you mean “kind”?",
        "\"kind\": \"circle\" | \"kind\": \"circle\", \"own\": 1 | data.own | there is no field"
            + " “own”; allowed: kind, points, noise, testShare",
        "\"do\": \"rate-shock\" | \"do\": \"batch-size\" | interventions[0].factor | there is no"
            + " field “factor”; allowed: step, lane, do, size",
        "\"stage\": \"question\", | \"stage\": \"question\", \"zh\": 1, | beats[0].zh | there is no"
            + " field “zh”; allowed: stage, text, notes, when, step, lead, options, lanes",
        "\"stage\": \"lanes\" | \"stage\": \"lane\" | beats[1].stage | “lane” is not allowed;"
            + " allowed: functions, neuron, network, lanes, question, chart, experiment, text",
        "\"lanes\": [1]   | \"lanes\": [4]   | beats[0].lanes | there is no lane 4",
        "What              | {acuracy:ReLU}     | beats[0].text  | “acuracy:ReLU” in braces is no"
            + " number that is known",
        "What              | {accuracy:ReLU}    | beats[0].text  | OK",
        "\"stage\": \"lanes\", | \"stage\": \"lanes\", \"when\": \"{dead:ReLU}\", | beats[1].when |"
            + " “{dead:ReLU}” is no condition",
        "\"stage\": \"lanes\", | \"stage\": \"lanes\", \"when\": \"{dead:ReLU} > 0 and {loss:1} <"
            + " 2\", | beats[1].when | OK",
        "\"steps\": 120    | \"steps\": 0       | interventions[0].steps | 0 is not allowed;"
            + " allowed: 1 to 10000000",
        "\"steps\": 120    | \"steps\": 120, \"warmUp\": 121 | interventions[0].warmUp | 121 is"
            + " not allowed; allowed: 0 to 120",
        "\"steps\": 120    | \"steps\": 120, \"warmUp\": 60 | interventions[0].warmUp | OK",
        "\"decayAlpha\"    | \"clipNorm\": -1, \"decayAlpha\" | clipNorm | -1 is not allowed;"
            + " allowed: 0 to 1e9",
        "\"decayAlpha\"    | \"clipNorm\": 1, \"warmUp\": 0.5, \"decayAlpha\" | warmUp | 0.5 must"
            + " be a whole number",
        "\"decayAlpha\"    | \"clipNorm\": 1, \"warmUp\": 50, \"decayAlpha\" | warmUp | OK",
        "rate-shock        | shock              | interventions[0].do | “shock” is not allowed;"
            + " allowed: learning-rate, rate-shock",
        "\"seed\": 11142   | \"seed\": 1, \"seed\": 2 | seed         | the field is there twice",
        "\"seed\": 11142   | \"seed\": 1e30     | seed               | 1e30 is too large a number",
        "\"seed\": 11142   | \"seed\": \"1\"    | seed               | must be a whole number, not"
            + " a text",
        "0.05,             | 1e999,             | data.noise         | 1e999 is too large a number",
        "\"version\": 2    | \"version\": 3     | version            | “3” is not allowed; allowed:"
            + " 1, 2",
        "\"version\": 2,   | \"version\": 2, \"x\": 1, | x            | there is no field “x”;"
            + " allowed: version, title",
        "squared-error     | cross-entropie     | loss               | allowed: squared-error,"
            + " cross-entropy",
        "\"kind\": \"circle\" | \"kind\": \"sin\" | data.kind        | OK",
        "true              | 1                  | initialization.sharedGain | must be true or"
            + " false, not a number",
        "\"name\": \"ReLU\" | \"name\": \"\"    | lanes[0].name      | 0 is not allowed; allowed: 1"
            + " to 40",
      })
  void oneMessageNamesFieldPlaceAndWhatIsAllowed(
      String old, String other, String field, String expected) {
    String json = Scenarios.write(SHOCK);
    assertTrue(json.contains(old), old);
    String broken = json.replaceFirst(java.util.regex.Pattern.quote(old), other);
    if (expected.equals("OK")) {
      Scenarios.parse(broken);
      return;
    }
    ScenarioException e = assertThrows(ScenarioException.class, () -> Scenarios.parse(broken));
    ScenarioException.Place place = java.util.Objects.requireNonNull(e.place());
    assertEquals(field, place.path());
    String message = e.message(Messages.of(Language.ENGLISH));
    assertTrue(message.contains(expected), message);
    assertTrue(message.contains("line " + place.line() + ", column " + place.column()), message);
    String line = broken.lines().toList().get(place.line() - 1);
    assertTrue(place.column() <= line.length(), message);
  }

  @Test
  void thePlaceIsThatOfTheValue() {
    String json = Scenarios.write(SHOCK).replace("\"learningRate\": 0.05", "\"learningRate\": -1");
    ScenarioException e = assertThrows(ScenarioException.class, () -> Scenarios.parse(json));
    ScenarioException.Place place = java.util.Objects.requireNonNull(e.place());
    assertTrue(
        json.lines().toList().get(place.line() - 1).substring(place.column() - 1).startsWith("-1"));
  }

  @Test
  void theUnknownNameIsToldWhereItStandsInBothLanguages() {
    String json = Scenarios.write(SHOCK).replace("\"hidden\"", "\"hiden\"");
    ScenarioException e = assertThrows(ScenarioException.class, () -> Scenarios.parse(json));
    ScenarioException.Place place = java.util.Objects.requireNonNull(e.place());
    String line = json.lines().toList().get(place.line() - 1);
    assertTrue(line.substring(place.column() - 1).startsWith("\"hiden\""), line);
    assertEquals(
        "hiden（第 " + place.line() + " 行第 3 列）：没有字段“hiden”；您是否要用“hidden”？",
        e.message(Messages.of(Language.CHINESE)));
  }

  /** Captions and charts of version 1 become beats, and lose nothing. */
  @Test
  void aFileOfTheFirstVersionStillOpens() {
    String start =
        Scenarios.write(SHOCK.withBeats(List.of())).replace("\"version\": 2", "\"version\": 1");
    String json =
        start.replace(
            "\"beats\": []",
            """
            "show": ["life-lines", "loss"],
            "captions": [
              {"step": 420, "kind": "reveal", "text": {"en": "c", "zh": "丙"}},
              {"step": 300, "text": {"en": "a", "zh": "甲"}},
              {"step": 300, "kind": "ask", "text": {"en": "b", "zh": "乙"}}]
            """);
    Scenario read = Scenarios.parse(json);
    assertEquals(
        List.of(
            Beat.of(new Stage.Lanes(300, List.of()), new Text("a", "甲")),
            Beat.of(new Stage.Question(300, Text.NONE, List.of(), List.of()), new Text("b", "乙")),
            Beat.of(new Stage.Lanes(420, List.of()), new Text("c", "丙")),
            Beat.of(new Stage.Chart(1800, Show.LIFE_LINES, List.of()), Text.NONE),
            Beat.of(new Stage.Chart(1800, Show.LOSS, List.of()), Text.NONE)),
        read.beats());
    assertEquals(
        List.of(BeatPin.Kind.TELL, BeatPin.Kind.ASK, BeatPin.Kind.REVEAL),
        read.captions().stream().map(BeatPin::kind).toList());
    ScenarioException twice =
        assertThrows(
            ScenarioException.class,
            () -> Scenarios.parse(json.replace("\"life-lines\"", "\"loss\"")));
    assertEquals("show[1]", java.util.Objects.requireNonNull(twice.place()).path());
  }

  @Test
  void everyStageIsReadBack() {
    Text text = new Text("{dead:ReLU@300}", "{accuracy:1}");
    List<Stage> stages =
        List.of(
            new Stage.Functions(
                List.of(ActivationKind.RELU, ActivationKind.GELU),
                0.1,
                0.25,
                -3,
                3,
                OptionalDouble.of(-1),
                OptionalDouble.of(0.5)),
            new Stage.Neuron(305, 0, 2, 4),
            new Stage.OneNetwork(420, 2),
            new Stage.Lanes(420, List.of(0, 2)),
            new Stage.Question(420, text, List.of(text, text), List.of(1)),
            new Stage.Chart(900, Show.LOSS, List.of(1)),
            new Stage.ExperimentResult("alpha", "alpha-loss"),
            new Stage.Words("max(αx, x)"));
    Condition when = Condition.parse("{dead:ReLU} >= 1 and {loss:1} < {loss:2} * 2").orElseThrow();
    Scenario scenario =
        SHOCK.withBeats(
            stages.stream().map(stage -> new Beat(stage, text, new Text("n", "注"), when)).toList());
    assertEquals(scenario, Scenarios.parse(Scenarios.write(scenario)));
  }

  @Test
  void anotherVersionIsToldBeforeItsFields() {
    String json = Scenarios.write(SHOCK).replace("\"version\": 2", "\"new\": 1, \"version\": 3");
    ScenarioException e = assertThrows(ScenarioException.class, () -> Scenarios.parse(json));
    assertEquals("version", java.util.Objects.requireNonNull(e.place()).path());
  }

  @RepeatedTest(600)
  void aDamagedFileGivesOneMessage(RepetitionInfo info) {
    RandomSetups random = new RandomSetups(info.getCurrentRepetition());
    String json = Scenarios.write(SHOCK);
    StringBuilder damaged = new StringBuilder(json);
    String[] pieces = {
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "\"",
      "-",
      "1e999",
      "9".repeat(300),
      "null",
      "\"seed\": 1,",
      "1.5",
      "true",
      "[[[[",
      "\u0000",
      "\\u12",
      "//",
      "NaN"
    };
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(4)) {
        case 0 -> damaged.setLength(Math.max(1, at));
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
        case 2 -> damaged.insert(at, pieces[random.nextInt(pieces.length)]);
        default -> damaged.setCharAt(at, (char) (32 + random.nextInt(96)));
      }
    }
    String text = damaged + "";
    assertTimeoutPreemptively(
        Duration.ofMillis(Patience.MILLIS), () -> onlyScenarioExceptions(text));
  }

  private static void onlyScenarioExceptions(String text) {
    try {
      Scenario read = Scenarios.parse(text);
      assertEquals(read, Scenarios.parse(Scenarios.write(read)));
    } catch (ScenarioException e) {
      for (Language language : Language.values()) {
        String message = e.message(Messages.of(language));
        assertFalse(
            message.isBlank() || message.contains("{0}") || message.contains("\n"), message);
      }
    }
  }

  @Test
  void endlessNestingAndNoiseAreRefusedQuickly(@TempDir Path folder) throws IOException {
    assertThrows(ScenarioException.class, () -> Scenarios.parse("[".repeat(1_000_000)));
    assertThrows(ScenarioException.class, () -> Scenarios.parse("{\"a\":".repeat(1_000_000)));
    assertThrows(ScenarioException.class, () -> Scenarios.parse(""));
    Path noise = folder.resolve("noise.json");
    Files.write(noise, new byte[50_000_000]);
    assertThrows(ScenarioException.class, () -> Scenarios.read(noise));
    Files.write(noise, new byte[] {(byte) 0xc3, 0x28});
    assertThrows(ScenarioException.class, () -> Scenarios.read(noise));
    assertThrows(ScenarioException.class, () -> Scenarios.read(folder));
    assertThrows(ScenarioException.class, () -> Scenarios.read(folder.resolve("none.json")));
  }
}
