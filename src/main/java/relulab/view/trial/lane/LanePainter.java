package relulab.view.trial.lane;

import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Palette;

/**
 * Draws a lane as a card: its head, and the network from the data over the neurons' tiles to the
 * map of its output.
 */
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
    paintCover(surface, scene, width, height, look);
  }

  /** The card and the edges: dear to draw, and they change little from step to step. */
  static void paintGround(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    card(surface, scene, width, height, look);
    LaneGeometry geometry = LaneGeometry.of(surface, scene, width, height, look);
    EdgesPainter.paint(surface, scene, geometry.network(), look);
    NodesPainter.paintInputs(surface, scene, geometry.network(), look);
  }

  /** All that changes with each step. */
  static void paintFront(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    LaneGeometry geometry = LaneGeometry.of(surface, scene, width, height, look);
    HeadPainter.paint(surface, scene, geometry.head(), width, look);
    NodesPainter.paint(surface, scene, geometry, look);
    MapPainter.paint(surface, scene, geometry.map(), look);
    NoticePainter.paint(surface, scene, geometry.notice(), look);
    StepNumbers.paint(surface, scene, geometry, look);
  }

  /** The data over the map, which stand still. */
  static void paintCover(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    LaneGeometry geometry = LaneGeometry.of(surface, scene, width, height, look);
    MapPainter.paintCover(surface, scene, geometry, look);
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
