package relulab.view.trial.time;

import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.NamedArg;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.trial.FocusRing;
import relulab.view.trial.Quantity;
import relulab.view.trial.Throttle;
import relulab.view.trial.TimeAxis;

/**
 * A quantity of all lanes over time; a click or drag goes to a step, the mouse over it tells
 * values.
 *
 * <p>By keyboard: left and right move the read-out by a step, or by a column of a long run, with
 * Shift by a fiftieth of the axis; Enter goes to its step.
 */
public final class TimeChartView extends ChartView {
  /** The least time between two paintings while steps go by, in milliseconds. */
  private static final double INTERVAL = 60;

  /** Leaps that lead from one end of the axis to the other. */
  private static final long LEAPS = 50;

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
    setFocusTraversable(true);
    setOnKeyPressed(this::onKey);
    FocusRing.follow(this);
    focusVisibleProperty().addListener((observable, before, now) -> follow(now));
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
      FocusRing.paint(surface, this, width, height, style);
    }
  }

  private void follow(boolean byKeyboard) {
    TimeChart shown = chart;
    if (shown != null) {
      move(byKeyboard ? (Long) shown.frame().step() : null);
    }
  }

  private void onKey(KeyEvent e) {
    TimeChart shown = chart;
    if (shown == null || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    long end = shown.frame().end();
    long at = shown.probe() == null ? shown.frame().step() : shown.probe();
    long column = shown.frame().tracks().getFirst().span();
    long far = Math.max(column, shown.axis().end() / LEAPS);
    long stride = e.isShiftDown() ? far : column;
    switch (e.getCode()) {
      case LEFT -> move(Math.max(0, at - stride));
      case RIGHT -> move(Math.min(end, at + stride));
      case HOME -> move(0L);
      case END -> move(end);
      case ENTER -> onSeek.accept(Math.min(at, end));
      default -> {
        return;
      }
    }
    e.consume();
  }

  /** Shows the read-out at a step, and tells it to those who do not see it. */
  private void move(@Nullable Long step) {
    tell(step);
    TimeChart shown = chart;
    if (shown != null && step != null) {
      setAccessibleText(ReadOut.spoken(shown, step, Objects.requireNonNull(look).get().messages()));
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
