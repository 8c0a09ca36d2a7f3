package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.Counts.Piece;

/**
 * The rows of a lane's header: name and function, then the counts. In a room the score stands at
 * the right of the name; where that leaves no room for the function, it begins the second row.
 *
 * @param rows each with its pieces, from left to right
 * @param score how the score is written beside the name; nothing if it is elsewhere
 * @param scoreIsNamed whether “accuracy” or “loss” stands at the right of the second row
 * @param look sizes
 */
record HeaderRows(
    List<List<Piece>> rows, @Nullable TextStyle score, boolean scoreIsNamed, Look look) {
  private static final double ROW = 1.5;

  /** In a room so many rows are reserved. */
  private static final int IN_A_ROOM = 3;

  static HeaderRows now(Surface surface, LanePicture scene, double width, Look look) {
    String function = LaneWords.function(scene, look.messages());
    return scene.options().large()
        ? large(surface, scene, function, width, look)
        : usual(surface, scene, function, Counts.now(scene, look), width, look);
  }

  /** The number of rows that what may come to be said needs: what is below does not jump. */
  static int reserved(Surface surface, LanePicture scene, double width, Look look) {
    return scene.options().large()
        ? IN_A_ROOM
        : usual(surface, scene, "", Counts.most(scene, look), width, look).rows().size();
  }

  private static HeaderRows usual(
      Surface surface,
      LanePicture scene,
      String function,
      List<Piece> counts,
      double width,
      Look look) {
    Piece name = name(scene, look);
    double left = width - name.width(surface) - separator(look);
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    List<List<Piece>> rows = new ArrayList<>();
    List<Piece> first = new ArrayList<>(List.of(name));
    String shown = TextLines.cut(surface, function, left, small);
    if (!shown.isEmpty()) {
      first.add(new Piece(null, shown, small));
    }
    rows.add(first);
    flow(surface, counts, width, width, rows, look);
    return new HeaderRows(rows, null, false, look);
  }

  private static HeaderRows large(
      Surface surface, LanePicture scene, String function, double width, Look look) {
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    Piece name = name(scene, look);
    TextStyle score = ScorePainter.beside(surface, scene, width, name.width(surface), look);
    double scoreWidth = surface.textWidth(LaneWords.score(scene), score) + gap(look);
    String text = TextLines.cut(surface, name.text(), width - scoreWidth, name.style());
    List<Piece> first = new ArrayList<>(List.of(new Piece(null, text, name.style())));
    List<Piece> rest = new ArrayList<>(Counts.now(scene, look));
    String longest = LaneWords.longestFunction(scene, look.messages());
    double wide = surface.textWidth(longest, small);
    double named = ScorePainter.nameWidth(surface, scene, look) + gap(look);
    boolean isNamed = true;
    if (!function.isEmpty() && name.width(surface) + separator(look) + wide <= width - scoreWidth) {
      first.add(new Piece(null, function, small));
    } else if (!function.isEmpty()) {
      isNamed = !scene.isClassification() || wide <= width - named;
      double free = width - (isNamed ? named : 0);
      boolean fits = surface.textWidth(function, small) <= free;
      String shown = fits ? function : LaneWords.functionNow(scene, look.messages());
      rest.addFirst(new Piece(null, TextLines.cut(surface, shown, free, small), small));
    }
    List<List<Piece>> rows = new ArrayList<>();
    rows.add(first);
    flow(surface, rest, isNamed ? width - named : width, width, rows, look);
    return new HeaderRows(rows, score, isNamed, look);
  }

  /** Adds rows; the first of them may be narrower. */
  private static void flow(
      Surface surface,
      List<Piece> pieces,
      double firstWidth,
      double width,
      List<List<Piece>> rows,
      Look look) {
    int before = rows.size();
    double x = Double.POSITIVE_INFINITY;
    for (Piece piece : pieces) {
      double wide = piece.width(surface);
      if (x + wide > (rows.size() == before + 1 ? firstWidth : width)) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.getLast().add(piece);
      x += wide + separator(look);
    }
  }

  private static Piece name(LanePicture scene, Look look) {
    boolean large = scene.options().large();
    TextStyle style =
        look.title()
            .sized((large ? 0.95 : 1.08) * look.title().size())
            .colored(large ? look.palette().color(scene.kind()) : look.palette().text())
            .at(Horizontal.LEFT, Vertical.MIDDLE);
    return new Piece(null, LaneWords.name(scene), style);
  }

  /** Middle of a row, from the upper edge. */
  double y(int row) {
    double first = 1.5 * look.title().size();
    return row == 0 ? first / 2 : first + (row - 0.5) * row(look);
  }

  static double row(Look look) {
    return ROW * look.body().size();
  }

  static double separator(Look look) {
    return 0.7 * look.body().size();
  }

  /** The least room between what stands at the left and the score. */
  static double gap(Look look) {
    return 0.6 * look.body().size();
  }
}
