package relulab.view.experiment;

import java.util.Objects;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.control.HoverTip;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** A chart of an experiment; the mouse over it tells values, and what it means is ringed. */
public final class ResultsChartView extends ChartView {
  private static final double RING = 7;

  private final HoverTip tip = new HoverTip(this);
  private @Nullable ExperimentChart chart;
  private @Nullable Placed placed;
  private @Nullable Reading reading;
  private @Nullable MouseEvent mouse;

  /**
   * A chart as it was arranged last: as long as nothing changes, the mouse reads what was drawn.
   */
  private record Placed(
      ExperimentChart chart, double width, double height, Look look, ExperimentChart.Arranged as) {
    @SuppressWarnings("ReferenceEquality") // a new one is a new object
    boolean is(ExperimentChart shown, double wide, double high, Look style) {
      return chart == shown && width == wide && height == high && look.equals(style);
    }
  }

  public ResultsChartView() {
    setMinSize(200, 160);
    setLookPainter(this::paint);
    setOnMouseMoved(this::probe);
    setOnMouseExited(e -> leave());
  }

  /** Shows a chart, null for none; what lies under the mouse is told anew. */
  public void show(@Nullable ExperimentChart newChart) {
    chart = newChart;
    MouseEvent last = mouse;
    if (newChart == null || last == null) {
      tell(null);
    } else {
      probe(last);
    }
    repaint();
  }

  private void paint(Surface surface, double width, double height, Look style) {
    surface.clear(style.palette().card());
    ExperimentChart shown = chart;
    if (shown != null) {
      arranged(shown, width, height, style).paint(surface);
    }
    Reading meant = reading;
    if (meant != null) {
      Stroke ring = new Stroke(style.palette().text(), style.line(1.5));
      surface.circle(meant.x(), meant.y(), RING, null, ring);
    }
  }

  private ExperimentChart.Arranged arranged(
      ExperimentChart shown, double width, double height, Look style) {
    Placed last = placed;
    if (last == null || !last.is(shown, width, height, style)) {
      last = new Placed(shown, width, height, style, shown.arranged(width, height, false, style));
      placed = last;
    }
    return last.as;
  }

  private void leave() {
    mouse = null;
    tell(null);
  }

  private void probe(MouseEvent e) {
    mouse = e;
    ExperimentChart shown = chart;
    if (shown == null) {
      return;
    }
    Look style = look();
    Reading found = arranged(shown, getWidth(), getHeight(), style).reading(e.getX(), e.getY());
    tell(found);
    if (found != null) {
      tip.show(found.lines(), e.getScreenX(), e.getScreenY(), style);
    }
  }

  private void tell(@Nullable Reading found) {
    if (found == null) {
      tip.hide();
    }
    if (!Objects.equals(found, reading)) {
      reading = found;
      repaint();
    }
  }
}
