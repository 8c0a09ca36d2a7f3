package relulab.view.trial.lane;

import relulab.view.chart.Look;
import relulab.view.surface.Surface;

/** A lane's name, its function and its counts of neurons; in a room also its score. */
final class HeaderPainter {

  private HeaderPainter() {}

  /** The height of all rows in this width, with what may come to be said. */
  static double height(Surface surface, LanePicture scene, double width, Look look) {
    HeaderRows now = HeaderRows.now(surface, scene, width, look);
    int most = HeaderRows.reserved(surface, scene, width, look);
    return now.y(Math.max(now.rows().size(), most) - 1) + HeaderRows.row(look) / 2;
  }

  static void paint(Surface surface, LanePicture scene, Box box, Look look) {
    HeaderRows header = HeaderRows.now(surface, scene, box.width(), look);
    for (int i = 0; i < header.rows().size(); i++) {
      double x = box.x();
      for (Counts.Piece piece : header.rows().get(i)) {
        piece.paint(surface, x, box.y() + header.y(i), look);
        x += piece.width(surface) + HeaderRows.separator(look);
      }
    }
    if (header.score() != null) {
      ScorePainter.paint(surface, scene, box.right(), box.y() + header.y(0), header.score());
    }
    if (header.scoreIsNamed()) {
      ScorePainter.paintName(surface, scene, box.right(), box.y() + header.y(1), look);
    }
  }
}
