package relulab.view.training.lane;

import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** A lane's accuracy or loss, in large type above its name. */
final class ScorePainter {
  private static final double SIZE = 1.4;
  private static final double LARGE = 1.6;

  private ScorePainter() {}

  /** The room that it takes at the right of the header, which it does in a room; else 0. */
  static double besideHeader(Surface surface, LaneScene scene, Look look) {
    return scene.options().large() ? width(surface, scene, look) + look.body().size() : 0;
  }

  /** The height that it takes: in a room, of the header's first two rows. */
  static double height(LaneScene scene, Look look) {
    return scene.options().large()
        ? HeaderPainter.titleRow(look) + HeaderPainter.row(look)
        : big(scene, look).size() * 1.2 + look.label().size() * 1.3;
  }

  static double width(Surface surface, LaneScene scene, Look look) {
    return Math.max(
        surface.textWidth(LaneWords.score(scene), big(scene, look)),
        surface.textWidth(LaneWords.scoreName(scene, look.messages()), look.label()));
  }

  static void paint(Surface surface, LaneScene scene, Box box, Look look) {
    TextStyle big = big(scene, look);
    double size = big.size();
    double middle =
        box.y() + (scene.options().large() ? HeaderPainter.titleRow(look) / 2 : 0.59 * size);
    double below =
        scene.options().large()
            ? box.y() + HeaderPainter.titleRow(look) + HeaderPainter.row(look) / 2
            : box.y() + 1.2 * size + 0.59 * look.label().size();
    surface.text(
        LaneWords.score(scene), box.right(), middle, big.at(Horizontal.RIGHT, Vertical.MIDDLE));
    surface.text(
        LaneWords.scoreName(scene, look.messages()),
        box.right(),
        below,
        look.label().at(Horizontal.RIGHT, Vertical.MIDDLE));
  }

  private static TextStyle big(LaneScene scene, Look look) {
    return look.title().sized((scene.options().large() ? LARGE : SIZE) * look.title().size());
  }
}
