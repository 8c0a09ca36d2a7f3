package relulab.view.training.time;

import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.NamedArg;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import relulab.model.experiment.Frame;
import relulab.text.Messages;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.training.Quantity;
import relulab.view.training.Throttle;
import relulab.view.training.TimeAxis;

/** A quantity of all lanes over time; a click or drag goes to a step, the mouse over it tells values. */
public final class TimeChartView extends ChartView {
  /** The least time between two paintings while steps go by, in milliseconds. */
  private static final double INTERVAL = 60;

  private Quantity quantity;
  private final Throttle paint = new Throttle(INTERVAL, this::repaint);
  private @Nullable Supplier<Look> look;
  private @Nullable TimeChart chart;
  private LongConsumer onSeek = step -> {};

  /** A chart of one quantity. */
  public TimeChartView(@NamedArg("quantity") Quantity quantity) {
    this.quantity = quantity;
    setMinSize(160, 70);
    setOnMousePressed(this::seek);
    setOnMouseDragged(this::seek);
    setOnMouseMoved(this::probe);
    setOnMouseExited(e -> tell(null));
  }

  /** Gives the view its look. */
  public void connect(Supplier<Look> newLook) {
    look = newLook;
    setPainter(this::paint);
  }

  /** What is called with a step to go to. */
  public void setOnSeek(LongConsumer action) {
    onSeek = action;
  }

  /** Shows another quantity. */
  public void setQuantity(Quantity other) {
    quantity = other;
    TimeChart shown = chart;
    if (shown != null) {
      show(shown.frame(), shown.axis());
    }
  }

  /** Shows a trial. */
  public void show(Frame frame, TimeAxis axis) {
    Long probe = chart == null ? null : chart.probe();
    chart = new TimeChart(frame, axis, quantity, probe);
    paint.soon();
  }

  private void paint(Surface surface, double width, double height) {
    Look style = Objects.requireNonNull(look).get();
    surface.clear(style.palette().card());
    TimeChart shown = chart;
    if (shown != null) {
      TimeChartPainter.paint(surface, shown, width, height, style);
    }
  }

  /** What is shown, in words, for those who do not see it. */
  public String describe(Messages messages) {
    TimeChart shown = chart;
    return shown == null ? "" : ReadOut.spoken(shown, messages);
  }

  private void probe(MouseEvent e) {
    TimeChart shown = chart;
    if (shown != null) {
      TimePlot plot =
          TimeChartPainter.plot(shown, getWidth(), getHeight(), Objects.requireNonNull(look).get());
      tell(plot.contains(e.getX(), e.getY()) ? (Long) plot.stepAt(e.getX()) : null);
    }
  }

  private void tell(@Nullable Long step) {
    TimeChart shown = chart;
    if (shown != null && !Objects.equals(step, shown.probe())) {
      chart = new TimeChart(shown.frame(), shown.axis(), shown.quantity(), step);
      repaint();
    }
  }

  private void seek(MouseEvent e) {
    TimeChart shown = chart;
    if (shown != null) {
      TimePlot plot =
          TimeChartPainter.plot(shown, getWidth(), getHeight(), Objects.requireNonNull(look).get());
      onSeek.accept(Math.min(plot.stepAt(e.getX()), shown.frame().end()));
    }
  }
}
