package relulab.export.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.ProgressListener;
import relulab.export.ScenarioFiles;
import relulab.model.activation.ActivationKind;
import relulab.model.trial.Setup;
import relulab.scenario.Beat;
import relulab.scenario.Scenario;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Stage;
import relulab.scenario.Text;
import relulab.text.Language;

class FilmPageTest {
  private static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "<!--<script>",
          "\u2028alert(1)\u2029",
          "\" onload=\"alert(1)",
          "]]>&lt;img src=x onerror=alert(1)>",
          "{script}{data}{scenario}{title}",
          "${alert(1)}`",
          "\\u003c/script>",
          "javascript:alert(1)",
          "\u202E</title><base href=//x>");

  @TempDir private Path folder;

  private static Scenario scenario(String text) {
    Text both = new Text(text, text);
    String withoutFacts = text.replaceAll("[{}]", ""); // in a sentence they hold numbers
    Text said = new Text(withoutFacts, withoutFacts);
    Stage functions =
        new Stage.Functions(
            List.of(ActivationKind.RELU, ActivationKind.LEAKY_RELU),
            0.1,
            0.25,
            -4,
            4,
            OptionalDouble.empty(),
            OptionalDouble.of(0.5));
    Stage asks = new Stage.Question(3, both, List.of(both, new Text("b", "b")), List.of(0));
    return new Scenario(
        both,
        10,
        Setup.learningRateShock().withInterventions(List.of()),
        List.of(
            Beat.of(functions, said),
            Beat.of(new Stage.Lanes(2, List.of()), said),
            Beat.of(asks, said),
            Beat.of(new Stage.Lanes(8, List.of()), said)));
  }

  private String page(Scenario scenario) throws IOException {
    Path file = folder.resolve("film.html");
    FilmPage.of(scenario).write(Language.ENGLISH, file, ProgressListener.NONE);
    return Files.readString(file);
  }

  /** The JSON that the player reads. */
  private static String told(String page) throws IOException {
    Matcher data = Pattern.compile("id=\"data\">([^<]+)<").matcher(page);
    assertTrue(data.find());
    byte[] packed = Base64.getDecoder().decode(data.group(1));
    byte[] all = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    int length = (all[0] & 255) | (all[1] & 255) << 8 | (all[2] & 255) << 16;
    return new String(all, 4, length, StandardCharsets.UTF_8);
  }

  @Test
  void textsOfAnAttackerStayTexts() throws IOException {
    String harmless = page(scenario("a"));
    for (String text : HOSTILE) {
      String page = page(scenario(text));
      assertEquals(
          count(harmless, "<script"), count(page, "<script"), "no script more with " + text);
      assertEquals(count(harmless, "</script"), count(page, "</script"), text);
      assertEquals(count(harmless, "<"), count(page, "<"), "no element more with " + text);
      assertFalse(page.contains("\u2028"), text);
      assertEquals(text, ScenarioFiles.read(folder.resolve("film.html")).scenario().title().en());
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** Nothing is fetched, and nothing could be. */
  @Test
  void itNeedsNoNetwork() throws IOException {
    String page = page(scenario("a"));
    assertTrue(page.contains("default-src 'none'; script-src 'sha256-"), page.substring(0, 500));
    for (String reference :
        List.of(" src=", "href=", "url(", "@import", "fetch(", "http:", "https:")) {
      assertFalse(page.contains(reference), reference);
    }
  }

  @Test
  void itOpensLikeAPicture() throws IOException {
    Scenario scenario = scenario("Title");
    page(scenario);
    assertEquals(scenario, ScenarioFiles.read(folder.resolve("film.html")).scenario());
  }

  /** Of beats there is the end, of functions every α, of questions every mark. */
  @Test
  void everyBeatIsThereWithWhatCanBeDoneInIt() throws IOException {
    String told = told(page(scenario("a")));
    assertEquals(4, count(told, "\"say\":"));
    assertEquals(1, count(told, "\"alpha\":{"));
    assertTrue(told.contains("0.01, 0.02, 0.03"), "fine steps of α");
    assertEquals(1, count(told, "\"ask\":{"));
    assertTrue(Pattern.compile("\"marked\":\\[\\d+, \\d+\\]").matcher(told).find());
    assertTrue(Pattern.compile("\"way\":\\[\\d+, \\d+").matcher(told).find(), "frames between");
  }

  /** Both themes are one list of operations: the film is half as large. */
  @Test
  void themesDifferInColoursAlone() throws IOException {
    String told = told(page(scenario("a")));
    String frames = told.substring(told.indexOf("\"frames\":"), told.indexOf("\"beats\":"));
    long pairs = Pattern.compile("\\],0[,\\]]").matcher(frames).results().count();
    long all = frames.lines().count() * 2;
    assertTrue(pairs >= 0.95 * all, pairs + " of " + all);
  }

  /** A sentence may have its numbers from results that no beat shows; its beat was left out. */
  @Test
  void beatsThatSpeakOfResultsAreInTheFilm() throws IOException {
    Scenario scene = SceneCatalog.find("alpha-matters").orElseThrow().scenario();
    List<Beat> words =
        scene.beats().stream().filter(beat -> beat.stage() instanceof Stage.Words).toList();
    assertFalse(words.isEmpty());
    assertEquals(words.size(), count(told(page(scene.withBeats(words))), "\"say\":"));
  }
}
