package relulab.view.trial.lane;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.data.Split;
import relulab.model.network.ActivationMaps;
import relulab.model.network.Layout;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.control.Throttle;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;
import relulab.view.trial.FocusRing;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Selection;

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
  private static final double GROUND_INTERVAL = 150;

  /** How far the name of the map and what its marks mean reach beyond it, in pixels. */
  private static final double OVER_MAP = 26;

  private final ChartView ground = new ChartView();
  private final ChartView cover = new ChartView();
  private final LaneHead head;
  private final Throttle groundPaint = new Throttle(GROUND_INTERVAL, ground::repaint);
  private final LaneMouse mouse = new LaneMouse(this);
  private @Nullable LanePicture scene;
  private Consumer<Selection> onSelect = selection -> {};
  private @Nullable Covered covered;
  private OptionalLong paintedStep = OptionalLong.empty();

  /** All that the data over the map depend on. */
  private record Covered(Split data, Layout layout, Look look, Box map, Box notice) {}

  /** Changes of a person's own points; places are those of the data. */
  public interface OnPoint {
    /** Nobody changes points. */
    OnPoint NONE =
        new OnPoint() {
          @Override
          public void add(double x, double y) {}

          @Override
          public void removeNear(double x, double y, double within) {}
        };

    /** Adds a point at x₁ and x₂, or at x and y. */
    void add(double x, double y);

    /** Removes the nearest point, if there is one within a distance. */
    void removeNear(double x, double y, double within);
  }

  /** A view; the controls over its head have ids that begin with this one. */
  public LaneView(String id) {
    setId(id);
    head = new LaneHead(id);
    ground.setManaged(false);
    ground.setMouseTransparent(true);
    getChildren().addFirst(ground);
    setLookPainter((surface, width, height, look) -> paint(surface, width, height, false, look));
    ground.setLookPainter(
        (surface, width, height, look) -> paint(surface, width, height, true, look));
    cover.setLookPainter(this::paintCover);
    cover.setManaged(false);
    cover.setMouseTransparent(true);
    getChildren().add(cover);
    getChildren().addAll(head.controls());
    setFocusTraversable(true);
    setMinSize(200, 200);
    setOnKeyPressed(this::onKey);
    FocusRing.follow(this);
  }

  @Override
  public void connect(Supplier<Look> newLook) {
    super.connect(newLook);
    ground.connect(newLook);
    cover.connect(newLook);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    ground.resizeRelocate(0, 0, getWidth(), getHeight());
    layoutHead();
  }

  private void layoutHead() {
    LanePicture shown = scene;
    Surface measure = surface();
    if (shown == null || measure == null || !shown.options().controls()) {
      head.hide();
    } else {
      head.layout(measure, shown, getWidth(), look());
    }
  }

  /** The controls over the head. */
  public LaneHead head() {
    return head;
  }

  /** What is called when a person chooses a neuron of this lane. */
  public void setOnSelect(Consumer<Selection> action) {
    onSelect = action;
  }

  /** What is called where a person clicks into the map of their own points. */
  public void setOnPoint(OnPoint action) {
    mouse.setOnPoint(action);
  }

  /**
   * Shows a lane at a frame.
   *
   * @param maps the lane's decision map or curve, once there is one
   * @param selection the chosen neuron, of any lane
   */
  public void show(
      Frame frame,
      int lane,
      @Nullable ActivationMaps maps,
      @Nullable Selection selection,
      LaneOptions options) {
    double time = now();
    memory.see(frame, lane, time);
    Flashes flashes = options.reducedMotion() ? Flashes.NONE : memory.at(time);
    LanePicture before = scene;
    LanePicture next = new LanePicture(frame, lane, maps, selection, options, flashes);
    scene = next;
    if (flashes.isActive()) {
      whileFlashing.start();
    }
    if (before != null && next.goesOnFrom(before)) {
      groundPaint.soon();
    } else {
      groundPaint.now();
      requestLayout(); // What the head says may be longer or shorter.
    }
    repaint();
    mouse.follow();
  }

  private void animate() {
    LanePicture shown = scene;
    if (shown == null || getScene() == null) {
      whileFlashing.stop();
      return;
    }
    Flashes flashes = memory.at(now());
    scene =
        new LanePicture(
            shown.frame(), shown.lane(), shown.maps(), shown.selection(), shown.options(), flashes);
    if (!flashes.isActive()) {
      whileFlashing.stop();
    }
    repaint();
  }

  private static double now() {
    return System.nanoTime() / 1e6;
  }

  private void paint(Surface surface, double width, double height, boolean isGround, Look style) {
    surface.clear(isGround ? style.palette().page() : Color.TRANSPARENT);
    LanePicture shown = scene;
    if (shown != null && isGround) {
      LanePainter.paintGround(surface, shown, width, height, style);
    } else if (shown != null) {
      LanePainter.paintFront(surface, shown, width, height, style);
      FocusRing.paint(surface, this, width, height, style);
      paintedStep = OptionalLong.of(shown.frame().step());
      cover(LaneGeometry.of(surface, shown, width, height, style), shown, style);
    }
  }

  private void cover(LaneGeometry at, LanePicture shown, Look style) {
    Covered now = new Covered(shown.frame().data(), shown.layout(), style, at.map(), at.notice());
    if (!now.equals(covered)) {
      covered = now;
      placeCover(at.map(), OVER_MAP * style.fontScale());
      cover.repaint();
      cover.layout();
    }
  }

  /** The cover is as small as it can be, on whole pixels: each layer costs time in every frame. */
  private void placeCover(Box map, double margin) {
    double zoom = getLocalToSceneTransform().getMxx();
    double left = Math.max(0, Math.floor((map.x() - margin) * zoom) / zoom);
    double top = Math.max(0, Math.floor((map.y() - margin) * zoom) / zoom);
    double right = Math.min(getWidth(), Math.ceil((map.right() + margin) * zoom) / zoom);
    double bottom = Math.min(getHeight(), Math.ceil((map.bottom() + margin) * zoom) / zoom);
    cover.resizeRelocate(left, top, right - left, bottom - top);
  }

  private void paintCover(Surface surface, double coverWidth, double coverHeight, Look style) {
    surface.clear(Color.TRANSPARENT);
    LanePicture shown = scene;
    if (shown != null) {
      Surface lane = new MovedSurface(surface, -cover.getLayoutX(), -cover.getLayoutY());
      LanePainter.paintCover(lane, shown, getWidth(), getHeight(), style);
    }
  }

  /** Where the map of the output lies, once there is something to see. */
  public Optional<Bounds> map() {
    return Optional.ofNullable(geometry())
        .map(LaneGeometry::map)
        .map(box -> new BoundingBox(box.x(), box.y(), box.width(), box.height()));
  }

  /** Where all is; null while there is nothing to see. */
  @Nullable LaneGeometry geometry() {
    LanePicture shown = scene;
    Surface measure = surface();
    return shown == null || measure == null
        ? null
        : LaneGeometry.of(measure, shown, getWidth(), getHeight(), look());
  }

  @Nullable LanePicture shown() {
    return scene;
  }

  /** The step that was last painted, if there was one. */
  public OptionalLong shownStep() {
    return paintedStep;
  }

  /** What is shown, in words, for those who do not see it. */
  public String describe(Messages messages) {
    LanePicture shown = scene;
    return shown == null ? "" : LaneWords.spoken(shown, messages);
  }

  /** A person chooses a neuron of this lane. */
  void select(int layer, int unit) {
    LanePicture shown = scene;
    if (shown != null) {
      onSelect.accept(new Selection(shown.lane(), layer, unit));
    }
  }

  private void onKey(KeyEvent e) {
    LanePicture shown = scene;
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
  private void move(LanePicture shown, int layers, int units) {
    Selection from = shown.selection();
    if (from == null || from.lane() != shown.lane() || !from.isIn(shown.frame())) {
      select(1, 0);
      return;
    }
    Layout layout = shown.layout();
    int layer = Math.clamp(from.layer() + layers, 1, layout.hiddenLayers());
    int unit = Math.clamp(from.unit() + units, 0, layout.width(layer) - 1);
    select(layer, unit);
  }
}
