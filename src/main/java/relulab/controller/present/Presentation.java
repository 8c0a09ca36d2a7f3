package relulab.controller.present;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import relulab.scenario.Story;

/**
 * Goes through the beats of scenes as a clicker asks. Forward, the room sees how the next beat
 * comes about, and a second press ends that; back, it sees the beat before as it was, and nothing
 * that came later. One thread owns it.
 */
public final class Presentation {
  private final Storyboard board;
  private final Executor owner;
  private final Listener listener;
  private int scene;
  private int beat;
  private @Nullable Story story;
  private boolean onItsWay;
  private long asked;
  private long answered;

  /** Is told what the room sees. */
  public interface Listener {

    /**
     * A beat is shown from now on.
     *
     * @param from the beat before it, if the room sees how the one becomes the other
     */
    void show(Story story, int beat, Story.@Nullable Told from);

    /** The transition is cut short. */
    void arrive();
  }

  /**
   * A presentation that has not begun.
   *
   * @param owner runs tasks on the thread that owns it
   */
  public Presentation(Storyboard board, Executor owner, Listener listener) {
    this.board = board;
    this.owner = owner;
    this.listener = listener;
  }

  /** Shows a beat of a scene, or the last one where there are fewer. */
  public void open(int newScene, int newBeat) {
    go(newScene, newBeat, 1);
  }

  /** The scene that is shown, from 0. */
  public int scene() {
    return scene;
  }

  /** Its beat, from 0, among those that hold. */
  public int beat() {
    return beat;
  }

  /** What is shown now, once it is known. */
  public Optional<Spot> now() {
    return spot(story, beat);
  }

  /** What the next press shows, as far as it is known. */
  public Optional<Spot> next() {
    Optional<Spot> following = spot(story, beat + 1);
    if (following.isPresent() || story == null || scene + 1 >= board.size()) {
      return following;
    }
    CompletableFuture<Story> coming = board.story(scene + 1);
    boolean isKnown = coming.isDone() && !coming.isCompletedExceptionally();
    return isKnown ? spot(coming.join(), 0) : Optional.empty();
  }

  private static Optional<Spot> spot(@Nullable Story story, int beat) {
    return story != null && beat < story.beats().size()
        ? Optional.of(new Spot(story, beat))
        : Optional.empty();
  }

  /** A beat of a story, from 0. */
  public record Spot(Story story, int beat) {

    /** What is told there. */
    public Story.Told told() {
      return story.beats().get(beat);
    }
  }

  /** Shows the same beat again, in another language or other colours. */
  public void refresh() {
    Story told = story;
    if (told != null) {
      onItsWay = false;
      listener.show(told, beat, null);
    }
  }

  /** Whether what was asked for is shown, and not still being found out. */
  public boolean isSettled() {
    return answered == asked;
  }

  /** Whether the room is still seeing how the beat comes about. */
  public boolean isOnItsWay() {
    return onItsWay;
  }

  /** The transition has ended by itself. */
  public void arrived() {
    onItsWay = false;
  }

  /** Goes on: ends a transition, or shows the next beat. */
  public void forward() {
    Story told = story;
    if (told == null) {
      return;
    }
    if (onItsWay) {
      onItsWay = false;
      listener.arrive();
    } else if (beat + 1 < told.beats().size()) {
      Story.Told from = told.beats().get(beat);
      beat++;
      onItsWay = true;
      listener.show(told, beat, from);
    } else if (scene + 1 < board.size()) {
      go(scene + 1, 0, 1);
    }
  }

  /** Goes back to the beat before. */
  public void back() {
    Story told = story;
    if (told != null && beat > 0) {
      onItsWay = false;
      beat--;
      listener.show(told, beat, null);
    } else if (scene > 0) {
      go(scene - 1, Integer.MAX_VALUE, -1);
    }
  }

  /** Goes to the first beat of all. */
  public void first() {
    go(0, 0, 1);
  }

  /** Goes to the last beat of all. */
  public void last() {
    go(board.size() - 1, Integer.MAX_VALUE, -1);
  }

  /** Goes to a beat of the scene, counted from 1. */
  public void toBeat(int number) {
    go(scene, number - 1, 1);
  }

  /**
   * Shows a beat of a scene once its story is known; the last press wins.
   *
   * @param direction where to look on if no beat of the scene holds
   */
  private void go(int newScene, int newBeat, int direction) {
    long request = ++asked;
    var _ =
        board
            .story(newScene)
            .thenAcceptAsync(
                told -> {
                  if (request == asked) {
                    settle(told, newScene, newBeat, direction);
                  }
                },
                owner);
  }

  private void settle(Story told, int newScene, int newBeat, int direction) {
    answered = asked;
    if (told.beats().isEmpty()) {
      int other = newScene + direction;
      if (other >= 0 && other < board.size()) {
        go(other, direction > 0 ? 0 : Integer.MAX_VALUE, direction);
      }
      return;
    }
    scene = newScene;
    story = told;
    beat = Math.clamp(newBeat, 0, told.beats().size() - 1);
    onItsWay = false;
    listener.show(told, beat, null);
    board.prepare(newScene + 1);
    board.prepare(newScene - 1);
  }
}
