package relulab.view.trial.lane;

import javafx.scene.paint.Color;
import relulab.model.network.Layout;
import relulab.model.trial.NeuronFrame;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.theme.Palette;

/** Draws inputs, hidden neurons with their states, and the output. */
final class NeuronPainter {
  /** For so many steps a recovery is fresh: its ring is thick. */
  private static final long RECENT = 250;

  private NeuronPainter() {}

  static void paint(Surface surface, LanePicture scene, NetworkGeometry geometry, Look look) {
    Layout layout = scene.layout();
    for (int input = 0; input < layout.inputs(); input++) {
      String name = layout.inputs() == 1 ? "x" : input == 0 ? "x₁" : "x₂";
      Box box = box(geometry, 0, input);
      terminal(surface, box, name, look.palette().track(), look.palette().axis(), look);
    }
    for (NeuronFrame neuron : scene.now().neurons()) {
      if (geometry.isCompact()) {
        CellPainter.paint(surface, scene, neuron, geometry, look);
      } else {
        circle(surface, scene, neuron, geometry, look);
      }
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
    TextStyle style = look.body().sized(0.625 * box.width()).at(Horizontal.CENTER, Vertical.MIDDLE);
    surface.text(name, box.centerX(), box.centerY(), style);
  }

  private static void circle(
      Surface surface, LanePicture scene, NeuronFrame neuron, NetworkGeometry geometry, Look look) {
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
        Stroke dashed = new Stroke(palette.dormant(), thick, 0.32 * r, 0.24 * r);
        surface.circle(x, y, r, palette.dormantFill(), dashed);
        StateMark.z(surface, x, y, 0.3 * r, new Stroke(palette.dormant(), thick));
      }
    }
    if (neuron.isRecovered()) {
      boolean recent = scene.frame().step() - neuron.recoveredAt() <= RECENT;
      surface.circle(
          x,
          y,
          1.34 * r,
          null,
          new Stroke(palette.recovered(), recent ? 1.5 * thick : 0.8 * thick));
    }
    flash(surface, scene, neuron, x, y, r, look);
    if (scene.isSelected(neuron.layer(), neuron.unit())) {
      double half = Math.min(1.55 * r, r + 7);
      frame(surface, new Box(x - half, y - half, 2 * half, 2 * half), look);
    }
  }

  /** A ring that grows and fades, in the colour of what the neuron has become. */
  private static void flash(
      Surface surface,
      LanePicture scene,
      NeuronFrame neuron,
      double x,
      double y,
      double r,
      Look look) {
    double progress = scene.flashes().progress(number(scene, neuron));
    if (progress < 1) {
      Color color = flashColor(neuron, look).deriveColor(0, 1, 1, 1 - progress);
      double width = Math.max(1.5, 0.45 * r * (1 - progress));
      surface.circle(x, y, r * (1.1 + 0.9 * progress), null, new Stroke(color, width));
    }
  }

  static int number(LanePicture scene, NeuronFrame neuron) {
    return scene.layout().neuron(neuron.layer(), neuron.unit());
  }

  static Color flashColor(NeuronFrame neuron, Look look) {
    return switch (neuron.state()) {
      case ALIVE -> look.palette().recovered();
      case DEAD -> look.palette().text();
      case DORMANT -> look.palette().dormant();
    };
  }

  /** The dashed frame of the chosen neuron. */
  static void frame(Surface surface, Box box, Look look) {
    Stroke stroke = new Stroke(look.palette().text(), look.line(1.5), look.line(4), look.line(3));
    surface.rectangle(
        box.x(), box.y(), box.width(), box.height(), Math.min(6, 0.2 * box.height()), null, stroke);
  }

  static Color paper(Look look) {
    Color card = look.palette().card();
    return card.getOpacity() == 0 ? Color.WHITE : card;
  }
}
