package relulab.view.present;

import java.util.Optional;
import relulab.view.chart.Look;
import relulab.view.present.BeatPicture.Pointed;
import relulab.view.surface.Surface;

/**
 * What a room looks at during a beat: a pure picture that fills the stage, the page above the
 * sentence. Coordinates are units of {@link BeatPainter}: the page is 1080 units high and at least
 * as wide as 4:3.
 */
public interface StagePicture {

  /** The height of the stage in units. */
  double HEIGHT = 860;

  /** The distance from the edges of the page that stays free. */
  double MARGIN = 80;

  /** The smallest text. */
  double SMALL = 28;

  /** Words beside a picture. */
  double WORDS = 34;

  /**
   * Draws it.
   *
   * @param surface in units, its origin at the upper left corner of the page
   * @param width of the page in units
   * @param look colours and language; its font scale makes 12 pixels 30 units
   */
  void paint(Surface surface, double width, Look look);

  /** What is at a place, in units, if it has something to say. */
  default Optional<Pointed> at(double x, double y, double width, Look look) {
    return Optional.empty();
  }

  /** What someone who does not see it is told. */
  default String spoken(Look look) {
    return "";
  }
}
