package relulab.view.trial.lane;

import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Palette;

/** Draws a lane as a card: name and counts, the network, its score and its decision map. */
public final class LanePainter {
  private static final double CORNER = 9;

  /** The share of the upper edge that keeps the colour of the function that the lane began with. */
  private static final double BEGAN = 0.2;

  private LanePainter() {}

  /**
   * Draws the card over the rectangle from (0, 0) to (width, height), without what is behind it.
   */
  public static void paint(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    paintGround(surface, scene, width, height, look);
    paintFront(surface, scene, width, height, look);
  }

  /** The card and the edges: dear to draw, and they change little from step to step. */
  static void paintGround(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    card(surface, scene, width, height, look);
    LaneGeometry geometry = LaneGeometry.of(surface, scene, width, height, look);
    EdgePainter.paint(surface, scene, geometry.network(), look);
  }

  /** All that lies on the ground. */
  static void paintFront(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    LaneGeometry geometry = LaneGeometry.of(surface, scene, width, height, look);
    HeaderPainter.paint(surface, scene, geometry.header(), look);
    NoticePainter.paint(surface, scene, geometry.notice(), look);
    NeuronPainter.paint(surface, scene, geometry.network(), look);
    StepNumbers.paint(surface, scene, geometry, look);
    if (!scene.options().large()) {
      ScorePainter.paintAbove(surface, scene, geometry.score(), look);
    }
    BackdropPainter.paint(surface, scene, geometry.map(), look);
  }

  private static void card(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    Palette palette = look.palette();
    Stroke border = new Stroke(palette.border(), 1);
    surface.rectangle(0.5, 0.5, width - 1, height - 1, CORNER, palette.card(), border);
    double thick = look.line(3);
    Color began = palette.color(scene.now().setup().kind());
    Color now = palette.color(scene.kind());
    double tall = 2 * CORNER + thick;
    surface.clip(0, 0, width, thick, () -> surface.rectangle(0, 0, width, tall, CORNER, now, null));
    if (!began.equals(now)) {
      double old = BEGAN * width;
      surface.clip(
          0, 0, old, thick, () -> surface.rectangle(0, 0, width, tall, CORNER, began, null));
    }
  }
}
