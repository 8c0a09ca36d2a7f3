package relulab.export.present;

import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.present.BeatPainter;
import relulab.view.present.BeatPicture;
import relulab.view.surface.Surface;

/**
 * A beat as a picture of its own.
 *
 * @param id its name in file names
 * @param title of its scene
 */
public record BeatChart(String id, String title, BeatPicture beat) implements Chart {

  @Override
  public String title(Messages messages) {
    return title;
  }

  @Override
  public String settings(Messages messages) {
    return beat.said();
  }

  /** The look's font scale has no part in it: a beat is designed for its page. */
  @Override
  public void paint(Surface surface, double width, double height, Look look) {
    BeatPainter.paint(surface, beat, width, height, look);
  }
}
