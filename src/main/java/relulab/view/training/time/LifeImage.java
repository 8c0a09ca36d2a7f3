package relulab.view.training.time;

import java.util.Arrays;
import javafx.scene.paint.Color;
import relulab.model.experiment.TrackView;
import relulab.view.theme.Palette;

/** The pixels of the lives of some neurons: time to the right, one band a neuron. */
final class LifeImage {
  private static final int SHADES = 64;

  private final int[] alive = new int[SHADES + 1];
  private final int dead;
  private final int dormant;

  /** Shades of a lane: a neuron that fires for more of the data is darker. */
  LifeImage(Color lane, Palette palette, Color paper) {
    for (int i = 0; i <= SHADES; i++) {
      alive[i] = argb(paper.interpolate(lane, 0.12 + 0.88 * i / SHADES));
    }
    dead = argb(palette.dead().interpolate(Color.BLACK, 0.35));
    dormant = argb(palette.dormant().interpolate(paper, 0.25));
  }

  /** Fills row after row; what is not known yet is left transparent. */
  void row(TrackView track, int neuron, TimePlot plot, int[] pixels, int start, int width) {
    Arrays.fill(pixels, start, start + width, 0);
    for (int x = 0; x < width; x++) {
      double step = (x + 0.5) / width * plot.axis().end();
      if (step >= track.end() || track.columns() == 0) {
        return;
      }
      pixels[start + x] = color(track, track.columnOf((long) step), neuron);
    }
  }

  private int color(TrackView track, int column, int neuron) {
    double isDead = track.deadShare(column, neuron);
    double isDormant = track.dormantShare(column, neuron);
    if (isDead >= 0.5) {
      return dead;
    }
    if (isDormant >= 0.5) {
      return dormant;
    }
    return alive[(int) Math.round(track.active(column, neuron) * SHADES)];
  }

  static int argb(Color c) {
    return 0xFF000000
        | (int) Math.round(c.getRed() * 255) << 16
        | (int) Math.round(c.getGreen() * 255) << 8
        | (int) Math.round(c.getBlue() * 255);
  }
}
