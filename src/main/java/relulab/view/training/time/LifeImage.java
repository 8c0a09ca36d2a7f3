package relulab.view.training.time;

import java.util.Arrays;
import javafx.scene.paint.Color;
import relulab.model.experiment.TrackView;
import relulab.view.theme.Palette;

/**
 * The pixels of the lives of the neurons of one layer: time to the right, one band a neuron. Never
 * more work than the picture has pixels, unless neurons share one.
 */
final class LifeImage {
  private static final int SHADES = 64;
  private static final double LEAST_ROW_WITH_LINE = 5;

  private final int[] alive = new int[SHADES + 1];
  private final int dead;
  private final int dormant;
  private final TrackView track;
  private final int[] columns;

  /** The lives of a track over the width of a plot. */
  LifeImage(TrackView track, TimePlot plot, Color lane, Palette palette, Color paper) {
    this.track = track;
    for (int i = 0; i <= SHADES; i++) {
      alive[i] = argb(paper.interpolate(lane, 0.12 + 0.88 * i / SHADES));
    }
    dead = argb(palette.dead().interpolate(Color.BLACK, 0.45));
    dormant = argb(palette.dormant().interpolate(Color.web("#FFD24A"), 0.55));
    columns = new int[(int) Math.max(1, Math.round(plot.width()))];
    for (int x = 0; x < columns.length; x++) {
      double step = (x + 0.5) / columns.length * plot.axis().end();
      columns[x] = step < track.end() ? track.columnOf((long) step) : -1;
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
    int line = row >= LEAST_ROW_WITH_LINE ? 1 : 0;
    if (row < 1) {
      for (int y = 0; y < height; y++) {
        mix(pixels, y, first + (int) (y / row), first + (int) Math.ceil((y + 1) / row));
      }
      return pixels;
    }
    for (int n = 0; n < count; n++) {
      int top = (int) Math.round(n * row);
      int bottom = (int) Math.round((n + 1) * row) - (n < count - 1 ? line : 0);
      for (int x = 0; x < columns.length; x++) {
        pixels[top * columns.length + x] = columns[x] < 0 ? 0 : color(columns[x], first + n);
      }
      for (int y = top + 1; y < bottom; y++) {
        System.arraycopy(
            pixels, top * columns.length, pixels, y * columns.length, columns.length);
      }
    }
    return pixels;
  }

  /** One row of pixels for several neurons: the mean of their colours. */
  private void mix(int[] pixels, int y, int from, int to) {
    for (int x = 0; x < columns.length && columns[x] >= 0; x++) {
      int red = 0;
      int green = 0;
      int blue = 0;
      for (int n = from; n < to; n++) {
        int color = color(columns[x], n);
        red += color >> 16 & 255;
        green += color >> 8 & 255;
        blue += color & 255;
      }
      int count = to - from;
      pixels[y * columns.length + x] =
          0xFF000000 | red / count << 16 | green / count << 8 | blue / count;
    }
  }

  private int color(int column, int neuron) {
    if (track.deadShare(column, neuron) >= 0.5) {
      return dead;
    }
    if (track.dormantShare(column, neuron) >= 0.5) {
      return dormant;
    }
    return alive[(int) Math.clamp(Math.round(track.active(column, neuron) * SHADES), 0L, SHADES)];
  }

  static int argb(Color c) {
    return 0xFF000000
        | (int) Math.round(c.getRed() * 255) << 16
        | (int) Math.round(c.getGreen() * 255) << 8
        | (int) Math.round(c.getBlue() * 255);
  }
}
