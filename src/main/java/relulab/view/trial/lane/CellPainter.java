package relulab.view.trial.lane;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.NeuronFrame;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Palette;

/**
 * Draws a hidden neuron where there is no room for a map. Its width tells the state without its
 * colour: dead is as wide as the column and dark, alive a little narrower and as strong as the
 * share of inputs for which it fires, dormant narrow.
 */
final class CellPainter {
  private static final double DORMANT_INSET = 0.22;
  private static final double ALIVE_INSET = 0.06;

  private CellPainter() {}

  static void paint(
      Surface surface, LanePicture scene, NeuronFrame neuron, NetworkGeometry geometry, Look look) {
    Palette palette = look.palette();
    Box cell = geometry.node(neuron.layer(), neuron.unit());
    boolean isStrip = geometry.form() == NetworkGeometry.Form.STRIP;
    switch (neuron.state()) {
      case ALIVE -> alive(surface, scene, neuron, cell, isStrip, look);
      case DEAD -> rectangle(surface, cell, palette.dead(), frame(palette, isStrip));
      case DORMANT -> {
        double inset = DORMANT_INSET * cell.width();
        Box narrow = new Box(cell.x() + inset, cell.y(), cell.width() - 2 * inset, cell.height());
        rectangle(surface, narrow, palette.dormantFrame(), null);
      }
    }
    if (neuron.isRecovered() && !isStrip) {
      rectangle(surface, cell, null, new Stroke(palette.recovered(), 1.4));
    }
  }

  /** Dark on dark, a dead neuron needs a frame. */
  private static @Nullable Stroke frame(Palette palette, boolean isStrip) {
    boolean same = palette.deadFrame().equals(palette.dead());
    return same ? null : new Stroke(palette.deadFrame(), isStrip ? 0.6 : 1);
  }

  private static void alive(
      Surface surface,
      LanePicture scene,
      NeuronFrame neuron,
      Box cell,
      boolean isStrip,
      Look look) {
    Color color = look.palette().color(scene.kind());
    double inset = ALIVE_INSET * cell.width();
    Box box = new Box(cell.x() + inset, cell.y(), cell.width() - 2 * inset, cell.height());
    Color zero = look.palette().zero();
    if (isStrip) {
      rectangle(surface, box, zero.interpolate(color, 0.18 + 0.7 * neuron.active()), null);
      return;
    }
    rectangle(surface, box, zero.interpolate(color, 0.22), null);
    if (neuron.active() > 0) {
      double filled = neuron.active() * box.width();
      rectangle(surface, new Box(box.x(), box.y(), filled, box.height()), color, null);
    }
  }

  private static void rectangle(
      Surface surface, Box box, @Nullable Color color, @Nullable Stroke stroke) {
    TilePainter.rectangle(surface, box, 0, color, stroke);
  }
}
