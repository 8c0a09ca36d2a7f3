package relulab.view.trial.time;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.StateChange;
import relulab.model.trial.TrackView;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.trial.FocusRing;
import relulab.view.trial.HoverTip;
import relulab.view.trial.Selection;
import relulab.view.trial.Throttle;
import relulab.view.trial.TimeAxis;

/**
 * The lives of all neurons; a click goes to the step, of a death exactly, and chooses the neuron.
 *
 * <p>By keyboard: up and down change the row, left and right the column, with Shift to the row's
 * next change of state; page keys change the lane; Enter goes to the change that is nearest.
 */
public final class LifeLinesView extends ChartView {
  private static final double SNAP = 6;

  /** The least time between two paintings while steps go by, in milliseconds. */
  private static final double INTERVAL = 60;

  private final HoverTip tip = new HoverTip(this);
  private final Throttle paint = new Throttle(INTERVAL, this::repaint);
  private @Nullable Supplier<Look> look;
  private @Nullable LifeLines lines;
  private @Nullable LifeCursor cursor;
  private LongConsumer onSeek = step -> {};
  private Consumer<Selection> onSelect = selection -> {};

  /** Where the mouse is: a neuron at a step. */
  private record Place(Selection neuron, long step) {}

  public LifeLinesView() {
    setMinSize(160, 60);
    setOnMousePressed(this::onPress);
    setOnMouseMoved(this::onHover);
    setOnMouseExited(e -> tip.hide());
    setFocusTraversable(true);
    setOnKeyPressed(this::onKey);
    FocusRing.follow(this);
    focusVisibleProperty().addListener((observable, before, now) -> moveTo(now ? start() : null));
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

  /** What is called with a neuron that was clicked, before {@link #setOnSeek}. */
  public void setOnSelect(Consumer<Selection> action) {
    onSelect = action;
  }

  /** Shows a trial. */
  public void show(Frame frame, TimeAxis axis, @Nullable Selection selection) {
    LifeLines next = new LifeLines(frame, axis, selection);
    lines = next;
    if (cursor != null && !cursor.isIn(next)) {
      moveTo(start());
    }
    paint.soon();
  }

  private void paint(Surface surface, double width, double height) {
    Look style = Objects.requireNonNull(look).get();
    surface.clear(style.palette().card());
    LifeLines shown = lines;
    if (shown != null) {
      LifeLinesPainter.paint(surface, shown, width, height, style);
      if (cursor != null) {
        cursor.paint(surface, shown, width, height, style);
      }
      FocusRing.paint(surface, this, width, height, style);
    }
  }

  private @Nullable LifeCursor start() {
    LifeLines shown = lines;
    return shown == null ? null : LifeCursor.start(shown).orElse(null);
  }

  private void onKey(KeyEvent e) {
    LifeLines shown = lines;
    LifeCursor from = cursor;
    if (shown == null || from == null || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    boolean far = e.isShiftDown();
    switch (e.getCode()) {
      case UP -> moveTo(from.down(shown, -1));
      case DOWN -> moveTo(from.down(shown, 1));
      case LEFT -> moveTo(far ? from.toChange(shown, false) : from.along(shown, -1));
      case RIGHT -> moveTo(far ? from.toChange(shown, true) : from.along(shown, 1));
      case PAGE_UP -> moveTo(from.across(shown, -1));
      case PAGE_DOWN -> moveTo(from.across(shown, 1));
      case HOME -> moveTo(from.at(shown, 0));
      case END -> moveTo(from.at(shown, shown.frame().end()));
      case ENTER -> {
        long step = from.nearestChange(shown);
        moveTo(from.at(shown, step));
        onSelect.accept(from.neuron());
        onSeek.accept(step);
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void moveTo(@Nullable LifeCursor next) {
    cursor = next;
    LifeLines shown = lines;
    if (shown == null || next == null) {
      tip.hide();
    } else {
      Look style = Objects.requireNonNull(look).get();
      List<String> words = words(shown, new Place(next.neuron(), next.step()), style.messages());
      double[] at = next.place(shown, getWidth(), getHeight(), style);
      Point2D onScreen = localToScreen(at[0], at[1]);
      if (onScreen != null) {
        tip.show(words, onScreen.getX(), onScreen.getY(), style);
      }
      setAccessibleText(String.join(", ", words));
    }
    repaint();
  }

  private void onPress(MouseEvent e) {
    Place place = placeAt(e.getX(), e.getY());
    if (place != null) {
      onSelect.accept(place.neuron);
      onSeek.accept(place.step);
    }
  }

  private void onHover(MouseEvent e) {
    LifeLines shown = lines;
    Place place = placeAt(e.getX(), e.getY());
    Look style = Objects.requireNonNull(look).get();
    List<String> text =
        place == null || shown == null ? List.of() : words(shown, place, style.messages());
    tip.show(text, e.getScreenX(), e.getScreenY(), style);
  }

  private @Nullable Place placeAt(double x, double y) {
    LifeLines shown = lines;
    if (shown == null) {
      return null;
    }
    List<TimePlot> plots =
        LifeLinesPainter.plots(shown, getWidth(), getHeight(), Objects.requireNonNull(look).get());
    for (int lane = 0; lane < plots.size(); lane++) {
      TrackView track = shown.frame().tracks().get(lane);
      TimePlot plot = plots.get(lane);
      if (plot.contains(x, y) && track.layout().neurons() > 0) {
        int neuron = LifeRows.of(track.layout(), plot).neuronAt(y);
        long step = Math.min(snapped(track, neuron, plot, x), shown.frame().end());
        int layer = track.layout().layerOf(neuron);
        return new Place(new Selection(lane, layer, track.layout().unitOf(neuron)), step);
      }
    }
    return null;
  }

  /** The step of a change of state, if one is near; else the step at the pixel. */
  private static long snapped(TrackView track, int neuron, TimePlot plot, double x) {
    long best = plot.stepAt(x);
    double least = SNAP;
    for (StateChange change : track.changes()) {
      double distance = Math.abs(plot.px(change.step()) - x);
      if (change.neuron() == neuron && distance < least) {
        least = distance;
        best = change.step();
      }
    }
    return best;
  }

  private static List<String> words(LifeLines shown, Place place, Messages messages) {
    Selection at = place.neuron;
    TrackView track = shown.frame().tracks().get(at.lane());
    String name = LaneLines.name(shown.frame(), at.lane());
    String title = name + " · h" + at.layer() + "·" + (at.unit() + 1);
    String step = messages.get("training.chart.step", Numbers.count(place.step));
    if (place.step >= track.end()) {
      return List.of(title, step);
    }
    int neuron = track.layout().neuron(at.layer(), at.unit());
    int column = track.columnOf(place.step);
    NeuronState state =
        track.deadShare(column, neuron) >= 0.5
            ? NeuronState.DEAD
            : track.dormantShare(column, neuron) >= 0.5 ? NeuronState.DORMANT : NeuronState.ALIVE;
    String share = Numbers.percent(track.active(column, neuron), 1);
    return List.of(
        title, step, messages.get("training.neuron." + state.name()) + " · z > 0: " + share);
  }

  /** What is shown, in words, for those who do not see it. */
  public String describe(Messages messages) {
    LifeLines shown = lines;
    if (shown == null) {
      return "";
    }
    String lanes =
        IntStream.range(0, shown.frame().tracks().size())
            .mapToObj(lane -> describe(shown, lane, messages))
            .collect(Collectors.joining(messages.get("functions.separator")));
    return messages.get("training.chart.lifeSpoken", Numbers.count(shown.axis().end()), lanes);
  }

  private static String describe(LifeLines shown, int lane, Messages messages) {
    List<StateChange> changes = shown.frame().tracks().get(lane).changes();
    long deaths = changes.stream().filter(c -> c.to() == NeuronState.DEAD).count();
    long recoveries = changes.stream().filter(StateChange::isRecovery).count();
    return messages.get(
        "training.chart.lifeSpokenLane",
        LaneLines.name(shown.frame(), lane),
        Numbers.count(deaths),
        Numbers.count(recoveries));
  }
}
