package relulab.view.trial.lane;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.paint.Color;
import relulab.view.surface.Argb;
import relulab.view.theme.Palette;

/**
 * The colours of a map: nothing at 0, the function's colour above, violet below. A small activation
 * shows, too: strength is |value| / scale to a power below 1.
 */
final class MapColors {
  private static final int STEPS = 512;
  private static final double ABOVE = 0.96;
  private static final double BELOW = 0.9;
  private static final double TILE_EXPONENT = 0.6;
  private static final double OUTPUT_EXPONENT = 0.8;
  private static final Map<Key, MapColors> KNOWN = new ConcurrentHashMap<>();

  private record Key(Color zero, Color above, Color below, double exponent) {}

  private final int[] argb = new int[2 * STEPS + 1];

  private MapColors(Key key) {
    for (int i = -STEPS; i <= STEPS; i++) {
      double strength = Math.pow(Math.abs(i) / (double) STEPS, key.exponent);
      Color mixed =
          i >= 0
              ? key.zero.interpolate(key.above, ABOVE * strength)
              : key.zero.interpolate(key.below, BELOW * strength);
      argb[STEPS + i] = Argb.of(mixed);
    }
  }

  /** Of a neuron's tile. */
  static MapColors ofTile(Palette palette, Color above) {
    return of(palette, above, TILE_EXPONENT);
  }

  /** Of the output. */
  static MapColors ofOutput(Palette palette, Color above) {
    return of(palette, above, OUTPUT_EXPONENT);
  }

  private static MapColors of(Palette palette, Color above, double exponent) {
    return KNOWN.computeIfAbsent(
        new Key(palette.zero(), above, palette.below(), exponent), MapColors::new);
  }

  /** The colour of a value; of no number, that of 0. */
  int of(double value, double scale) {
    return ofSteps(value * (STEPS / scale));
  }

  private int ofSteps(double steps) {
    if (Double.isNaN(steps)) {
      return argb[STEPS];
    }
    return argb[steps >= STEPS ? 2 * STEPS : steps <= -STEPS ? 0 : (int) (steps + (STEPS + 0.5))];
  }

  /**
   * The pixels of a grid, from the upper left corner.
   *
   * @param values row by row from the least y on
   * @param block so many samples along both sides are one pixel, their mean
   */
  int[] pixels(float[] values, int columns, int rows, double scale, int block) {
    int wide = columns / block;
    int high = rows / block;
    int[] pixels = new int[wide * high];
    double steps = STEPS / scale;
    for (int row = 0; row < high; row++) {
      int from = (high - 1 - row) * block;
      for (int column = 0; column < wide; column++) {
        double value =
            block == 1
                ? values[from * columns + column]
                : mean(values, columns, column * block, from, block);
        pixels[row * wide + column] = ofSteps(value * steps);
      }
    }
    return pixels;
  }

  private static double mean(float[] values, int columns, int column, int row, int block) {
    double sum = 0;
    for (int y = row; y < row + block; y++) {
      for (int x = column; x < column + block; x++) {
        sum += values[y * columns + x];
      }
    }
    return sum / (block * block);
  }
}
