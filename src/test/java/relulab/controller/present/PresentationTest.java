package relulab.controller.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import relulab.model.trial.Setup;
import relulab.scenario.Beat;
import relulab.scenario.Caption.Kind;
import relulab.scenario.Scenario;
import relulab.scenario.Stage;
import relulab.scenario.Text;

class PresentationTest {
  private final Recorder player = new Recorder();

  /** Notes what it is asked for; playing has not arrived until it is told so. */
  private static final class Recorder implements Player {
    final List<String> calls = new ArrayList<>();
    long step;
    long goal;

    @Override
    public void open(Scenario scenario) {
      calls.add("open " + scenario.title().en());
      step = 0;
    }

    @Override
    public long step() {
      return step;
    }

    @Override
    public void playTo(long target) {
      calls.add("play " + target);
      goal = target;
    }

    @Override
    public void seek(long target) {
      calls.add("seek " + target);
      step = target;
    }

    void arrive() {
      step = goal;
    }
  }

  @Test
  void aClickRunsOnToTheNextCaptionAndASecondOneJumpsThere() {
    Presentation show = show(scene("A", at(0, Kind.TELL), at(300, Kind.TELL)));
    assertEquals(1, show.reached(), "a caption at step 0 is there from the start");
    show.next();
    assertTrue(show.isOnItsWay());
    assertEquals("0", show.said().orElseThrow().text().en(), "what was said stays meanwhile");
    show.next();
    assertEquals(List.of("open A", "play 300", "seek 300"), player.calls);
    assertEquals("300", show.said().orElseThrow().text().en());
  }

  @Test
  void aQuestionWaitsForItsAnswer() {
    Presentation show = show(scene("A", at(0, Kind.TELL), at(100, Kind.ASK), at(200, Kind.REVEAL)));
    show.next();
    assertFalse(show.isQuestion());
    player.arrive();
    assertTrue(show.isQuestion());
    assertEquals("100", show.asked().orElseThrow().text().en());
    assertEquals("0", show.said().orElseThrow().text().en());
    show.next();
    assertEquals("100", show.asked().orElseThrow().text().en(), "asked until the answer is there");
    player.arrive();
    assertTrue(show.asked().isEmpty());
    assertEquals("200", show.said().orElseThrow().text().en());
  }

  @Test
  void afterTheLastCaptionTheSceneRunsToItsEndAndThenTheNextOneComes() {
    Presentation show = show(scene("A", at(0, Kind.TELL)), scene("B", at(50, Kind.TELL)));
    show.next();
    player.arrive();
    show.next();
    assertEquals(List.of("open A", "play 1000", "open B"), player.calls);
    assertEquals(0, show.reached());
    assertTrue(show.said().isEmpty());
    show.next();
    player.arrive();
    show.next();
    player.arrive();
    show.next();
    assertEquals(1, show.index(), "the last scene stays");
  }

  @Test
  void backGoesCaptionByCaptionAndIntoTheSceneBefore() {
    Presentation show =
        show(scene("A", at(0, Kind.TELL), at(300, Kind.TELL)), scene("B", at(50, Kind.TELL)));
    show.previous();
    assertEquals(List.of("open A"), player.calls, "before the first there is nothing");
    show.next();
    show.next();
    show.next();
    player.arrive();
    show.next();
    assertEquals(1, show.index());
    show.previous();
    assertEquals(0, show.index());
    assertEquals(2, show.reached());
    assertEquals(300, player.step);
    show.previous();
    assertEquals(0, player.step);
    assertEquals("0", show.said().orElseThrow().text().en());
  }

  private Presentation show(Scenario... scenes) {
    List<Supplier<Scenario>> suppliers = new ArrayList<>();
    for (Scenario scene : scenes) {
      suppliers.add(() -> scene);
    }
    return new Presentation(suppliers, 0, player);
  }

  private static Scenario scene(String title, Beat... beats) {
    return new Scenario(new Text(title, title), 1000, Setup.learningRateShock(), List.of(beats));
  }

  private static Beat at(long step, Kind kind) {
    return Beat.of(
        kind == Kind.ASK
            ? new Stage.Question(step, Text.NONE, List.of(), List.of())
            : new Stage.Lanes(step, List.of()),
        new Text("" + step, "" + step));
  }
}
