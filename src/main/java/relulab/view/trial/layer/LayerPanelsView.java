package relulab.view.trial.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.trial.HoverTip;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Throttle;
import relulab.view.trial.time.LaneLines;

/**
 * The layers of all lanes at the present step; the mouse or the arrow keys tell a layer's values.
 */
public final class LayerPanelsView extends ChartView {
  /** The least time between two paintings while steps go by, in milliseconds. */
  private static final double INTERVAL = 60;

  private final Throttle paint = new Throttle(INTERVAL, this::repaint);
  private final HoverTip tip = new HoverTip(this);
  private @Nullable Supplier<Look> look;
  private @Nullable Frame frame;
  private @Nullable Integer probe;

  public LayerPanelsView() {
    setMinSize(160, 70);
    setFocusTraversable(true);
    setOnMouseMoved(this::onHover);
    setOnMouseExited(
        e -> {
          tip.hide();
          tell(null);
        });
    setOnKeyPressed(this::onKey);
    focusedProperty()
        .addListener(
            observable -> {
              tip.hide();
              tell(null);
            });
  }

  /** Gives the view its look. */
  public void connect(Supplier<Look> newLook) {
    look = newLook;
    setPainter(this::paint);
  }

  /** Shows a trial. */
  public void show(Frame newFrame) {
    frame = newFrame;
    paint.soon();
  }

  private void paint(Surface surface, double width, double height) {
    Look style = Objects.requireNonNull(look).get();
    surface.clear(style.palette().card());
    Frame shown = frame;
    if (shown != null) {
      LayerPanels.paint(surface, shown, probe, width, height, style);
    }
  }

  private void onHover(MouseEvent e) {
    Frame shown = frame;
    Surface measure = surface();
    if (shown == null || measure == null) {
      return;
    }
    Look style = Objects.requireNonNull(look).get();
    int layer =
        LayerPanels.layerAt(measure, shown, e.getX(), e.getY(), getWidth(), getHeight(), style);
    tell(layer == 0 ? null : layer);
    List<String> lines = layer == 0 ? List.of() : words(shown, layer, style.messages());
    tip.show(lines, e.getScreenX(), e.getScreenY(), style);
  }

  private void onKey(KeyEvent e) {
    Frame shown = frame;
    int layers = shown == null ? 0 : LayerQuantity.GRADIENT_NORM.layers(shown.lanes().getFirst());
    Integer now = probe;
    switch (e.getCode()) {
      case LEFT -> tell(now == null ? (Integer) layers : (Integer) Math.max(1, now - 1));
      case RIGHT -> tell(now == null ? (Integer) 1 : (Integer) Math.min(layers, now + 1));
      default -> {
        return;
      }
    }
    e.consume();
    if (shown != null && probe != null) {
      Look style = Objects.requireNonNull(look).get();
      List<String> words = words(shown, probe, style.messages());
      setAccessibleText(String.join("; ", words));
      Point2D beside = localToScreen(0, getHeight() / 2);
      if (beside != null) {
        tip.show(words, beside.getX(), beside.getY(), style);
      }
    }
  }

  private void tell(@Nullable Integer layer) {
    if (!Objects.equals(layer, probe)) {
      probe = layer;
      repaint();
    }
  }

  /** The layer's name, then a line for each quantity with the values of the lanes. */
  static List<String> words(Frame frame, int layer, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        layer > frame.setup().hidden().size()
            ? messages.get("training.lane.output")
            : messages.get("training.chart.hiddenLayer", Numbers.count(layer)));
    for (LayerQuantity quantity : LayerPanels.quantities(frame)) {
      LayerChart chart = new LayerChart(frame, quantity, null);
      String values =
          chart.lanes().stream()
              .filter(lane -> chart.value(lane, layer).isPresent())
              .map(
                  lane ->
                      LaneLines.name(frame, lane)
                          + " "
                          + quantity.text(chart.value(lane, layer).getAsDouble()))
              .collect(Collectors.joining(messages.get("functions.separator")));
      if (!values.isEmpty()) {
        lines.add(quantity.shortTitle(messages) + ": " + values);
      }
    }
    return lines;
  }
}
