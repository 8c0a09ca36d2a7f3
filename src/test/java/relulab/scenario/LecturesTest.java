package relulab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.text.Language;
import relulab.text.Messages;

class LecturesTest {
  private static final Scene SHOCK = SceneCatalog.find("learning-rate-shock").orElseThrow();
  private static final Beat SENTENCE =
      Beat.of(new Stage.Words(new Text("Note", "注意"), "max(0, x)"), new Text("Remember.", "记住。"));
  private static final Lecture LECTURE =
      new Lecture(
          new Text("Mine", "我的"),
          List.of(
              new Lecture.Bundled(SHOCK, List.of()),
              new Lecture.Said(List.of(SENTENCE)),
              new Lecture.Bundled(SHOCK, List.of(2, 0)),
              new Lecture.Own(SHOCK.scenario(), List.of(1))));

  @Test
  void whatIsWrittenIsReadBack() {
    String json = Lectures.write(LECTURE);
    assertEquals(LECTURE, Lectures.parse(json));
    assertEquals(json, Lectures.write(Lectures.parse(json)));
    assertTrue(Lectures.isLecture(json));
    assertFalse(Lectures.isLecture(Scenarios.write(SHOCK.scenario())));
  }

  @ParameterizedTest
  @EnumSource
  void bundledLecturesAreWrittenAsTheyStand(Lectures.Bundled bundled) throws IOException {
    Path file = Path.of("resources/lectures/" + bundled.id() + ".json");
    assertEquals(Files.readString(file), Lectures.write(bundled.lecture()));
    assertEquals(bundled.lecture(), Lectures.find(bundled.id()).orElseThrow());
  }

  @Test
  void theChosenBeatsAreToldInTheirOrder() {
    List<Scenario> scenes = LECTURE.scenes();
    List<Beat> all = SHOCK.scenario().beats();
    assertEquals(SHOCK.scenario(), scenes.get(0));
    assertEquals(List.of(SENTENCE), scenes.get(1).beats());
    assertEquals(List.of(all.get(2), all.get(0)), scenes.get(2).beats());
    assertEquals(List.of(all.get(1)), scenes.get(3).beats());
    assertEquals(all.size() + 4, LECTURE.beats());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 9 | version | “9” is not allowed; allowed: 1",
        "learning-rate-shock | shock | scenes[0].scene | “shock” is not allowed; allowed:",
        "[3, 1]  | [3, 99] | scenes[2].beats[1] | 99 is not allowed; allowed: 1 to",
        "\"scene\": | \"scenes\": | scenes[0].scenes | there is no field “scenes”; did you mean",
        "\"stage\": \"text\", | \"stage\": \"lanes\", \"step\": 1, | scenes[1].beats[0].title |"
            + " there is no field",
      })
  void oneMessageNamesThePlace(String old, String other, String field, String expected) {
    String json = Lectures.write(LECTURE);
    assertTrue(json.contains(old), old);
    String broken = json.replaceFirst(java.util.regex.Pattern.quote(old), other);
    ScenarioException e = assertThrows(ScenarioException.class, () -> Lectures.parse(broken));
    assertEquals(field, Objects.requireNonNull(e.place()).path());
    String message = e.message(Messages.of(Language.ENGLISH));
    assertTrue(message.contains(expected), message);
  }

  @Test
  void sentencesBetweenScenesShowNoTrial() {
    String json =
        "{\"version\": 1, \"scenes\": [{\"beats\": [{\"stage\": \"lanes\", \"step\": 1}]}]}";
    ScenarioException e = assertThrows(ScenarioException.class, () -> Lectures.parse(json));
    assertEquals("scenes[0].beats", Objects.requireNonNull(e.place()).path());
  }
}
