package relulab.view.experiment;

import java.util.List;
import java.util.stream.IntStream;
import relulab.view.chart.ChartPanel;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Surface;

/**
 * Panels of curves, one above the other, along one x.
 *
 * @param x the scale that they share
 * @param xName what it is
 * @param isDodged whether points of several curves stand side by side
 */
record CurvePlot(Scale x, String xName, boolean isDodged, List<Content> panels) {

  /** Something behind the curves. */
  @FunctionalInterface
  interface Layer {
    void paint(Surface surface, ChartPanel panel, Look look);
  }

  /**
   * What a panel shows.
   *
   * @param name what its y is
   * @param overflow the heading of the rows of overflowed runs; they are left out if there are none
   */
  record Content(String name, Scale y, List<Layer> layers, List<Curve> curves, String overflow) {

    /** The numbers of the curves that have overflowed runs. */
    List<Integer> overflowing() {
      return IntStream.range(0, curves.size())
          .filter(
              i ->
                  !overflow.isEmpty()
                      && curves.get(i).spots().stream().anyMatch(s -> s.overflowed() > 0))
          .boxed()
          .toList();
    }
  }
}
