package relulab.view.trial.time;

import javafx.scene.paint.Color;
import relulab.model.trial.LifeTrack;
import relulab.view.surface.Argb;
import relulab.view.theme.Palette;
import relulab.view.trial.TimeAxis;

/**
 * The pixels of the lives of the neurons of a layer: time to the right, one row a neuron. Alive is
 * the colour of the function, fuller for more of the data; dead a flat line on black, dormant a
 * broken one on amber, so that a grey copy tells them apart. Never more work than the picture has
 * pixels, unless neurons share one; no death is lost between two pixels.
 */
final class LifePixels {
  private static final int SHADES = 64;
  private static final double LEAST_ROW_WITH_GAP = 4;
  private static final double LEAST_ROW_WITH_LINE = 6;
  private static final double BAND_ALIVE = 0.36;
  private static final int LEAST_BAND_OF_WHOLE_PIXELS = 6;
  private static final double LEAST_SHADE = 0.3;
  private static final int DASH = 5;
  private static final int PERIOD = 9;

  private final LifeColors colors;
  private final int[][] alive;
  private final int[] aliveInBand;
  private final LifeTrack track;
  private final int[] first;
  private final int[] last;
  private final int[] spans;

  /** The lives of a track over so many pixels of an axis. */
  LifePixels(
      LifeTrack track, TimeAxis axis, int width, LaneSpans lane, Palette palette, Color paper) {
    this.track = track;
    colors = LifeColors.of(palette, paper);
    alive = new int[lane.spans().size()][SHADES + 1];
    aliveInBand = new int[alive.length];
    for (int span = 0; span < alive.length; span++) {
      Color color = palette.color(lane.spans().get(span).kind());
      for (int i = 0; i <= SHADES; i++) {
        alive[span][i] = Argb.of(paper.interpolate(color, 0.12 + 0.88 * i / SHADES));
      }
      aliveInBand[span] = Argb.of(paper.interpolate(color, BAND_ALIVE));
    }
    first = new int[width];
    last = new int[width];
    spans = new int[width];
    for (int x = 0; x < width; x++) {
      double left = axis.from() + x / (double) width * axis.length();
      double right = axis.from() + (x + 1) / (double) width * axis.length();
      first[x] = left < track.end() ? track.columnOf((long) left) : -1;
      long end = Math.min(track.end() - 1, (long) Math.ceil(right) - 1);
      last[x] = first[x] < 0 ? -1 : Math.max(first[x], track.columnOf(Math.max(0, end)));
      spans[x] = lane.indexAt((left + right) / 2);
    }
  }

  int width() {
    return first.length;
  }

  /**
   * Pixels of some neurons, row by row; what is not known yet is transparent.
   *
   * @param from the first neuron
   * @param count how many
   * @param height of the image in pixels
   */
  int[] rows(int from, int count, int height) {
    int width = first.length;
    int[] pixels = new int[width * height];
    int[] row = new int[count];
    double pitch = height / (double) count;
    for (int x = 0; x < width && first[x] >= 0; x++) {
      if (x == 0
          || first[x] != first[x - 1]
          || last[x] != last[x - 1]
          || spans[x] != spans[x - 1]) {
        for (int n = 0; n < count; n++) {
          row[n] = color(x, from + n);
        }
      }
      for (int y = 0; y < height; y++) {
        pixels[y * width + x] =
            pitch < 1
                ? mean(row, (int) (y / pitch), (int) ((y + 1) / pitch))
                : row[Math.min(count - 1, (int) (y / pitch))];
      }
    }
    if (pitch >= LEAST_ROW_WITH_GAP) {
      finish(pixels, count, pitch);
    }
    return pixels;
  }

  /** The mean colour of neurons that share a pixel: one of them alone would not stand for all. */
  private static int mean(int[] row, int from, int to) {
    int end = Math.clamp(to, from + 1, row.length);
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = from; i < end; i++) {
      red += row[i] >> 16 & 255;
      green += row[i] >> 8 & 255;
      blue += row[i] & 255;
    }
    int n = end - from;
    return 0xFF000000 | (red / n) << 16 | (green / n) << 8 | blue / n;
  }

  /** The gap below each row, and the line through it where it is silent. */
  private void finish(int[] pixels, int count, double pitch) {
    int width = first.length;
    int height = pixels.length / width;
    for (int n = 0; n < count; n++) {
      int top = (int) Math.ceil(n * pitch);
      int bottom = (int) Math.ceil((n + 1) * pitch) - 1;
      for (int x = 0; x < width && bottom < height; x++) {
        pixels[bottom * width + x] = 0;
      }
      silence(pixels, (top + bottom) / 2, pitch);
    }
  }

  private void silence(int[] pixels, int y, double pitch) {
    int width = first.length;
    for (int x = 0; x < width; x++) {
      int at = y * width + x;
      if (pixels[at] == colors.dead() && (pitch >= LEAST_ROW_WITH_LINE || colors.isDark())) {
        pixels[at] = colors.flatLine();
      } else if (pixels[at] == colors.dormant() && x % PERIOD < DASH) {
        pixels[at] = colors.brokenLine();
      }
    }
  }

  /** How many neurons of a layer are dead, dormant and alive, from below. */
  int[] band(int from, int count, int height) {
    int width = first.length;
    int[] pixels = new int[width * height];
    int dead = 0;
    int silent = 0;
    for (int x = 0; x < width && first[x] >= 0; x++) {
      if (x == 0 || first[x] != first[x - 1] || last[x] != last[x - 1]) {
        dead = 0;
        silent = 0;
        for (int n = from; n < from + count; n++) {
          boolean isDead = isDead(x, n);
          dead += isDead ? 1 : 0;
          silent += isDead || isDormant(x, n) ? 1 : 0;
        }
      }
      double lower = pixels(dead, count, height);
      double upper = Math.max(lower, pixels(silent, count, height));
      if (silent > dead && upper == lower) {
        upper += height < LEAST_BAND_OF_WHOLE_PIXELS ? LEAST_SHADE : 1;
      }
      for (int y = 0; y < height; y++) {
        int above = height - 1 - y;
        double black = Math.clamp(lower - above, 0, 1);
        double amber = Math.clamp(upper - above, 0, 1) - black;
        pixels[y * width + x] =
            mixed(aliveInBand[spans[x]], colors.amber(), amber, colors.dead(), black);
      }
    }
    return pixels;
  }

  /**
   * How high a share of a layer is. One silent neuron of many is seen as well; in a band of a few
   * pixels by its shade, for a whole pixel would say that half of them are.
   */
  private static double pixels(int some, int count, int height) {
    double exact = (double) some / count * height;
    if (some == 0 || height < LEAST_BAND_OF_WHOLE_PIXELS) {
      return some == 0 ? 0 : Math.max(LEAST_SHADE, exact);
    }
    return Math.max(1, Math.round(exact));
  }

  private static int mixed(int base, int one, double partOfOne, int other, double partOfOther) {
    double rest = 1 - partOfOne - partOfOther;
    int mixed = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel =
          rest * (base >> shift & 255)
              + partOfOne * (one >> shift & 255)
              + partOfOther * (other >> shift & 255);
      mixed = mixed << 8 | (int) Math.round(channel);
    }
    return mixed;
  }

  private boolean isDead(int x, int neuron) {
    for (int column = first[x]; column <= last[x]; column++) {
      if (track.deadShare(column, neuron) >= LifeTrack.HALF) {
        return true;
      }
    }
    return false;
  }

  private boolean isDormant(int x, int neuron) {
    for (int column = first[x]; column <= last[x]; column++) {
      if (track.dormantShare(column, neuron) >= LifeTrack.HALF) {
        return true;
      }
    }
    return false;
  }

  private int color(int x, int neuron) {
    if (isDead(x, neuron)) {
      return colors.dead();
    }
    if (isDormant(x, neuron)) {
      return colors.dormant();
    }
    double sum = 0;
    for (int column = first[x]; column <= last[x]; column++) {
      sum += track.active(column, neuron);
    }
    long shade = Math.round(sum / (last[x] - first[x] + 1) * SHADES);
    return alive[spans[x]][(int) Math.clamp(shade, 0L, SHADES)];
  }

  /**
   * Colours of silent rows, as pixels.
   *
   * @param isDark whether they lie on a dark card: there black alone would not be seen
   */
  record LifeColors(
      int dead, int flatLine, int dormant, int brokenLine, int amber, boolean isDark) {

    /** A colour of pixels as one of strokes. */
    static Color color(int argb) {
      return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    static LifeColors of(Palette palette, Color paper) {
      boolean dark = paper.getBrightness() < 0.5;
      Color black = palette.dead().interpolate(Color.BLACK, dark ? 0.9 : 0.15);
      Color line = dark ? Color.web("#5A6270") : black.interpolate(Color.WHITE, 0.6);
      Color amber = palette.dormant().interpolate(Color.web("#FFD24A"), dark ? 0.1 : 0.55);
      return new LifeColors(
          Argb.of(black),
          Argb.of(line),
          Argb.of(amber),
          Argb.of(amber.interpolate(Color.BLACK, 0.75)),
          Argb.of(dark ? amber : Color.web("#A87400")),
          dark);
    }
  }
}
