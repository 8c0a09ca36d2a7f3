package relulab.view.trial.lane;

import relulab.view.chart.Look;
import relulab.view.surface.Surface;

/**
 * Where the parts of a lane's picture are.
 *
 * @param header name and counts
 * @param notice what is wrong with the lane, below the header; of height 0 if nothing is
 * @param caption a line below the network for a step in slow motion; of height 0 if there is none
 * @param score accuracy or loss, above the output; empty in a room, where it is part of the header
 * @param map decision map or curve, below the output
 * @param network where the units are
 */
public record LaneGeometry(
    Box header, Box notice, Box caption, Box score, Box map, NetworkGeometry network) {
  private static final double MAP_SHARE = 0.26;

  /** A smaller map shows nothing, and is left out. */
  private static final double LEAST_MAP = 30;

  private static final double CURVE_SHARE = 0.34;

  /** For a picture of this size; the words of the header decide how much room is left. */
  public static LaneGeometry of(
      Surface surface, LanePicture scene, double width, double height, Look look) {
    boolean large = scene.options().large();
    double pad = Math.min(12 * look.line(1), (large ? 0.035 : 0.05) * width);
    Box inner = new Box(pad, pad + look.line(3), width - 2 * pad, height - 2 * pad - look.line(3));
    double headerHeight = HeaderPainter.height(surface, scene, inner.width(), look);
    Box header = new Box(inner.x(), inner.y(), inner.width(), headerHeight);
    double noticeHeight = NoticePainter.height(surface, scene, inner.width(), look);
    Box notice = new Box(inner.x(), header.bottom(), inner.width(), noticeHeight);
    double top = notice.bottom() + 0.5 * look.body().size();
    double captionHeight = StepNumbers.captionHeight(surface, scene, inner.width(), look);
    double bodyHeight = Math.max(40, inner.bottom() - captionHeight - top);
    Box caption = new Box(inner.x(), inner.bottom() - captionHeight, inner.width(), captionHeight);
    Box body = new Box(inner.x(), top, inner.width(), bodyHeight);
    double most = Math.max(8, Math.min(20 * look.line(1), 0.035 * Math.min(width, height) + 2));
    double scoreWidth = large ? 0 : ScorePainter.width(surface, scene, look);
    double scoreHeight = large ? 0 : ScorePainter.height(look);
    Box score = new Box(body.right() - scoreWidth, body.y(), scoreWidth, scoreHeight);
    double below = score.bottom();
    double terminal = large ? 0.8 * look.body().size() : 0;
    double output = 2.4 * Math.max(terminal, most); // Room for ŷ between score and map.
    Box map = map(scene, body, below + Math.max(large ? 0 : 3.4 * most, output), width);
    double box = Math.max(terminal, most); // At least half of that of ŷ.
    double column = Math.max(2 * box, Math.max(map.width(), scoreWidth));
    double hiddenRight = body.right() - column - most;
    Box hidden = new Box(body.x(), body.y(), Math.max(20, hiddenRight - body.x()), bodyHeight);
    NetworkGeometry network =
        new NetworkGeometry(
            scene.layout(),
            hidden,
            map.right() - Math.max(box, Math.min(map.width() / 2, 3 * most)),
            Math.clamp(
                hidden.centerY(),
                below + output / 2,
                Math.max(below, map.y() - output) + output / 2),
            most,
            terminal);
    return new LaneGeometry(header, notice, caption, score, map, network);
  }

  /** The map in the lower right corner, below a height. */
  private static Box map(LanePicture scene, Box body, double top, double width) {
    boolean curve = scene.layout().inputs() == 1;
    double aspect = curve ? 0.8 : 1;
    double share = curve ? CURVE_SHARE : MAP_SHARE;
    double side = Math.min(share * width, (body.bottom() - top) / aspect);
    side = side < LEAST_MAP ? 0 : side;
    return new Box(body.right() - side, body.bottom() - side * aspect, side, side * aspect);
  }
}
