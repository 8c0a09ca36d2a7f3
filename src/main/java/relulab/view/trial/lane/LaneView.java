package relulab.view.trial.lane;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
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
import relulab.view.trial.HoverTip;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Selection;
import relulab.view.trial.lane.NetworkGeometry.Unit;
import relulab.view.trial.settings.AlphaBar;

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

  /** The least time between two changes of the numbers under a mouse that rests. */
  private static final double TIP_INTERVAL = 150;

  /** How near a right click must be to a point, in pixels. */
  private static final double REACH = 8;

  private final ChartView ground = new ChartView();
  private final ChartView cover = new ChartView();
  private final Button name = new Button();
  private final Button verbs = new Button("▾");
  private final AlphaBar alpha;
  private final Throttle groundPaint = new Throttle(GROUND_INTERVAL, ground::repaint);
  private final HoverTip tip = new HoverTip(this);
  private final Throttle tipAgain = new Throttle(TIP_INTERVAL, this::tellAgain);
  private @Nullable MouseEvent hovered;
  private @Nullable Supplier<Look> look;
  private @Nullable LanePicture scene;
  private Consumer<Selection> onSelect = selection -> {};
  private @Nullable Supplier<ContextMenu> menu;
  private Runnable onName = () -> {};
  private OnPoint onPoint = OnPoint.NONE;
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

  /** A view; its name and its α have the ids {@code id-name} and {@code id-alpha}. */
  public LaneView(String id) {
    setId(id);
    name.setId(id + "-name");
    alpha = new AlphaBar(id + "-alpha");
    ground.setManaged(false);
    ground.setMouseTransparent(true);
    getChildren().addFirst(ground);
    cover.setManaged(false);
    cover.setMouseTransparent(true);
    name.setManaged(false);
    name.getStyleClass().setAll("lane-name");
    name.setOnAction(e -> onName.run());
    verbs.setId(id + "-verbs");
    verbs.setManaged(false);
    verbs.getStyleClass().setAll("lane-verbs");
    verbs.setOnAction(e -> openMenu());
    alpha.setManaged(false);
    alpha.setVisible(false);
    getChildren().addAll(cover, name, verbs, alpha);
    setOnContextMenuRequested(this::onMenu);
    setFocusTraversable(true);
    setMinSize(200, 200);
    setOnMousePressed(this::onPress);
    setOnMouseMoved(this::onHover);
    setOnMouseExited(
        e -> {
          hovered = null;
          tip.hide();
        });
    setOnKeyPressed(this::onKey);
    FocusRing.follow(this);
  }

  /** Gives the view its look. */
  public void connect(Supplier<Look> newLook) {
    look = newLook;
    setPainter((surface, width, height) -> paint(surface, width, height, false));
    ground.setPainter((surface, width, height) -> paint(surface, width, height, true));
    cover.setPainter(this::paintCover);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    ground.resizeRelocate(0, 0, getWidth(), getHeight());
    layoutHead();
  }

  /** The controls over the head lie where the picture leaves room for them. */
  private void layoutHead() {
    LanePicture shown = scene;
    Surface measure = surface();
    if (shown == null || measure == null || !shown.options().controls()) {
      name.setVisible(false);
      verbs.setVisible(false);
      alpha.setVisible(false);
      return;
    }
    name.setVisible(true);
    verbs.setVisible(true);
    Look style = Objects.requireNonNull(look).get();
    HeadGeometry head = HeadGeometry.of(measure, shown, getWidth(), style);
    name.setText(head.shownName());
    name.setAccessibleText(LaneWords.name(shown, style.messages()));
    Box box = head.name();
    // Letters of a Chinese font are higher than the row: a lower control would cut their feet.
    double tall = Math.max(box.height(), name.prefHeight(-1));
    place(name, new Box(box.x() - 3, box.centerY() - tall / 2, box.width() + 6, tall));
    place(verbs, head.verbs());
    alpha.setVisible(head.alpha().width() > 0);
    if (alpha.isVisible()) {
      boolean from = shown.kind() == ActivationKind.PRELU;
      String letter = style.messages().get("training.lane.alphaLabel");
      String word = from ? style.messages().get("training.lane.alphaLabelFrom") : letter;
      alpha.setTexts(
          head.hasRoomForWord(style.fontScale()) ? word : letter, head.shownName() + " " + word);
      if (!alpha.getStyleClass().contains(shown.kind().id())) {
        alpha.getStyleClass().setAll("alpha-bar", shown.kind().id());
      }
      place(alpha, head.alpha());
    }
  }

  private static void place(Region control, Box box) {
    control.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }

  /** What is called when a person clicks the lane's name. */
  public void setOnName(Runnable action) {
    onName = action;
  }

  /** Shows the α that a person set last. */
  public void showAlpha(double now) {
    alpha.show(now);
  }

  /** What is called with each α that a person sets in the head, and when they hold its slider. */
  public void setOnAlpha(DoubleConsumer action, Consumer<Boolean> onHold) {
    alpha.setOnValue(action);
    alpha.setOnHold(onHold);
  }

  /** What the button in the head, the right button and the menu key open. */
  public void setMenu(Supplier<ContextMenu> newMenu) {
    menu = newMenu;
  }

  private void openMenu() {
    if (menu != null) {
      menu.get().show(verbs, Side.BOTTOM, 0, 2);
    }
  }

  /** On the map of own points the right button removes one. */
  private void onMenu(ContextMenuEvent e) {
    boolean isTaken =
        !e.isKeyboardTrigger()
            && scene != null
            && scene.frame().setup().data().kind() == DataKind.OWN
            && map().filter(at -> at.contains(e.getX(), e.getY())).isPresent();
    if (menu != null && !isTaken) {
      if (e.isKeyboardTrigger()) {
        openMenu();
      } else {
        menu.get().show(this, e.getScreenX(), e.getScreenY());
      }
      e.consume();
    }
  }

  /** What the button in the head is called. */
  public void setVerbs(String spoken) {
    verbs.setAccessibleText(spoken);
    verbs.setTooltip(new Tooltip(spoken));
  }

  /** What is called when a person chooses a neuron of this lane. */
  public void setOnSelect(Consumer<Selection> action) {
    onSelect = action;
  }

  /** What is called where a person clicks into the map of their own points. */
  public void setOnPoint(OnPoint action) {
    onPoint = action;
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
    if (hovered != null) {
      tipAgain.soon();
    }
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

  private void paint(Surface surface, double width, double height, boolean isGround) {
    Look style = Objects.requireNonNull(look).get();
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

  private void paintCover(Surface surface, double coverWidth, double coverHeight) {
    surface.clear(Color.TRANSPARENT);
    LanePicture shown = scene;
    if (shown != null) {
      Surface lane = new MovedSurface(surface, -cover.getLayoutX(), -cover.getLayoutY());
      Look style = Objects.requireNonNull(look).get();
      LanePainter.paintCover(lane, shown, getWidth(), getHeight(), style);
    }
  }

  /** Where the map of the output lies, once there is something to see. */
  public Optional<Bounds> map() {
    LanePicture shown = scene;
    Surface measure = surface();
    if (shown == null || measure == null) {
      return Optional.empty();
    }
    Look style = Objects.requireNonNull(look).get();
    Box box = LaneGeometry.of(measure, shown, getWidth(), getHeight(), style).map();
    return Optional.of(new BoundingBox(box.x(), box.y(), box.width(), box.height()));
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

  private void onPress(MouseEvent e) {
    requestFocus();
    LanePicture shown = scene;
    Surface measure = surface();
    if (shown == null || measure == null) {
      return;
    }
    LaneGeometry geometry =
        LaneGeometry.of(
            measure, shown, getWidth(), getHeight(), Objects.requireNonNull(look).get());
    if (onMap(shown, geometry, e)) {
      return;
    }
    geometry
        .network()
        .unitAt(e.getX(), e.getY())
        .filter(unit -> shown.layout().isHidden(unit.layer(), unit.unit()))
        .ifPresent(unit -> select(shown, unit.layer(), unit.unit()));
  }

  /** Own points can be added to the map and removed from it. */
  private boolean onMap(LanePicture shown, LaneGeometry geometry, MouseEvent e) {
    Optional<MapScale> map = map(shown, geometry, e.getX(), e.getY());
    map.ifPresent(
        scale -> {
          double x = scale.xAt(e.getX());
          double y = scale.yAt(e.getY());
          if (e.getButton() == MouseButton.PRIMARY) {
            onPoint.add(x, y);
          } else {
            onPoint.removeNear(x, y, scale.across(REACH));
          }
        });
    return map.isPresent();
  }

  private static Optional<MapScale> map(
      LanePicture shown, LaneGeometry geometry, double x, double y) {
    return shown.frame().setup().data().kind() != DataKind.OWN
        ? Optional.empty()
        : Optional.of(MapScale.of(shown.frame().data().train(), geometry.map()))
            .filter(scale -> scale.contains(x, y));
  }

  private void onHover(MouseEvent e) {
    hovered = e;
    tell(e);
  }

  /** The numbers under the mouse are those of the step that is shown. */
  private void tellAgain() {
    if (hovered != null) {
      tell(hovered);
    }
  }

  private void tell(MouseEvent e) {
    LanePicture shown = scene;
    Surface measure = surface();
    if (shown == null || measure == null) {
      return;
    }
    Look style = Objects.requireNonNull(look).get();
    LaneGeometry geometry = LaneGeometry.of(measure, shown, getWidth(), getHeight(), style);
    NetworkGeometry network = geometry.network();
    boolean isMap = map(shown, geometry, e.getX(), e.getY()).isPresent();
    setCursor(isMap ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    List<String> lines =
        network
            .unitAt(e.getX(), e.getY())
            .map(unit -> textOf(shown, geometry, unit, e, style))
            .or(
                () ->
                    Edges.at(shown, network, e.getX(), e.getY())
                        .map(edge -> HoverText.ofEdge(shown, edge, style.messages())))
            .orElse(List.of());
    tip.show(lines, e.getScreenX(), e.getScreenY(), style);
  }

  /** On the map, the output of the place under the mouse; on a neuron, its numbers. */
  private static List<String> textOf(
      LanePicture shown, LaneGeometry geometry, Unit unit, MouseEvent e, Look style) {
    if (unit.layer() < shown.layout().outputLayer()) {
      return HoverText.ofUnit(shown, unit.layer(), unit.unit(), style.messages());
    }
    MapScale scale = MapScale.of(shown.frame().data().train(), geometry.map());
    return HoverText.ofOutput(shown, scale.xAt(e.getX()), scale.yAt(e.getY()), style.messages());
  }

  private void select(LanePicture shown, int layer, int unit) {
    onSelect.accept(new Selection(shown.lane(), layer, unit));
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
      select(shown, 1, 0);
      return;
    }
    Layout layout = shown.layout();
    int layer = Math.clamp(from.layer() + layers, 1, layout.hiddenLayers());
    int unit = Math.clamp(from.unit() + units, 0, layout.width(layer) - 1);
    select(shown, layer, unit);
  }
}
