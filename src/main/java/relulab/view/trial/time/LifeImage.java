package relulab.view.trial.time;

import javafx.scene.paint.Color;
import relulab.model.trial.TrackView;
import relulab.view.theme.Palette;

/**
 * The pixels of the lives of the neurons of one layer: time to the right, one band a neuron. Alive
 * is the colour of the function, fuller for more of the data; dead a flat line on black, dormant a
 * broken one on amber, so that a grey copy tells them apart. Never more work than the picture has
 * pixels, unless neurons share one.
 */
final class LifeImage {
  private static final int SHADES = 64;
  private static final double LEAST_ROW_WITH_LINE = 5;
  private static final int DASH = 5;
  private static final int PERIOD = 9;

  private final int[][] alive;
  private final int dead;
  private final int flatLine;
  private final int dormant;
  private final int brokenLine;
  private final TrackView track;
  private final int[] columns;
  private final int[] spans;

  /** The lives of a track over the width of a plot. */
  LifeImage(TrackView track, TimePlot plot, LaneSpans lane, Palette palette, Color paper) {
    this.track = track;
    alive = new int[lane.spans().size()][SHADES + 1];
    for (int span = 0; span < alive.length; span++) {
      Color color = palette.color(lane.spans().get(span).kind());
      for (int i = 0; i <= SHADES; i++) {
        alive[span][i] = argb(paper.interpolate(color, 0.12 + 0.88 * i / SHADES));
      }
    }
    Color black = palette.dead().interpolate(Color.BLACK, paper.getBrightness() < 0.5 ? 1 : 0.45);
    Color amber = palette.dormant().interpolate(Color.web("#FFD24A"), 0.55);
    dead = argb(black);
    flatLine = argb(black.interpolate(Color.WHITE, 0.6));
    dormant = argb(amber);
    brokenLine = argb(amber.interpolate(Color.BLACK, 0.75));
    columns = new int[(int) Math.max(1, Math.round(plot.width()))];
    spans = new int[columns.length];
    for (int x = 0; x < columns.length; x++) {
      double step = (x + 0.5) / columns.length * plot.axis().end();
      columns[x] = step < track.end() ? track.columnOf((long) step) : -1;
      spans[x] = lane.indexAt(step);
    }
  }

  int width() {
    return columns.length;
  }

  /**
   * Pixels of some neurons, row by row; what is not known yet is transparent.
   *
   * @param first the first neuron
   * @param count how many
   * @param height of the image in pixels
   */
  int[] of(int first, int count, int height) {
    int[] pixels = new int[columns.length * height];
    double row = height / (double) count;
    boolean roomy = row >= LEAST_ROW_WITH_LINE;
    if (row < 1) {
      for (int y = 0; y < height; y++) {
        mix(pixels, y, first + (int) (y / row), first + (int) Math.ceil((y + 1) / row));
      }
      return pixels;
    }
    for (int n = 0; n < count; n++) {
      int top = (int) Math.round(n * row);
      int bottom = (int) Math.round((n + 1) * row) - (roomy && n < count - 1 ? 1 : 0);
      for (int x = 0; x < columns.length; x++) {
        pixels[top * columns.length + x] = columns[x] < 0 ? 0 : color(x, first + n);
      }
      for (int y = top + 1; y < bottom; y++) {
        System.arraycopy(pixels, top * columns.length, pixels, y * columns.length, columns.length);
      }
      if (roomy) {
        silence(pixels, (top + bottom) / 2);
      }
    }
    return pixels;
  }

  /** The line through a neuron's row where it is silent. */
  private void silence(int[] pixels, int y) {
    for (int x = 0; x < columns.length; x++) {
      int at = y * columns.length + x;
      if (pixels[at] == dead) {
        pixels[at] = flatLine;
      } else if (pixels[at] == dormant && x % PERIOD < DASH) {
        pixels[at] = brokenLine;
      }
    }
  }

  /** One row of pixels for several neurons: the mean of their colours. */
  private void mix(int[] pixels, int y, int from, int to) {
    for (int x = 0; x < columns.length && columns[x] >= 0; x++) {
      int red = 0;
      int green = 0;
      int blue = 0;
      for (int n = from; n < to; n++) {
        int color = color(x, n);
        red += color >> 16 & 255;
        green += color >> 8 & 255;
        blue += color & 255;
      }
      int count = to - from;
      pixels[y * columns.length + x] =
          0xFF000000 | red / count << 16 | green / count << 8 | blue / count;
    }
  }

  private int color(int x, int neuron) {
    int column = columns[x];
    if (track.deadShare(column, neuron) >= 0.5) {
      return dead;
    }
    if (track.dormantShare(column, neuron) >= 0.5) {
      return dormant;
    }
    long shade = Math.round(track.active(column, neuron) * SHADES);
    return alive[spans[x]][(int) Math.clamp(shade, 0L, SHADES)];
  }

  static int argb(Color c) {
    return 0xFF000000
        | (int) Math.round(c.getRed() * 255) << 16
        | (int) Math.round(c.getGreen() * 255) << 8
        | (int) Math.round(c.getBlue() * 255);
  }
}
