package relulab.export.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.export.ProgressListener;
import relulab.export.Software;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.scenario.Scenario;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.text.Messages;

class PyTorchScriptTest {
  private static final Set<String> OF_FUNCTIONS = Set.of("FUNCTIONS", "SLOPED", "HALF");
  private static final Pattern PLACE = Pattern.compile("@@([A-Za-z.]+)@@");
  private static final String VERSION = Software.NAME + " " + Software.VERSION;

  @TempDir private Path folder;

  /** Small, with something of each kind in it. */
  static Setup small() {
    return Setup.learningRateShock()
        .withData(DataSpec.of(DataKind.ABS, 5, 0))
        .withHidden(List.of(2))
        .with(t -> t.withBatchSize(2))
        .withLanes(
            List.of(
                LaneSetup.of("ReLU", ActivationKind.RELU, 0),
                new LaneSetup("PReLU", ActivationKind.PRELU, 0.25, true)))
        .withInterventions(
            List.of(
                Planned.at(1, new Intervention.RateShock(8, 2)),
                Planned.at(2, 0, new Intervention.SwitchActivation(ActivationKind.LEAKY_RELU, 0.3)),
                Planned.at(3, new Intervention.Reinitialize(1, 1)),
                Planned.at(3, 1, new Intervention.NudgeBias(1, 0, -0.5)),
                Planned.at(4, new Intervention.Kill(1, 0)),
                Planned.at(4, new Intervention.BatchSize(9)),
                Planned.at(5, new Intervention.LearningRate(0.01)),
                Planned.at(5, 1, new Intervention.NegativeSlope(0.1))));
  }

  private static String script(Setup setup, String title, Language language) {
    Scenario scenario = new Scenario(new Text(title, title), 6, setup, List.of());
    return PyTorchScript.of(scenario, 6, language, ProgressListener.NONE);
  }

  /**
   * The stored values stood in a script that PyTorch ran: largest relative difference 5e-16. All
   * but the values and the words is the program in the resources, to the letter.
   */
  @Test
  void theValuesOfASmallRunAreAsTheyWereWhenPyTorchRanThem() throws Exception {
    String template = Files.readString(Path.of("resources/pytorch/run.py"));
    List<String> places = PLACE.matcher(template).results().map(place -> place.group(1)).toList();
    String program =
        Arrays.stream(PLACE.split(template, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("(.*?)"));
    Matcher script =
        Pattern.compile(program, Pattern.DOTALL)
            .matcher(script(small(), "Small", Language.ENGLISH));
    assertTrue(script.matches(), "the program is not that of the resources");
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      String value = script.group(i + 1);
      if (OF_FUNCTIONS.contains(places.get(i))) {
        continue; // They follow the functions that there are; PyTorchAgreementTest runs them.
      }
      if (isValue(places.get(i))) {
        values.append("@@" + places.get(i) + "@@\n" + value + "\n");
      } else {
        String words = Messages.of(Language.ENGLISH).get(places.get(i), VERSION);
        assertEquals(words, value);
      }
    }
    assertEquals(Files.readString(Path.of("src/test/resources/pytorch/small.txt")), "" + values);
  }

  /** Values have names in capitals; others name a text. */
  private static boolean isValue(String place) {
    return place.equals(place.toUpperCase(Locale.ROOT));
  }

  @Test
  void theLossesAreThoseOfTheTrial() {
    Trial trial = new Trial(Setup.learningRateShock());
    String script = script(Setup.learningRateShock(), "", Language.ENGLISH);
    for (int step = 0; step <= 6; step++) {
      trial.seek(step);
      String losses =
          String.join(", ", trial.frame().lanes().stream().map(lane -> "" + lane.loss()).toList());
      assertTrue(script.contains("    " + step + ": [" + losses + "]"), losses);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noPlaceIsLeftOpen(Language language) {
    String script = script(small(), "Title", language);
    assertFalse(script.contains("@@"), script);
    assertFalse(script.contains("NaN") || script.contains("Infinity"));
    assertTrue(
        script.startsWith("# -*- coding: utf-8 -*-\n#\n# Title\n"), "PEP 263 reads two lines");
  }

  /** What a person typed can end neither the comment nor the literal that it stands in. */
  @Test
  void namesAndTitlesAreOnlyNamesAndTitles() {
    Setup named =
        small()
            .withInterventions(List.of())
            .withLanes(List.of(LaneSetup.of("a\"\\\nb\u2028\uD83D神", ActivationKind.RELU, 0)));
    String script = script(named, "one\nimport os\r\0two", Language.ENGLISH);
    assertTrue(script.contains("\n# one\\nimport os\\r\\u0000two\n"), script.substring(0, 90));
    assertTrue(script.contains("\"name\": \"a\\\"\\\\\\\\nb\\\\u2028\\\\ud83d神\""), script);
    assertFalse(script.contains("\nimport os"));
  }

  @Test
  void aRunThatOverflowsNamesTheStep() {
    Setup wild =
        Setup.learningRateShock().with(t -> t.withLearningRate(1e9)).withInterventions(List.of());
    Scenario scenario = new Scenario(new Text("", ""), 200, wild, List.of());
    String script = PyTorchScript.of(scenario, 200, Language.ENGLISH, ProgressListener.NONE);
    Trial trial = new Trial(wild);
    trial.seek(200);
    long step = trial.frame().lanes().get(1).overflowStep().orElseThrow();
    assertTrue(script.contains("(" + step + ", 1)"), "stop at " + step);
    assertTrue(script.contains("200: [None, None, None]"));
  }

  @Test
  void cancelledWorkLeavesNoFile() throws Exception {
    Path file = Files.writeString(folder.resolve("old.py"), "old");
    Scenario scenario = new Scenario(new Text("", ""), 50, small(), List.of());
    ProgressListener stop =
        share -> {
          throw new CancellationException();
        };
    assertThrows(
        CancellationException.class,
        () -> PyTorchScript.write(scenario, 50, Language.ENGLISH, file, stop));
    assertEquals("old", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
