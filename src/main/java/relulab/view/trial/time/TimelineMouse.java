package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Course;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.view.ChartView;
import relulab.view.control.HoverTip;
import relulab.view.trial.Selection;

/** What the mouse does on a timeline: goes to a step, chooses a neuron, goes closer or along. */
final class TimelineMouse {
  private static final double SNAP = 6;
  private static final double WHEEL = 0.0022;

  private final TimelineView view;
  private final ChartView chart;
  private final HoverTip tip;
  private TimelinePainter.Pointer pointer = TimelinePainter.Pointer.AWAY;
  private @Nullable Point2D panFrom;
  private boolean scrubbing;
  private long before;
  private @Nullable LongFunction<ContextMenu> menu;

  TimelineMouse(TimelineView view, ChartView chart) {
    this.view = view;
    this.chart = chart;
    tip = new HoverTip(chart);
    chart.setOnMousePressed(this::onPress);
    chart.setOnMouseDragged(this::onDrag);
    chart.setOnMouseReleased(e -> onRelease());
    chart.setOnMouseMoved(this::onMove);
    chart.setOnMouseExited(e -> leave());
    chart.setOnScroll(this::onScroll);
    chart.setOnZoom(
        e -> {
          view.part().zoom(e.getZoomFactor(), stepUnder(e.getX()));
          e.consume();
        });
    chart.setOnContextMenuRequested(this::onMenu);
  }

  /** What it points at. */
  TimelinePainter.Pointer pointer() {
    return pointer;
  }

  /** What the right button opens for the step under it, and the menu key for the one shown. */
  void setMenu(LongFunction<ContextMenu> newMenu) {
    menu = newMenu;
  }

  private double stepUnder(double x) {
    TimePlot plot = view.rows().curve();
    return plot.axis().from() + (x - plot.left()) / plot.width() * plot.axis().length();
  }

  private void onPress(MouseEvent e) {
    Timeline now = view.shown();
    chart.requestFocus();
    if (now == null) {
      return;
    }
    boolean pans =
        e.getButton() == MouseButton.MIDDLE
            || (e.getButton() == MouseButton.PRIMARY && e.isShiftDown());
    if (pans) {
      panFrom = new Point2D(e.getX(), view.part().axis().from());
    } else if (e.getButton() == MouseButton.PRIMARY) {
      if (e.getClickCount() == 2 && view.part().property().get() != null) {
        view.part().property().set(null);
        view.seek(before); // The first of both clicks went elsewhere.
      } else {
        before = now.frame().step();
        press(now, e.getX(), e.getY());
      }
    }
  }

  private void press(Timeline now, double x, double y) {
    TimelineLayout at = view.rows();
    var pin = PinsRow.at(now, at, x, y, view.look());
    if (pin.isPresent()) {
      view.seek(pin.get().stepAfter(now.frame().step()));
      return;
    }
    Selection neuron = neuronAt(at, x, y);
    if (neuron != null) {
      view.select(neuron);
      view.seek(snapped(now.frame(), neuron, at.curve(), x));
      scrubbing = true;
    } else if (isOnAxis(at, x, y)) {
      view.seek(at.curve().stepAt(x));
      scrubbing = true;
    }
  }

  /** From the changes down to the handle, whose ends may lie beyond those of the axis. */
  private boolean isOnAxis(TimelineLayout at, double x, double y) {
    double top = at.changes() >= 0 ? at.changes() : at.all().top();
    boolean inside = x >= at.left() - 3 && x <= at.right() + 3;
    boolean onHandle = y >= at.axis() && x >= at.left() - 30 && x <= at.right() + 30;
    return y >= top && (inside || onHandle);
  }

  private void onDrag(MouseEvent e) {
    Point2D from = panFrom;
    if (from != null) {
      TimePlot plot = view.rows().curve();
      double steps = (from.getX() - e.getX()) / plot.width() * view.part().axis().length();
      view.part()
          .see(
              view.part()
                  .axis()
                  .moved(from.getY() + steps - view.part().axis().from(), view.part().whole()));
    } else if (scrubbing) {
      view.seek(view.rows().curve().stepAt(e.getX()));
    }
  }

  private void onRelease() {
    panFrom = null;
    scrubbing = false;
  }

  private void onScroll(ScrollEvent e) {
    if (view.shown() == null || e.isShortcutDown()) {
      return;
    }
    boolean along = Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY()) || e.isShiftDown();
    double delta =
        Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY()) ? e.getDeltaX() : e.getDeltaY();
    if (along) {
      view.part().pan(-delta / Math.max(1, view.rows().curve().width()));
    } else if (delta != 0) {
      view.part().zoom(Math.exp(delta * WHEEL), stepUnder(e.getX()));
    }
    e.consume();
  }

  private void onMenu(ContextMenuEvent e) {
    Timeline now = view.shown();
    if (menu != null && now != null) {
      boolean under = !e.isKeyboardTrigger() && isOnAxis(view.rows(), e.getX(), e.getY());
      long step = under ? view.rows().curve().stepAt(e.getX()) : now.frame().step();
      menu.apply(step).show(chart, e.getScreenX(), e.getScreenY());
      e.consume();
    }
  }

  private void onMove(MouseEvent e) {
    Timeline now = view.shown();
    if (now == null) {
      return;
    }
    TimelineLayout at = view.rows();
    Selection neuron = neuronAt(at, e.getX(), e.getY());
    boolean inside = isOnAxis(at, e.getX(), e.getY()) && e.getY() < at.axis();
    long step = at.curve().stepAt(e.getX());
    boolean told = inside && (now.future() || step <= now.frame().step());
    TimelinePainter.Pointer next =
        new TimelinePainter.Pointer(
            told ? OptionalDouble.of((double) step) : OptionalDouble.empty(), told ? neuron : null);
    if (!next.equals(pointer)) {
      pointer = next;
      view.repaint();
    }
    List<String> words = new ArrayList<>();
    PinsRow.at(now, at, e.getX(), e.getY(), view.look())
        .ifPresent(group -> words.addAll(TimelineWords.pins(group, view.look())));
    ChangesRow.Group change = ChangesRow.at(now, at, e.getX(), e.getY(), view.look());
    if (words.isEmpty() && change != null) {
      words.add(ChangesRow.words(now, change, view.look()));
    } else if (words.isEmpty() && told) {
      words.addAll(TimelineWords.at(now, step, neuron, view.look().messages()));
    }
    tip.show(words, e.getScreenX(), e.getScreenY(), view.look());
  }

  private void leave() {
    tip.hide();
    pointer = TimelinePainter.Pointer.AWAY;
    view.repaint();
  }

  private @Nullable Selection neuronAt(TimelineLayout at, double x, double y) {
    for (int lane = 0; lane < at.lives().size(); lane++) {
      LifeRows rows = at.lives().get(lane);
      if (rows.tops().length > 0 && at.block(lane).contains(x, y)) {
        int neuron = rows.neuronAt(y);
        return new Selection(lane, rows.layout().layerOf(neuron), rows.layout().unitOf(neuron));
      }
    }
    return null;
  }

  /** The step of a change of the neuron's state, if one is near; else the step at the pixel. */
  private static long snapped(Course frame, Selection neuron, TimePlot plot, double x) {
    CourseTrack track = frame.tracks().get(neuron.lane());
    int index = track.layout().neuron(neuron.layer(), neuron.unit());
    long best = plot.stepAt(x);
    double least = SNAP;
    for (StateChange change : track.changes()) {
      double distance = Math.abs(plot.px(change.step()) - x);
      if (change.neuron() == index && distance < least) {
        least = distance;
        best = change.step();
      }
    }
    return best;
  }
}
