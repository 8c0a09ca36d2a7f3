package relulab.view.training.lane;

import javafx.scene.paint.Color;
import relulab.model.experiment.NeuronFrame;
import relulab.model.network.Layout;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.theme.Palette;

/** Draws inputs, hidden neurons with their states, and the output. */
final class NeuronPainter {
  private NeuronPainter() {}

  static void paint(Surface surface, LaneScene scene, NetworkGeometry geometry, Look look) {
    Layout layout = scene.layout();
    for (int input = 0; input < layout.inputs(); input++) {
      String name = layout.inputs() == 1 ? "x" : input == 0 ? "x₁" : "x₂";
      Box box = box(geometry, 0, input);
      terminal(surface, box, name, look.palette().track(), look.palette().axis(), look);
    }
    for (NeuronFrame neuron : scene.now().neurons()) {
      circle(surface, scene, neuron, geometry, look);
    }
    Color color = look.palette().color(scene.kind());
    Box output = box(geometry, layout.outputLayer(), 0);
    terminal(surface, output, "ŷ", paper(look), color, look);
  }

  private static Box box(NetworkGeometry geometry, int layer, int unit) {
    double half = geometry.terminal();
    return new Box(geometry.x(layer) - half, geometry.y(layer, unit) - half, 2 * half, 2 * half);
  }

  private static void terminal(
      Surface surface, Box box, String name, Color fill, Color line, Look look) {
    Stroke stroke = new Stroke(line, look.line(1.4));
    double corner = 0.28 * box.width();
    surface.rectangle(box.x(), box.y(), box.width(), box.height(), corner, fill, stroke);
    TextStyle style =
        look.body().sized(0.625 * box.width()).at(Horizontal.CENTER, Vertical.MIDDLE);
    surface.text(name, box.centerX(), box.centerY(), style);
  }

  private static void circle(
      Surface surface, LaneScene scene, NeuronFrame neuron, NetworkGeometry geometry, Look look) {
    Palette palette = look.palette();
    double x = geometry.x(neuron.layer());
    double y = geometry.y(neuron.layer(), neuron.unit());
    double r = geometry.radius();
    double thick = Math.max(1, 0.15 * r);
    switch (neuron.state()) {
      case ALIVE -> {
        Color color = palette.color(scene.kind());
        surface.circle(x, y, r, paper(look), null);
        surface.level(x, y, r, neuron.active(), color);
        surface.circle(x, y, r, null, new Stroke(color, thick));
      }
      case DEAD -> {
        surface.circle(x, y, r, palette.dead(), null);
        StateMark.cross(surface, x, y, 0.36 * r, new Stroke(palette.onDead(), 1.3 * thick));
      }
      case DORMANT -> {
        Stroke dashed = new Stroke(palette.dormant(), thick, 0.3 * r, 0.25 * r);
        surface.circle(x, y, r, palette.dormantFill(), dashed);
        StateMark.z(surface, x, y, 0.3 * r, new Stroke(palette.dormant(), thick));
      }
    }
    if (neuron.isRecovered()) {
      surface.circle(x, y, 1.35 * r, null, new Stroke(palette.recovered(), thick));
    }
    if (scene.isSelected(neuron.layer(), neuron.unit())) {
      double half = 1.5 * r;
      surface.rectangle(
          x - half, y - half, 2 * half, 2 * half, 0.4 * r, null,
          new Stroke(palette.text(), look.line(1.5), look.line(4), look.line(3)));
    }
  }

  static Color paper(Look look) {
    Color card = look.palette().card();
    return card.getOpacity() == 0 ? Color.WHITE : card;
  }
}
