package relulab.controller.present;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import relulab.scenario.Caption;
import relulab.scenario.Scenario;

/**
 * Goes through scenes, caption by caption, as a clicker asks: forward it runs on to the step of the
 * next caption, or jumps there if it is on its way already; back it jumps to the caption before.
 * After the last caption of a scene comes the next scene.
 */
public final class Presentation {
  private static final int NONE = -1;

  private final List<Supplier<Scenario>> scenes;
  private final Player player;
  private int index;
  private int caption = NONE;
  private Scenario scene;

  /**
   * A presentation of scenes, from one of them on.
   *
   * @param scenes at least one; each is loaded when it is reached
   * @param first index of the scene that is shown first
   */
  public Presentation(List<Supplier<Scenario>> scenes, int first, Player player) {
    this.scenes = List.copyOf(scenes);
    this.player = player;
    index = first;
    scene = scenes.get(first).get();
    player.open(scene);
    showFirst();
  }

  /** The scene that is shown. */
  public Scenario scene() {
    return scene;
  }

  /** Its place among the scenes, from 0. */
  public int index() {
    return index;
  }

  /** Number of captions that have been reached. */
  public int reached() {
    return caption + 1;
  }

  /** Whether the step of the caption has not been reached yet. */
  public boolean isOnItsWay() {
    return player.step() < target();
  }

  /** The step that the presentation goes to. */
  public long target() {
    return caption == NONE ? 0 : captions().get(caption).step();
  }

  /**
   * What is said now: while it is on its way, what was said before.
   *
   * @return no caption before the first one's step
   */
  public Optional<Caption> said() {
    for (int i = shown(); i >= 0; i--) {
      if (captions().get(i).kind() != Caption.Kind.ASK) {
        return Optional.of(captions().get(i));
      }
    }
    return Optional.empty();
  }

  /** What the room is asked now, until the answer's step. */
  public Optional<Caption> asked() {
    int shown = shown();
    return shown != NONE && captions().get(shown).kind() == Caption.Kind.ASK
        ? Optional.of(captions().get(shown))
        : Optional.empty();
  }

  /** Whether the next key gives the answer to a question. */
  public boolean isQuestion() {
    return asked().isPresent() && !isOnItsWay();
  }

  /** Goes on: to the next caption, or the next scene. */
  public void next() {
    if (isOnItsWay()) {
      player.seek(target());
    } else if (caption + 1 < captions().size()) {
      caption++;
      player.playTo(target());
    } else if (player.step() < scene.steps()) {
      player.playTo(scene.steps());
    } else if (index + 1 < scenes.size()) {
      open(index + 1);
      showFirst();
    }
  }

  /** Goes back: to the caption before, or to the last one of the scene before. */
  public void previous() {
    if (caption > 0) {
      caption--;
      player.seek(target());
    } else if (caption == 0 && target() > 0) {
      caption = NONE;
      player.seek(0);
    } else if (index > 0) {
      open(index - 1);
      caption = captions().size() - 1;
      player.seek(caption == NONE ? scene.steps() : target());
    }
  }

  private void open(int scene) {
    index = scene;
    caption = NONE;
    this.scene = scenes.get(scene).get();
    player.open(this.scene);
  }

  /** A caption at step 0 is there from the start. */
  private void showFirst() {
    if (!captions().isEmpty() && captions().getFirst().step() == 0) {
      caption = 0;
    }
  }

  /** The caption that is shown: the last one while the next one's step is on its way. */
  private int shown() {
    return isOnItsWay() ? caption - 1 : caption;
  }

  private List<Caption> captions() {
    return scene.captions();
  }
}
