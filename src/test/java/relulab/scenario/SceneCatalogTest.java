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
    assertTrue(scenario.captions().size() >= 3);
    for (Text text : texts(scene)) {
      assertFalse(text.en().isBlank() || text.zh().isBlank(), text::toString);
      assertFalse(text.en().contains("'") || text.zh().contains("'"), text::toString);
      assertFalse(text.en().codePoints().anyMatch(c -> Character.isIdeographic(c)), text.en());
      assertTrue(text.zh().codePoints().anyMatch(c -> Character.isIdeographic(c)), text.zh());
      assertTrue(text.en().length() <= 240 && text.zh().length() <= 120, text::toString);
    }
    assertEquals(0, scenario.captions().getFirst().step());
    assertEquals(scenario.steps(), scenario.captions().getLast().step());
  }

  /** A question waits, so an answer must come; and an answer needs its question. */
  @ParameterizedTest
  @MethodSource("scenes")
  void everyQuestionIsAnswered(Scene scene) {
    List<Caption> captions = scene.scenario().captions();
    assertTrue(captions.stream().anyMatch(c -> c.kind() == Caption.Kind.ASK));
    for (int i = 0; i < captions.size(); i++) {
      boolean asks = captions.get(i).kind() == Caption.Kind.ASK;
      boolean answered =
          i + 1 < captions.size() && captions.get(i + 1).kind() == Caption.Kind.REVEAL;
      assertEquals(asks, answered, "caption " + i);
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
      assertNotEquals(List.of(), scene.scenario().show());
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

  private static List<Text> texts(Scene scene) {
    Stream<Text> captions = scene.scenario().captions().stream().map(Caption::text);
    return Stream.concat(Stream.of(scene.scenario().title()), captions).toList();
  }
}
