package relulab.view.chart;

import relulab.text.Messages;
import relulab.view.surface.Surface;

/**
 * A picture with its data: it can be drawn at any size, on the screen and in a file alike.
 *
 * <p>It is immutable and draws the same operations each time.
 */
public interface Chart {

  /** The name on the command line and in file names, for example {@code slope}. */
  String id();

  /** Its title in words. */
  String title(Messages messages);

  /** The settings that define it, as one line, for a caption and for the picture's metadata. */
  String settings(Messages messages);

  /** Draws it over the rectangle from (0, 0) to (width, height), in logical pixels. */
  void paint(Surface surface, double width, double height, Look look);
}
