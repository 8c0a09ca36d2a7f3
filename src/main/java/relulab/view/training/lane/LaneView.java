package relulab.view.training.lane;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.experiment.Frame;
import relulab.model.network.Layout;
import relulab.text.Messages;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.training.Backdrop;
import relulab.view.training.HoverTip;
import relulab.view.training.LaneOptions;
import relulab.view.training.Selection;
import relulab.view.training.Throttle;

/**
 * A lane that can be looked into: click or arrow keys choose a neuron, the mouse over a neuron or a
 * weight tells its numbers.
 */
public final class LaneView extends ChartView {
  private final Flashes.Memory memory = new Flashes.Memory();
  private final AnimationTimer whileFlashing =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          animate();
        }
      };
  /** The least time between two paintings of the edges while steps go by, in milliseconds. */
  private static final double GROUND_INTERVAL = 90;

  private final ChartView ground = new ChartView();
  private final Throttle groundPaint = new Throttle(GROUND_INTERVAL, ground::repaint);
  private final HoverTip tip = new HoverTip(this);
  private @Nullable Supplier<Look> look;
  private @Nullable LaneScene scene;
  private Consumer<Selection> onSelect = selection -> {};

  public LaneView() {
    ground.setManaged(false);
    ground.setMouseTransparent(true);
    getChildren().addFirst(ground);
    setFocusTraversable(true);
    setMinSize(200, 240);
    setOnMousePressed(this::onPress);
    setOnMouseMoved(this::onHover);
    setOnMouseExited(e -> tip.hide());
    setOnKeyPressed(this::onKey);
  }

  /** Gives the view its look. */
  public void connect(Supplier<Look> newLook) {
    look = newLook;
    setPainter((surface, width, height) -> paint(surface, width, height, false));
    ground.setPainter((surface, width, height) -> paint(surface, width, height, true));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    ground.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  /** What is called when a person chooses a neuron of this lane. */
  public void setOnSelect(Consumer<Selection> action) {
    onSelect = action;
  }

  /**
   * Shows a lane at a frame.
   *
   * @param backdrop the lane's decision map or curve, once there is one
   * @param selection the chosen neuron, of any lane
   */
  public void show(
      Frame frame,
      int lane,
      @Nullable Backdrop backdrop,
      @Nullable Selection selection,
      LaneOptions options) {
    double time = now();
    memory.see(frame, lane, time);
    Flashes flashes = options.reducedMotion() ? Flashes.NONE : memory.at(time);
    LaneScene before = scene;
    LaneScene next = new LaneScene(frame, lane, backdrop, selection, options, flashes);
    scene = next;
    if (flashes.isActive()) {
      whileFlashing.start();
    }
    if (before != null && next.goesOnFrom(before)) {
      groundPaint.soon();
    } else {
      groundPaint.now();
    }
    repaint();
  }

  private void animate() {
    LaneScene shown = scene;
    if (shown == null || getScene() == null) {
      whileFlashing.stop();
      return;
    }
    Flashes flashes = memory.at(now());
    scene =
        new LaneScene(
            shown.frame(), shown.lane(), shown.backdrop(), shown.selection(), shown.options(), flashes);
    if (!flashes.isActive()) {
      whileFlashing.stop();
    }
    repaint();
  }

  private static double now() {
    return System.nanoTime() / 1e6;
  }

  private void paint(Surface surface, double width, double height, boolean isGround) {
    Look style = Objects.requireNonNull(look).get();
    surface.clear(isGround ? style.palette().page() : Color.TRANSPARENT);
    LaneScene shown = scene;
    if (shown != null && isGround) {
      LanePainter.paintGround(surface, shown, width, height, style);
    } else if (shown != null) {
      LanePainter.paintFront(surface, shown, width, height, style);
    }
  }

  /** What is shown, in words, for those who do not see it. */
  public String describe(Messages messages) {
    LaneScene shown = scene;
    return shown == null ? "" : LaneWords.spoken(shown, messages);
  }

  private void onPress(MouseEvent e) {
    requestFocus();
    LaneScene shown = scene;
    Surface measure = surface();
    if (shown == null || measure == null) {
      return;
    }
    LaneGeometry.of(measure, shown, getWidth(), getHeight(), Objects.requireNonNull(look).get())
        .network()
        .unitAt(e.getX(), e.getY())
        .filter(unit -> shown.layout().isHidden(unit.layer(), unit.unit()))
        .ifPresent(unit -> select(shown, unit.layer(), unit.unit()));
  }

  private void onHover(MouseEvent e) {
    LaneScene shown = scene;
    Surface measure = surface();
    if (shown == null || measure == null) {
      return;
    }
    Look style = Objects.requireNonNull(look).get();
    NetworkGeometry network =
        LaneGeometry.of(measure, shown, getWidth(), getHeight(), style).network();
    List<String> lines =
        network
            .unitAt(e.getX(), e.getY())
            .map(unit -> HoverText.ofUnit(shown, unit.layer(), unit.unit(), style.messages()))
            .or(
                () ->
                    Edges.at(shown, network, e.getX(), e.getY())
                        .map(edge -> HoverText.ofEdge(shown, edge, style.messages())))
            .orElse(List.of());
    tip.show(lines, e.getScreenX(), e.getScreenY(), style);
  }

  private void select(LaneScene shown, int layer, int unit) {
    onSelect.accept(new Selection(shown.lane(), layer, unit));
  }

  private void onKey(KeyEvent e) {
    LaneScene shown = scene;
    if (shown == null || shown.layout().hiddenLayers() == 0) {
      return;
    }
    switch (e.getCode()) {
      case LEFT -> move(shown, -1, 0);
      case RIGHT -> move(shown, 1, 0);
      case UP -> move(shown, 0, -1);
      case DOWN -> move(shown, 0, 1);
      case ENTER -> move(shown, 0, 0);
      default -> {
        return;
      }
    }
    e.consume();
  }

  /** To the neighbour of the chosen neuron; without one, to the first neuron. */
  private void move(LaneScene shown, int layers, int units) {
    Selection from = shown.selection();
    if (from == null || from.lane() != shown.lane() || !from.isIn(shown.frame())) {
      select(shown, 1, 0);
      return;
    }
    Layout layout = shown.layout();
    int layer = Math.clamp(from.layer() + layers, 1, layout.hiddenLayers());
    int unit = Math.clamp(from.unit() + units, 0, layout.width(layer) - 1);
    select(shown, layer, unit);
  }
}
