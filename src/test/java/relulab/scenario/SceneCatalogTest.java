package relulab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import relulab.controller.ShowMe;
import relulab.model.trial.Setup;
import relulab.text.Language;
import relulab.text.Messages;

/** The scenes that come with the app are complete, in both languages. */
class SceneCatalogTest {
  private static final Path FOLDER = Path.of("resources/scenes");

  static Stream<Scene> scenes() {
    return SceneCatalog.all().stream();
  }

  @Test
  void theIndexNamesEveryFileOnce() throws IOException {
    List<String> ids = scenes().map(Scene::id).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size(), ids::toString);
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString().replace(".json", ""))
              .filter(name -> !name.equals("index"))
              .collect(Collectors.toSet());
      assertEquals(names, new HashSet<>(ids));
    }
    ids.forEach(id -> assertTrue(id.matches("[a-z]+(-[a-z]+)*"), id));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void whatIsSavedAgainHasTheSameBytes(Scene scene) throws IOException {
    Path file = FOLDER.resolve(scene.id() + ".json");
    String text = Files.readString(file);
    assertEquals(text, Scenarios.write(scene.scenario()));
    assertEquals(text, Scenarios.write(Scenarios.read(file)));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void titleAndCaptionsAreThereInBothLanguages(Scene scene) {
    Scenario scenario = scene.scenario();
    assertTrue(scenario.beats().size() >= 3);
    for (Text text : texts(scene)) {
      assertFalse(text.en().isBlank() || text.zh().isBlank(), text::toString);
      assertFalse(text.en().contains("'") || text.zh().contains("'"), text::toString);
      assertFalse(text.en().codePoints().anyMatch(c -> Character.isIdeographic(c)), text.en());
      boolean isSame = text.zh().equals(text.en()); // a name or a formula
      assertTrue(
          isSame || text.zh().codePoints().anyMatch(c -> Character.isIdeographic(c)), text.zh());
      assertTrue(spoken(text.en()) <= 240 && spoken(text.zh()) <= 120, text::toString);
    }
    for (Beat beat : scenario.beats()) {
      assertNotEquals(Text.NONE, beat.text(), "each beat says something");
      assertNotEquals(Text.NONE, beat.notes(), "and notes more for the lecturer");
    }
  }

  /** A question waits, so an answer must come; and an answer needs its question. */
  @ParameterizedTest
  @MethodSource("scenes")
  void everyQuestionIsAnswered(Scene scene) {
    List<Beat> beats = scene.scenario().beats();
    for (int i = 0; i < beats.size(); i++) {
      if (beats.get(i).stage() instanceof Stage.Question question) {
        assertTrue(i + 1 < beats.size() && !beats.get(i + 1).asks(), "beat " + i);
        assertTrue(question.options().size() >= 2, "beat " + i + " lets the room choose");
      }
    }
  }

  @Test
  void titlesDiffer() {
    for (Language language : Language.values()) {
      long titles = scenes().map(scene -> scene.title(language)).distinct().count();
      assertEquals(SceneCatalog.all().size(), titles);
    }
  }

  /**
   * Each line of “What to see” has one scene that shows it, unless the plots or an experiment do,
   * and no scene shows what is not there.
   */
  @Test
  void everyPointOfTheFunctionsPageHasItsScene() {
    Set<String> points =
        Messages.of(Language.ENGLISH).keySet().stream()
            .filter(key -> key.startsWith("functions.see.") && !key.endsWith(".title"))
            .map(key -> key.substring("functions.see.".length()))
            .filter(point -> !ShowMe.ELSEWHERE.contains(point))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> shown = scenes().flatMap(scene -> scene.points().stream()).sorted().toList();
    assertEquals(List.copyOf(points), shown);
    for (String point : points) {
      assertTrue(SceneCatalog.showing(point).orElseThrow().points().contains(point));
    }
    assertTrue(SceneCatalog.showing("relu.nonsense").isEmpty());
  }

  @Test
  void aSceneIsFoundByItsId() {
    for (Scene scene : SceneCatalog.all()) {
      assertEquals(scene, SceneCatalog.find(scene.id()).orElseThrow());
    }
    assertTrue(SceneCatalog.find("nonsense").isEmpty());
  }

  @Test
  void theShockIsWhatTheAppBeginsWith() {
    Scenario shock = SceneCatalog.find("learning-rate-shock").orElseThrow().scenario();
    assertEquals(Setup.learningRateShock(), shock.setup());
    assertEquals(Setup.LEARNING_RATE_SHOCK_STEPS, shock.steps());
  }

  @ParameterizedTest
  @EnumSource
  void theFontsHaveEveryCharacter(Language language) throws Exception {
    Font latin = font("LabSans-Regular");
    Font font = language == Language.CHINESE ? font("LabSansSC-Regular") : latin;
    for (Scene scene : SceneCatalog.all()) {
      for (Text text : texts(scene)) {
        text.in(language)
            .codePoints()
            .filter(c -> !font.canDisplay(c) && !latin.canDisplay(c))
            .forEach(c -> assertEquals("", scene.id() + ": " + Character.toString(c)));
      }
    }
  }

  private static Font font(String file) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            SceneCatalogTest.class.getResourceAsStream("/fonts/" + file + ".otf"))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  /** Its length when numbers stand where facts do. */
  private static int spoken(String text) {
    return text.replaceAll("\\{[^{}]*}", "00.0 %").length();
  }

  private static List<Text> texts(Scene scene) {
    return Stream.concat(
            Stream.of(scene.scenario().title()),
            scene.scenario().beats().stream()
                .flatMap(beat -> Stream.concat(Stream.of(beat.notes()), said(beat))))
        .toList();
  }

  /** What the room reads of a beat. */
  static Stream<Text> said(Beat beat) {
    return beat.stage() instanceof Stage.Question question
        ? Stream.concat(
            Stream.of(beat.text(), question.lead()).filter(text -> !text.equals(Text.NONE)),
            question.options().stream())
        : Stream.of(beat.text());
  }
}
