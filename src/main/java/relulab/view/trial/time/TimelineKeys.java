package relulab.view.trial.time;

import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import relulab.model.network.HiddenLayers;
import relulab.model.trial.Course;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/**
 * The timeline by keyboard: left and right go a step, with Shift to the change of state before and
 * after (of the chosen neuron, or of any), with Ctrl along the axis; up and down choose the row;
 * page keys go to the pins; plus, minus and 0 go closer, farther and show the whole.
 */
final class TimelineKeys {
  private static final double CLOSER = 1.5;
  private static final double ALONG = 0.2;

  private final TimelineView view;

  TimelineKeys(TimelineView view) {
    this.view = view;
  }

  void handle(KeyEvent e) {
    Timeline now = view.shown();
    if (now == null || e.isAltDown()) {
      return;
    }
    if (e.isShortcutDown() ? pan(e) : act(e, now)) {
      e.consume();
    }
  }

  private boolean pan(KeyEvent e) {
    switch (e.getCode()) {
      case LEFT -> view.part().pan(-ALONG);
      case RIGHT -> view.part().pan(ALONG);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean act(KeyEvent e, Timeline now) {
    Course frame = now.frame();
    switch (e.getCode()) {
      case LEFT -> go(e.isShiftDown(), now, false);
      case RIGHT -> go(e.isShiftDown(), now, true);
      case UP -> row(now, -1);
      case DOWN -> row(now, 1);
      case PAGE_UP -> pin(now, false);
      case PAGE_DOWN -> pin(now, true);
      case HOME -> seek(0);
      case END -> seek(now.future() ? frame.end() : frame.step());
      case PLUS, ADD, EQUALS -> zoom(now, CLOSER);
      case MINUS, SUBTRACT -> zoom(now, 1 / CLOSER);
      case DIGIT0, NUMPAD0 -> view.part().property().set(null);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void seek(long step) {
    view.seek(step);
    view.part().reveal(step);
  }

  private void go(boolean toChange, Timeline now, boolean forward) {
    if (!toChange) {
      view.step(forward ? 1 : -1);
      return;
    }
    long step = now.frame().step();
    LongStream changes = changes(now).filter(s -> now.future() || s <= step);
    long target =
        forward
            ? changes.filter(s -> s > step).min().orElse(step)
            : changes.filter(s -> s < step).max().orElse(0);
    seek(target);
  }

  /** About the step that is shown, or about the middle where that is not seen. */
  private void zoom(Timeline now, double factor) {
    TimeAxis seen = now.axis();
    double step = (double) now.frame().step();
    view.part().zoom(factor, seen.contains(step) ? step : (seen.from() + seen.to()) / 2);
  }

  private static LongStream changes(Timeline now) {
    Selection chosen = now.selection();
    List<? extends CourseTrack> tracks = now.frame().tracks();
    if (chosen != null && chosen.isIn(now.frame())) {
      CourseTrack track = tracks.get(chosen.lane());
      int neuron = track.layout().neuron(chosen.layer(), chosen.unit());
      return track.changes().stream()
          .filter(c -> c.neuron() == neuron)
          .mapToLong(StateChange::step);
    }
    return tracks.stream().flatMap(t -> t.changes().stream()).mapToLong(StateChange::step);
  }

  private void pin(Timeline now, boolean forward) {
    long step = now.frame().step();
    LongStream pins = now.saying().pins().stream().mapToLong(Timeline.Pin::step);
    if (forward) {
      pins.filter(s -> s > step).min().ifPresent(this::seek);
    } else {
      pins.filter(s -> s < step).max().ifPresent(this::seek);
    }
  }

  /** The row so many neurons farther down; below the last one of a lane, the next lane's first. */
  private void row(Timeline now, int rows) {
    List<HiddenLayers> lanes = now.frame().tracks().stream().map(CourseTrack::layout).toList();
    int all = lanes.stream().mapToInt(HiddenLayers::neurons).sum();
    if (all == 0) {
      return;
    }
    int next = Math.clamp((long) at(now.selection(), now, lanes) + rows, 0, all - 1);
    int lane = 0;
    while (next >= lanes.get(lane).neurons()) {
      next -= lanes.get(lane).neurons();
      lane++;
    }
    HiddenLayers layout = lanes.get(lane);
    view.select(new Selection(lane, layout.layerOf(next), layout.unitOf(next)));
  }

  private static int at(@Nullable Selection chosen, Timeline now, List<HiddenLayers> lanes) {
    if (chosen == null || !chosen.isIn(now.frame())) {
      return -1;
    }
    int before = 0;
    for (int lane = 0; lane < chosen.lane(); lane++) {
      before += lanes.get(lane).neurons();
    }
    return before + lanes.get(chosen.lane()).neuron(chosen.layer(), chosen.unit());
  }
}
