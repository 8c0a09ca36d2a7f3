package relulab.view.trial.lane;

import relulab.view.chart.Look;
import relulab.view.surface.Surface;

/**
 * Where the parts of a lane's picture are.
 *
 * @param head name, α, score and counts
 * @param labelsY middle of the line of the layers' names
 * @param notice what is wrong with the lane, above the map; of height 0 if nothing is
 * @param caption lines below the network for a step in slow motion; of height 0 if there are none
 * @param map decision map or curve of the output: the last node
 * @param network where the nodes are
 */
public record LaneGeometry(
    HeadGeometry head, double labelsY, Box notice, Box caption, Box map, NetworkGeometry network) {
  private static final double MAP_SHARE = 0.318;
  private static final double DEEP_MAP_SHARE = 0.264;
  private static final double CURVE_SHARE = 0.36;
  private static final int FEW_LAYERS = 4;
  private static final int MANY_LAYERS = 10;
  private static final int MOST_NARROW = 3;
  private static final double USUAL_WIDTH = 402;
  private static final double USUAL_HEIGHT = 350;

  /** For a picture of this size. */
  public static LaneGeometry of(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    double unit = look.fontScale();
    HeadGeometry head = HeadGeometry.of(surface, scene, width, look);
    double pad = head.pad();
    double labelsY = head.bottom() + 12 * unit;
    double captionHeight = StepNumbers.captionHeight(surface, scene, width - 2 * pad, look);
    double bottom = height - 7 * unit - captionHeight;
    Box caption = new Box(pad, bottom, width - 2 * pad, captionHeight);
    double top = Math.min(labelsY + 9 * unit, bottom - 40);
    Box body = new Box(pad, top, width - 2 * pad, Math.max(40, bottom - top));
    double scale =
        Math.max(unit, Math.min(width / USUAL_WIDTH, (bottom - top) / (USUAL_HEIGHT - 88)));
    return isNarrowAndDeep(scene)
        ? below(scene, head, labelsY, caption, body, scale, unit)
        : beside(surface, scene, head, labelsY, caption, body, width, scale, look);
  }

  /** A long row of few neurons has no room beside it, but below. */
  private static boolean isNarrowAndDeep(LanePicture scene) {
    var hidden = scene.layout().hidden();
    return scene.layout().inputs() == 1
        && hidden.size() > FEW_LAYERS + 1
        && hidden.stream().allMatch(each -> each <= MOST_NARROW);
  }

  private static LaneGeometry below(
      LanePicture scene,
      HeadGeometry head,
      double labelsY,
      Box caption,
      Box body,
      double scale,
      double unit) {
    int widest = scene.layout().hidden().stream().mapToInt(each -> each).max().orElse(1);
    double tall = Math.min(0.42 * body.height(), Math.max(2, widest) * 42 * scale);
    Box area = new Box(body.x(), body.y(), body.width() - 14 * unit, tall);
    double top = area.bottom() + 18 * unit;
    Box map = new Box(body.x(), top, body.width(), Math.max(20, body.bottom() - 5 * unit - top));
    Box notice = new Box(map.x(), top - 16 * unit, map.width() - 20 * unit, 15 * unit);
    NetworkGeometry network = new NetworkGeometry(scene.layout(), area, map, true, scale, unit);
    return new LaneGeometry(head, labelsY, notice, caption, map, network);
  }

  private static LaneGeometry beside(
      Surface surface,
      LanePicture scene,
      HeadGeometry head,
      double labelsY,
      Box caption,
      Box body,
      double width,
      double scale,
      Look look) {
    double unit = look.fontScale();
    boolean strip = NetworkGeometry.isStrip(scene.layout(), body.height(), unit);
    double counts = strip ? 20 * unit : 0;
    boolean curve = scene.layout().inputs() == 1;
    double deep =
        Math.clamp(
            (scene.layout().hiddenLayers() - FEW_LAYERS) / (double) (MANY_LAYERS - FEW_LAYERS),
            0,
            1);
    double share = curve ? CURVE_SHARE : MAP_SHARE + deep * (DEEP_MAP_SHARE - MAP_SHARE);
    double words = 17 * unit;
    double side = Math.max(10, Math.min(share * width, body.height() - counts - 2 * words));
    double center = body.y() + (body.height() - counts) / 2;
    Box map = new Box(body.right() - side, center - side / 2, side, side);
    Box area =
        new Box(body.x(), body.y(), Math.max(20, map.x() - body.x()), body.height() - counts);
    double noticeHeight = NoticePainter.height(surface, scene, side, look);
    double noticeTop = Math.max(body.y() - 9 * unit, map.y() - words - noticeHeight);
    double least = Math.min(noticeHeight, map.y() - 2 * unit - noticeTop);
    Box notice = new Box(map.x(), noticeTop, side, least);
    NetworkGeometry network = new NetworkGeometry(scene.layout(), area, map, false, scale, unit);
    return new LaneGeometry(head, labelsY, notice, caption, map, network);
  }
}
