package relulab.view.present;

import org.jspecify.annotations.Nullable;

/**
 * What a room sees between two presses of PageDown.
 *
 * @param stage the picture
 * @param said the sentence below it; may be empty
 * @param pointed what the lecturer points at: its sentence takes the place of the other
 * @param index place of the beat in its scene, from 0
 * @param count number of beats of the scene; 0 for no dots
 */
public record BeatPicture(
    StagePicture stage, String said, @Nullable Pointed pointed, int index, int count) {

  /** The same with another picture, on the way to it. */
  public BeatPicture with(StagePicture other) {
    return new BeatPicture(other, said, pointed, index, count);
  }

  /** The same while something is pointed at, or nothing. */
  public BeatPicture pointing(@Nullable Pointed at) {
    return new BeatPicture(stage, said, at, index, count);
  }

  /**
   * What a lecturer points at: a place on the stage, and its one sentence.
   *
   * @param x in units
   * @param y in units
   * @param radius of the ring around it, in units
   * @param sentence what it is, with its numbers
   */
  public record Pointed(double x, double y, double radius, String sentence) {}
}
