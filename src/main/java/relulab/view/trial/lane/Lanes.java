package relulab.view.trial.lane;

import java.util.function.IntFunction;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;

/** Draws the lanes of a trial side by side, equally wide. */
public final class Lanes {
  private Lanes() {}

  /**
   * Draws them over the rectangle from (0, 0) to (width, height), without what is behind them.
   *
   * @param count number of lanes
   * @param scene what a lane shows, by its index from 0
   * @param gap between two lanes
   */
  public static void paint(
      Surface surface,
      int count,
      IntFunction<LanePicture> scene,
      double gap,
      double width,
      double height,
      Look look) {
    double each = (width - (count - 1) * gap) / count;
    for (int lane = 0; lane < count; lane++) {
      Surface at = new MovedSurface(surface, lane * (each + gap), 0);
      LanePainter.paint(at, scene.apply(lane), each, height, look);
    }
  }
}
