package relulab.export.animation;

import relulab.export.ExportException;
import relulab.export.PictureSpec;
import relulab.view.theme.Theme;

/**
 * How a run is to be animated.
 *
 * @param from the first step
 * @param to the last step, after {@code from}
 * @param every a frame for every so many steps, or 0: as many frames as fit into the time, more of
 *     them around events
 * @param seconds how long it takes, 1 to 120; without meaning where {@code every} is set
 * @param fps frames a second, 1 to 50
 * @param picture size, colours, language and fonts; at most {@link #MAX_PIXELS}, not transparent
 * @param captions whether the captions are shown
 * @param once whether a GIF plays once instead of forever
 */
public record AnimationSpec(
    long from,
    long to,
    long every,
    double seconds,
    int fps,
    PictureSpec picture,
    boolean captions,
    boolean once) {
  public static final int MAX_FPS = 50;
  public static final double MIN_SECONDS = 1;
  public static final double MAX_SECONDS = 120;
  public static final long MAX_PIXELS = 4_000_000;

  /** The greatest number of frames. */
  public static final int MAX_FRAMES = 3000;

  public static final int USUAL_WIDTH = 1280;
  public static final int USUAL_HEIGHT = 720;
  public static final double USUAL_SECONDS = 12;
  public static final int USUAL_FPS = 10;

  /**
   * Checks it.
   *
   * @throws ExportException if something of it is not possible
   */
  public AnimationSpec {
    if (from < 0 || to <= from) {
      throw new ExportException("export.animation.badSteps", from, to);
    }
    if (!(seconds >= MIN_SECONDS && seconds <= MAX_SECONDS)) {
      throw new ExportException("export.animation.badSeconds", seconds, MIN_SECONDS, MAX_SECONDS);
    }
    if (fps < 1 || fps > MAX_FPS) {
      throw new ExportException("export.animation.badFps", fps, 1, MAX_FPS);
    }
    if (every < 0 || (every > 0 && (to - from) / every >= MAX_FRAMES)) {
      throw new ExportException("export.animation.tooManyFrames", every, MAX_FRAMES);
    }
    if ((long) picture.width() * picture.height() > MAX_PIXELS) {
      throw new ExportException(
          "export.tooManyPixels", picture.width(), picture.height(), MAX_PIXELS / 1_000_000);
    }
    if (picture.theme() == Theme.TRANSPARENT) {
      throw new ExportException("export.animation.transparent");
    }
  }
}
