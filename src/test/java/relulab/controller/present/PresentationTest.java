package relulab.controller.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import relulab.Patience;
import relulab.model.trial.Setup;
import relulab.scenario.Beat;
import relulab.scenario.Condition;
import relulab.scenario.Facts;
import relulab.scenario.Scenario;
import relulab.scenario.Stage;
import relulab.scenario.Story;
import relulab.scenario.Text;

class PresentationTest {
  private final BlockingQueue<Runnable> tasks = new ArrayBlockingQueue<>(100);
  private final List<String> seen = new ArrayList<>();
  private @Nullable Storyboard board;

  @AfterEach
  void close() {
    if (board != null) {
      board.close();
    }
  }

  private static Beat beat(String text, String when) {
    return new Beat(
        new Stage.Words(""), new Text(text, text), Text.NONE, Condition.parse(when).orElseThrow());
  }

  private static Scenario scene(Beat... beats) {
    return new Scenario(Text.NONE, 10, Setup.learningRateShock(), List.of(beats));
  }

  private Presentation present(Scenario... scenes) {
    Storyboard made = new Storyboard(List.of(scenes), Facts.NONE);
    board = made;
    return new Presentation(
        made,
        tasks::add,
        new Presentation.Listener() {
          @Override
          public void show(Story story, int beat, Story.@Nullable Told from) {
            String text = story.beats().get(beat).said().en();
            seen.add(from == null ? text : from.said().en() + ">" + text);
          }

          @Override
          public void arrive() {
            seen.add("!");
          }
        });
  }

  private void settle() throws InterruptedException {
    Runnable task = tasks.poll(Patience.MILLIS, TimeUnit.MILLISECONDS);
    assertTrue(task != null, "the story comes");
    task.run();
  }

  @Test
  void pressesShowEachBeatAndTheNextScene() throws InterruptedException {
    Presentation show = present(scene(beat("a", ""), beat("b", "")), scene(beat("c", "")));
    show.open(0, 0);
    settle();
    show.forward();
    assertTrue(show.isOnItsWay());
    show.forward();
    assertFalse(show.isOnItsWay());
    show.forward();
    settle();
    show.forward();
    show.back();
    settle();
    show.back();
    show.back();
    assertEquals(List.of("a", "a>b", "!", "c", "b", "a"), seen);
    assertEquals(0, show.scene());
    assertEquals(0, show.beat());
  }

  @Test
  void scenesOfWhichNothingHoldsAreLeftOutBothWays() throws InterruptedException {
    Presentation show =
        present(scene(beat("a", "")), scene(beat("x", "1 > 2")), scene(beat("c", "")));
    show.open(0, 0);
    settle();
    show.forward();
    settle();
    settle();
    assertEquals("c", seen.getLast());
    show.back();
    settle();
    settle();
    assertEquals("a", seen.getLast());
  }

  @Test
  void theLastPressWins() throws InterruptedException {
    Presentation show = present(scene(beat("a", "")), scene(beat("b", "")), scene(beat("c", "")));
    show.open(0, 0);
    show.last();
    settle();
    settle();
    assertEquals(List.of("c"), seen);
    show.first();
    settle();
    assertEquals("a", seen.getLast());
  }

  @Test
  void aNumberGoesToThatBeat() throws InterruptedException {
    Presentation show = present(scene(beat("a", ""), beat("b", ""), beat("c", "")));
    show.open(0, 0);
    settle();
    show.toBeat(3);
    settle();
    assertEquals("c", seen.getLast());
    show.toBeat(99);
    settle();
    assertEquals(2, show.beat());
    assertEquals("c", show.now().orElseThrow().told().said().en());
  }

  @Test
  void theNextBeatIsKnownToThePresenter() throws InterruptedException {
    Presentation show = present(scene(beat("a", ""), beat("b", "")), scene(beat("c", "")));
    show.open(0, 0);
    settle();
    assertEquals("b", show.next().orElseThrow().told().said().en());
    show.forward();
    for (int i = 0; i < 1000 && show.next().isEmpty(); i++) {
      Thread.sleep(5);
    }
    assertEquals("c", show.next().orElseThrow().told().said().en());
  }
}
