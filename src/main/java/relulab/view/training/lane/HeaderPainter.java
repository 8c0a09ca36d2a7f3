package relulab.view.training.lane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.LaneFrame;
import relulab.model.training.NeuronState;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.functions.TextLines;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** A lane's name, its counts of neurons, and its accuracy or loss. */
final class HeaderPainter {
  private static final double ROW = 1.5;

  private HeaderPainter() {}

  /** A piece of the line of counts. */
  record Piece(StateMark.@Nullable Kind mark, String text, TextStyle style) {

    double width(Surface surface) {
      return (mark == null ? 0 : 1.25 * style.size()) + surface.textWidth(text, style);
    }
  }

  /** The height of name and counts in this width. */
  static double height(Surface surface, LaneScene scene, double width, Look look) {
    int now = rows(surface, pieces(scene, look), width, look).size();
    int most = rows(surface, mostPieces(scene, look), width, look).size();
    return titleRow(look) + Math.max(now, most) * row(look);
  }

  static void paint(Surface surface, LaneScene scene, Box box, Look look) {
    TextStyle name = name(scene, look);
    double y = box.y() + titleRow(look) / 2;
    String title = LaneWords.name(scene);
    surface.text(title, box.x(), y, name);
    TextStyle beside = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    double x = box.x() + surface.textWidth(title, name) + 0.6 * name.size();
    String function = LaneWords.function(scene, look.messages());
    surface.text(TextLines.cut(surface, function, box.right() - x, beside), x, y, beside);
    y = box.y() + titleRow(look) + row(look) / 2;
    for (List<Piece> row : rows(surface, pieces(scene, look), box.width(), look)) {
      paintRow(surface, row, box.x(), y, look);
      y += row(look);
    }
  }

  /** The text, cut short where it would reach beyond the card. */
  private static String fitted(Surface surface, String text, double width, TextStyle style) {
    String cut = text;
    while (!cut.isEmpty() && surface.textWidth(cut, style) > width) {
      cut = cut.substring(0, Math.max(0, cut.length() - 2)) + (cut.length() > 2 ? "…" : "");
    }
    return cut;
  }

  private static void paintRow(Surface surface, List<Piece> row, double left, double y, Look look) {
    double x = left;
    for (Piece piece : row) {
      double size = piece.style.size();
      if (piece.mark != null) {
        StateMark.paint(surface, piece.mark, x + 0.5 * size, y, 0.45 * size, look);
        x += 1.25 * size;
      }
      surface.text(piece.text, x, y, piece.style);
      x += surface.textWidth(piece.text, piece.style) + separator(look);
    }
  }

  private static List<List<Piece>> rows(
      Surface surface, List<Piece> pieces, double width, Look look) {
    List<List<Piece>> rows = new ArrayList<>();
    List<Piece> row = new ArrayList<>();
    double x = 0;
    for (Piece piece : pieces) {
      double wide = piece.width(surface);
      if (!row.isEmpty() && x + wide > width) {
        rows.add(row);
        row = new ArrayList<>();
        x = 0;
      }
      row.add(piece);
      x += wide + separator(look);
    }
    rows.add(row);
    return rows;
  }

  private static List<Piece> pieces(LaneScene scene, Look look) {
    LaneFrame now = scene.now();
    return pieces(
        now.count(NeuronState.ALIVE),
        now.count(NeuronState.DEAD),
        now.count(NeuronState.DORMANT),
        now.recovered(),
        scene,
        look);
  }

  /** What may come to be said: the network below does not jump when it does. */
  private static List<Piece> mostPieces(LaneScene scene, Look look) {
    int all = scene.layout().neurons();
    boolean relu = scene.kind() == ActivationKind.RELU;
    boolean leaky = scene.kind().hasAlpha();
    return pieces(all, relu ? all : 0, leaky ? all : 0, leaky ? all : 0, scene, look);
  }

  /** Alive neurons always; the others where there are some. In a room only what went wrong, or right. */
  private static List<Piece> pieces(
      int alive, int dead, int dormant, int recovered, LaneScene scene, Look look) {
    TextStyle plain = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle bold = plain.bolded();
    Messages messages = look.messages();
    String all = Numbers.count(scene.layout().neurons());
    List<Piece> pieces = new ArrayList<>();
    if (!scene.options().large() || dead + dormant + recovered == 0) {
      pieces.add(
          new Piece(null, messages.get("training.lane.alive", Numbers.count(alive), all), plain));
    }
    if (dead > 0) {
      String text = messages.get("training.lane.dead", Numbers.count(dead));
      pieces.add(new Piece(StateMark.Kind.DEAD, text, bold));
    }
    if (dormant > 0) {
      String text = messages.get("training.lane.dormant", Numbers.count(dormant));
      pieces.add(
          new Piece(StateMark.Kind.DORMANT, text, bold.colored(look.palette().dormant())));
    }
    if (recovered > 0) {
      String text = messages.get("training.lane.recovered", Numbers.count(recovered));
      pieces.add(
          new Piece(StateMark.Kind.RECOVERED, text, bold.colored(look.palette().recovered())));
    }
    return pieces;
  }

  /** The height that the accuracy or loss takes. */
  static double scoreHeight(LaneScene scene, Look look) {
    return score(scene, look).size() * 1.2 + look.label().size() * 1.3;
  }

  static double scoreWidth(Surface surface, LaneScene scene, Look look) {
    return Math.max(
        surface.textWidth(LaneWords.score(scene), score(scene, look)),
        surface.textWidth(LaneWords.scoreName(scene, look.messages()), look.label()));
  }

  static void paintScore(Surface surface, LaneScene scene, Box box, Look look) {
    TextStyle big = score(scene, look).at(Horizontal.RIGHT, Vertical.TOP);
    surface.text(LaneWords.score(scene), box.right(), box.y(), big);
    TextStyle small = look.label().at(Horizontal.RIGHT, Vertical.TOP);
    surface.text(
        LaneWords.scoreName(scene, look.messages()),
        box.right(),
        box.y() + 1.2 * big.size(),
        small);
  }

  private static TextStyle score(LaneScene scene, Look look) {
    return look.title().sized((scene.options().large() ? 1.8 : 1.4) * look.title().size());
  }

  private static TextStyle name(LaneScene scene, Look look) {
    return look.title()
        .sized(1.08 * look.title().size())
        .colored(scene.options().large() ? look.palette().color(scene.kind()) : look.palette().text())
        .at(Horizontal.LEFT, Vertical.MIDDLE);
  }

  private static double titleRow(Look look) {
    return 1.5 * look.title().size();
  }

  private static double row(Look look) {
    return ROW * look.body().size();
  }

  private static double separator(Look look) {
    return 0.9 * look.body().size();
  }
}
