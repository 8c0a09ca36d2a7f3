package relulab.view.trial.lane;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import relulab.model.data.DataKind;
import relulab.view.chart.Look;
import relulab.view.control.HoverTip;
import relulab.view.control.Throttle;
import relulab.view.trial.lane.NetworkGeometry.Unit;

/**
 * What the mouse does on a lane: chooses a neuron, adds and removes own points, tells the numbers
 * of what is under it.
 */
final class LaneMouse {
  /** The least time between two changes of the numbers under a mouse that rests. */
  private static final double TIP_INTERVAL = 150;

  /** How near a right click must be to a point, in pixels. */
  private static final double REACH = 8;

  private final LaneView view;
  private final HoverTip tip;
  private final Throttle tipAgain = new Throttle(TIP_INTERVAL, this::tellAgain);
  private LaneView.OnPoint onPoint = LaneView.OnPoint.NONE;
  private @Nullable MouseEvent hovered;

  LaneMouse(LaneView view) {
    this.view = view;
    tip = new HoverTip(view);
    view.setOnMousePressed(this::onPress);
    view.setOnMouseMoved(this::onHover);
    view.setOnMouseExited(
        e -> {
          hovered = null;
          tip.hide();
        });
    view.setOnContextMenuRequested(this::onMenu);
  }

  /** What is called where a person clicks into the map of their own points. */
  void setOnPoint(LaneView.OnPoint action) {
    onPoint = action;
  }

  /** Another step is shown: the numbers under the mouse are those of that step, soon. */
  void follow() {
    if (hovered != null) {
      tipAgain.soon();
    }
  }

  private void onPress(MouseEvent e) {
    view.requestFocus();
    LanePicture shown = view.shown();
    LaneGeometry geometry = view.geometry();
    if (shown == null || geometry == null || onMap(shown, geometry, e)) {
      return;
    }
    geometry
        .network()
        .unitAt(e.getX(), e.getY())
        .filter(unit -> shown.layout().isHidden(unit.layer(), unit.unit()))
        .ifPresent(unit -> view.select(unit.layer(), unit.unit()));
  }

  /** Own points can be added to the map and removed from it. */
  private boolean onMap(LanePicture shown, LaneGeometry geometry, MouseEvent e) {
    Optional<MapScale> map = ownMap(shown, geometry, e.getX(), e.getY());
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

  /** The map of own points, if a point lies on it. */
  private static Optional<MapScale> ownMap(
      LanePicture shown, LaneGeometry geometry, double x, double y) {
    return shown.frame().setup().data().kind() != DataKind.OWN
        ? Optional.empty()
        : Optional.of(MapScale.of(shown.frame().data().train(), geometry.map()))
            .filter(scale -> scale.contains(x, y));
  }

  /** On the map of own points the right button removes one. */
  private void onMenu(ContextMenuEvent e) {
    LanePicture shown = view.shown();
    LaneGeometry geometry = view.geometry();
    boolean isTaken =
        !e.isKeyboardTrigger()
            && shown != null
            && geometry != null
            && shown.frame().setup().data().kind() == DataKind.OWN
            && geometry.map().contains(e.getX(), e.getY());
    if (!view.head().hasMenu() || isTaken) {
      return;
    }
    if (e.isKeyboardTrigger()) {
      view.head().openMenu();
    } else {
      view.head().openMenu(view, e.getScreenX(), e.getScreenY());
    }
    e.consume();
  }

  private void onHover(MouseEvent e) {
    hovered = e;
    tell(e);
  }

  private void tellAgain() {
    if (hovered != null) {
      tell(hovered);
    }
  }

  private void tell(MouseEvent e) {
    LanePicture shown = view.shown();
    LaneGeometry geometry = view.geometry();
    if (shown == null || geometry == null) {
      return;
    }
    Look look = view.look();
    NetworkGeometry network = geometry.network();
    boolean isMap = ownMap(shown, geometry, e.getX(), e.getY()).isPresent();
    view.setCursor(isMap ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    List<String> lines =
        network
            .unitAt(e.getX(), e.getY())
            .map(unit -> textOf(shown, geometry, unit, e, look))
            .or(
                () ->
                    Edges.at(shown, network, e.getX(), e.getY())
                        .map(edge -> HoverText.ofEdge(shown, edge, look.messages())))
            .orElse(List.of());
    tip.show(lines, e.getScreenX(), e.getScreenY(), look);
  }

  /** On the map, the output of the place under the mouse; on a neuron, its numbers. */
  private static List<String> textOf(
      LanePicture shown, LaneGeometry geometry, Unit unit, MouseEvent e, Look look) {
    if (unit.layer() < shown.layout().outputLayer()) {
      return HoverText.ofUnit(shown, unit.layer(), unit.unit(), look.messages());
    }
    MapScale scale = MapScale.of(shown.frame().data().train(), geometry.map());
    return HoverText.ofOutput(shown, scale.xAt(e.getX()), scale.yAt(e.getY()), look.messages());
  }
}
