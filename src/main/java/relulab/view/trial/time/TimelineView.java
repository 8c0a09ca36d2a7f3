package relulab.view.trial.time;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.control.Throttle;
import relulab.view.surface.Surface;
import relulab.view.trial.FocusRing;
import relulab.view.trial.Selection;

/**
 * The card of everything over time: it is the scrubber as well. A press or a drag goes to a step, a
 * press on a life line chooses its neuron and goes to its change of state nearby; the wheel and two
 * fingers go closer or along, a double click shows the whole run. The right button has a menu.
 *
 * <p>The controls of a player stand at the ends of the axis, the choice of the measure beside the
 * curves.
 */
public final class TimelineView extends Region {
  /** The least time between two paintings while steps go by, in milliseconds. */
  private static final double INTERVAL = 66;

  private final ChartView chart = new ChartView();
  private final Digester digester = new Digester(this::take);
  private final Throttle painting = new Throttle(INTERVAL, chart::repaint);
  private final SeenPart part = new SeenPart();
  private final TimelineKeys keys = new TimelineKeys(this);
  private final TimelineMouse mouse = new TimelineMouse(this, chart);
  private @Nullable Timeline shown;
  private @Nullable TimelineDigest digest;
  private @Nullable Node picker;
  private @Nullable Node transport;
  private @Nullable Node speed;
  private @Nullable Node corner;
  private LongConsumer onSeek = step -> {};
  private LongConsumer onStep = by -> {};
  private Consumer<Selection> onSelect = selection -> {};

  public TimelineView() {
    getStyleClass().add("timeline");
    chart.setId("timeline-chart");
    chart.setLookPainter(this::paint);
    chart.setFocusTraversable(true);
    chart.setOnKeyPressed(keys::handle);
    FocusRing.follow(chart);
    part.property().addListener(observable -> refresh());
    getChildren().add(chart);
  }

  /** The canvas, which has the focus. */
  public ChartView chart() {
    return chart;
  }

  /** The part of the axis that is seen. */
  public SeenPart part() {
    return part;
  }

  /** What is called with a step to go to. */
  public void setOnSeek(LongConsumer action) {
    onSeek = action;
  }

  /** What is called with a number of steps to go on, or back. */
  public void setOnStep(LongConsumer action) {
    onStep = action;
  }

  /** What is called with a neuron that was chosen. */
  public void setOnSelect(Consumer<Selection> action) {
    onSelect = action;
  }

  /** What the right button opens for the step under it, and the menu key for the one shown. */
  public void setMenu(LongFunction<ContextMenu> newMenu) {
    mouse.setMenu(newMenu);
  }

  public @Nullable Node getPicker() {
    return picker;
  }

  /** What chooses the measure. */
  public void setPicker(Node node) {
    picker = node;
    getChildren().add(node);
  }

  public @Nullable Node getTransport() {
    return transport;
  }

  /** The buttons of a player. */
  public void setTransport(Node node) {
    transport = node;
    getChildren().add(node);
  }

  public @Nullable Node getSpeed() {
    return speed;
  }

  /** What chooses the speed. */
  public void setSpeed(Node node) {
    speed = node;
    getChildren().add(node);
  }

  public @Nullable Node getCorner() {
    return corner;
  }

  /** What stands beside what is said. */
  public void setCorner(Node node) {
    corner = node;
    getChildren().add(node);
  }

  /**
   * Shows a trial.
   *
   * @param timeline on the whole axis; the view shows the part of it that a person chose
   */
  public void show(Timeline timeline) {
    part.fit(timeline.axis());
    shown = timeline.on(part.axis());
    ask();
    painting.soon();
    requestLayout();
  }

  /** What is shown, in words, for those who do not see it. */
  public String describe() {
    Timeline now = shown;
    return now == null ? "" : TimelineWords.spoken(now, look().messages());
  }

  /** Whether what is drawn is not yet what was shown last, or what is said is not yet all. */
  public boolean isBehind() {
    return digester.isBehind()
        || (shown != null && shown.saying().counting())
        || (shown != null && digest == null && getWidth() > 0);
  }

  @Nullable Timeline shown() {
    return shown;
  }

  Look look() {
    return chart.look();
  }

  void seek(long step) {
    onSeek.accept(step);
  }

  void step(long by) {
    onStep.accept(by);
  }

  void select(Selection neuron) {
    onSelect.accept(neuron);
  }

  private void refresh() {
    Timeline now = shown;
    if (now != null) {
      shown = now.on(part.axis());
      ask();
      painting.now();
    }
  }

  private void ask() {
    Timeline now = shown;
    if (now != null && getWidth() > 0 && chart.isConnected()) {
      digester.ask(new Digester.Wish(now, getWidth(), getHeight(), look()));
    }
  }

  private void take(TimelineDigest made) {
    digest = made;
    painting.soon();
  }

  private void paint(Surface surface, double width, double height, Look look) {
    surface.clear(look.palette().card());
    Timeline now = shown;
    TimelineDigest ready = digest;
    if (now != null && ready != null) {
      TimelinePainter.paint(surface, now, ready, width, height, mouse.pointer(), look);
      FocusRing.paint(surface, chart, width, height, look);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean resized = chart.getWidth() != width || chart.getHeight() != height;
    chart.resizeRelocate(0, 0, width, height);
    Timeline now = shown;
    if (now == null || !chart.isConnected() || width <= 0) {
      return;
    }
    if (resized) {
      ask();
      chart.repaint();
    }
    TimelineLayout at = rows();
    double pad = 12;
    double foot = Math.min(at.axis() + 17, height - 15);
    if (transport != null) {
      double wide = Math.min(transport.prefWidth(-1), at.left() - pad - 2);
      place(transport, pad, foot, wide);
    }
    if (speed != null) {
      double left = at.right() + 9;
      place(speed, left, foot, Math.min(84, width - left - 8));
    }
    if (picker != null) {
      double wide = Math.min(picker.prefWidth(-1), at.left() - 40);
      place(picker, pad - 6, at.curve().top() + 8, Math.max(44, wide));
    }
    if (corner != null) {
      double wide = Math.min(corner.prefWidth(-1), width - at.right() - 6);
      place(corner, width - wide - 8, at.caption(), wide);
    }
  }

  private static void place(Node node, double x, double middle, double width) {
    double tall = node.prefHeight(width);
    node.resizeRelocate(Math.rint(x), Math.rint(middle - tall / 2), Math.max(0, width), tall);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 420;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 900;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 300;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 180;
  }

  /** Draws it anew at once: the pointer moved. */
  void repaint() {
    painting.now();
  }

  /** Where all is. */
  TimelineLayout rows() {
    return TimelineLayout.of(Objects.requireNonNull(shown), getWidth(), getHeight(), look());
  }
}
