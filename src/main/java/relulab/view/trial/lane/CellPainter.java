package relulab.view.trial.lane;

import javafx.scene.paint.Color;
import relulab.model.trial.NeuronFrame;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.theme.Palette;

/**
 * Draws a hidden neuron where there is no room for a circle. The shape tells the state without its
 * colour: alive a bar filled from the left to its active fraction, dead one flat line that sticks
 * out, dormant two dots, recovered a tick beside the bar.
 */
final class CellPainter {
  private CellPainter() {}

  static void paint(
      Surface surface, LanePicture scene, NeuronFrame neuron, NetworkGeometry geometry, Look look) {
    Palette palette = look.palette();
    Box cell = geometry.cell(neuron.layer(), neuron.unit());
    double out = 0.16 * cell.width();
    switch (neuron.state()) {
      case ALIVE -> {
        Color color = palette.color(scene.kind());
        rectangle(surface, cell, NeuronPainter.paper(look).interpolate(color, 0.28));
        double filled = neuron.active() * cell.width();
        if (filled > 0) {
          rectangle(surface, new Box(cell.x(), cell.y(), filled, cell.height()), color);
        }
      }
      case DEAD -> {
        double thick = Math.max(1, 0.4 * cell.height());
        double top = cell.centerY() - thick / 2;
        Box line = new Box(cell.x() - out, top, cell.width() + 2 * out, thick);
        rectangle(surface, line, palette.text().interpolate(palette.dead(), 0.4));
      }
      case DORMANT -> {
        double dot = 0.28 * cell.width();
        rectangle(surface, new Box(cell.x(), cell.y(), dot, cell.height()), palette.dormant());
        rectangle(
            surface, new Box(cell.right() - dot, cell.y(), dot, cell.height()), palette.dormant());
      }
    }
    if (neuron.isRecovered()) {
      Box tick = new Box(cell.right() + 0.5, cell.y(), Math.max(1.2, out), cell.height());
      rectangle(surface, tick, palette.recovered());
    }
    double progress = scene.flashes().progress(NeuronPainter.number(scene, neuron));
    if (progress < 1) {
      Color color =
          NeuronPainter.flashColor(neuron, look).deriveColor(0, 1, 1, 0.8 * (1 - progress));
      rectangle(surface, cell.inset(-1.5), color);
    }
    if (scene.isSelected(neuron.layer(), neuron.unit())) {
      NeuronPainter.frame(surface, cell.inset(-3), look);
    }
  }

  private static void rectangle(Surface surface, Box box, Color color) {
    surface.rectangle(box.x(), box.y(), box.width(), box.height(), 0, color, null);
  }
}
