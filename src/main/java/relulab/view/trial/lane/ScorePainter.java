package relulab.view.trial.lane;

import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * A lane's accuracy or loss, in large type: above the output, or in a room at the right of the
 * header, as large as the name leaves room for.
 */
final class ScorePainter {
  private static final double SIZE = 1.4;
  private static final double LARGEST = 1.6;
  private static final double SMALLEST = 1.05;

  /** The longest accuracy: the size does not change with the digits. */
  private static final String LONGEST = "100.0\u202F%";

  private ScorePainter() {}

  /** The height that it takes above the output. */
  static double height(Look look) {
    return SIZE * look.title().size() * 1.2 + look.label().size() * 1.3;
  }

  /** The width that it takes above the output. */
  static double width(Surface surface, LanePicture scene, Look look) {
    return Math.max(
        surface.textWidth(LaneWords.score(scene), above(look)), nameWidth(surface, scene, look));
  }

  /** The score at the right of a header, so large that a name of this width fits beside it. */
  static TextStyle beside(
      Surface surface, LanePicture scene, double width, double nameWidth, Look look) {
    TextStyle largest = look.title().sized(LARGEST * look.title().size());
    double free = width - nameWidth - HeaderRows.gap(look);
    double wide =
        Math.max(
            surface.textWidth(LaneWords.score(scene), largest),
            scene.isClassification() ? surface.textWidth(LONGEST, largest) : 0);
    double factor = Math.clamp(LARGEST * free / wide, SMALLEST, LARGEST);
    return look.title().sized(factor * look.title().size());
  }

  /** The width of the word below the score. */
  static double nameWidth(Surface surface, LanePicture scene, Look look) {
    return surface.textWidth(LaneWords.scoreName(scene, look.messages()), look.label());
  }

  static void paintAbove(Surface surface, LanePicture scene, Box box, Look look) {
    TextStyle big = above(look);
    paint(surface, scene, box.right(), box.y() + 0.59 * big.size(), big);
    double y = box.y() + 1.2 * big.size() + 0.59 * look.label().size();
    paintName(surface, scene, box.right(), y, look);
  }

  static void paint(Surface surface, LanePicture scene, double right, double y, TextStyle style) {
    surface.text(LaneWords.score(scene), right, y, style.at(Horizontal.RIGHT, Vertical.MIDDLE));
  }

  static void paintName(Surface surface, LanePicture scene, double right, double y, Look look) {
    surface.text(
        LaneWords.scoreName(scene, look.messages()),
        right,
        y,
        look.label().at(Horizontal.RIGHT, Vertical.MIDDLE));
  }

  private static TextStyle above(Look look) {
    return look.title().sized(SIZE * look.title().size());
  }
}
