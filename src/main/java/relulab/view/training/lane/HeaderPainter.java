package relulab.view.training.lane;

import java.util.ArrayList;
import java.util.List;
import relulab.view.chart.Look;
import relulab.view.functions.TextLines;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.training.lane.Counts.Piece;

/**
 * A lane's name, its function and its counts of neurons, in rows. In a room the accuracy or loss
 * stands at the right of the first two rows.
 */
final class HeaderPainter {
  private static final double ROW = 1.5;

  private HeaderPainter() {}

  /** The height of all rows in this width, with what may come to be said. */
  static double height(Surface surface, LaneScene scene, double width, Look look) {
    double beside = ScorePainter.besideHeader(surface, scene, look);
    String function = LaneWords.function(scene, look.messages());
    String longest = LaneWords.longestFunction(scene, look.messages());
    int now = rows(surface, scene, function, Counts.now(scene, look), width, beside, look).size();
    int most = rows(surface, scene, longest, Counts.most(scene, look), width, beside, look).size();
    return titleRow(look) + (Math.max(now, most) - 1) * row(look);
  }

  static void paint(Surface surface, LaneScene scene, Box box, Look look) {
    double beside = ScorePainter.besideHeader(surface, scene, look);
    String function = LaneWords.function(scene, look.messages());
    double y = box.y() + titleRow(look) / 2;
    for (List<Piece> row :
        rows(surface, scene, function, Counts.now(scene, look), box.width(), beside, look)) {
      double x = box.x();
      for (Piece piece : row) {
        piece.paint(surface, x, y, look);
        x += piece.width(surface) + separator(look);
      }
      y += y < box.y() + titleRow(look) ? titleRow(look) / 2 + row(look) / 2 : row(look);
    }
  }

  /** Name and function first, then the counts; a row that is too narrow is continued in the next. */
  private static List<List<Piece>> rows(
      Surface surface,
      LaneScene scene,
      String function,
      List<Piece> counts,
      double width,
      double beside,
      Look look) {
    Piece name = new Piece(null, LaneWords.name(scene), nameStyle(scene, look));
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    double left = width - beside - name.width(surface) - separator(look);
    boolean fits = surface.textWidth(function, small) <= left;
    List<List<Piece>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(List.of(cut(surface, name, width - beside))));
    List<Piece> rest = new ArrayList<>(counts);
    if (fits || beside == 0) {
      rows.getFirst().add(new Piece(null, TextLines.cut(surface, function, left, small), small));
    } else {
      rest.addFirst(cut(surface, new Piece(null, function, small), width - beside));
    }
    flow(surface, rest, width, beside, rows, look);
    return rows;
  }

  private static void flow(
      Surface surface,
      List<Piece> pieces,
      double width,
      double beside,
      List<List<Piece>> rows,
      Look look) {
    double x = Double.POSITIVE_INFINITY;
    for (Piece piece : pieces) {
      double wide = piece.width(surface);
      if (x + wide > width - (rows.size() <= 2 ? beside : 0)) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.getLast().add(piece);
      x += wide + separator(look);
    }
  }

  private static Piece cut(Surface surface, Piece piece, double width) {
    String text = TextLines.cut(surface, piece.text(), width, piece.style());
    return new Piece(piece.mark(), text, piece.style());
  }

  private static TextStyle nameStyle(LaneScene scene, Look look) {
    return look.title()
        .sized(1.08 * look.title().size())
        .colored(scene.options().large() ? look.palette().color(scene.kind()) : look.palette().text())
        .at(Horizontal.LEFT, Vertical.MIDDLE);
  }

  static double titleRow(Look look) {
    return 1.5 * look.title().size();
  }

  static double row(Look look) {
    return ROW * look.body().size();
  }

  private static double separator(Look look) {
    return 0.9 * look.body().size();
  }
}
