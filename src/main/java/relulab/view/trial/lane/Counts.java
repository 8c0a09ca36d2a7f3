package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** How many neurons of a lane are alive, dead, dormant and recovered: words with their signs. */
final class Counts {
  static final String SEPARATOR = " · ";
  private static final double SIZE = 12.5;

  /** How far the words give way to signs and numbers. */
  private enum Brevity {
    WORDS,
    SIGNS,
    MOST_SIGNS,
    NUMBERS
  }

  private Counts() {}

  /** A piece of a line, with a sign before it or without. */
  record Piece(StateMark.@Nullable Kind mark, String text, TextStyle style) {

    double width(Surface surface) {
      return (mark == null ? 0 : 1.15 * style.size()) + surface.textWidth(text, style);
    }

    void paint(Surface surface, double left, double y, Look look) {
      double x = left;
      if (mark != null) {
        StateMark.paint(surface, mark, x + 0.45 * style.size(), y, 0.42 * style.size(), look);
        x += 1.15 * style.size();
      }
      surface.text(text, x, y, style);
    }
  }

  /**
   * The counts in as many words as there is room for.
   *
   * @param function what did not fit into the line above; may be empty
   */
  static List<Piece> fitting(
      Surface surface, LanePicture scene, String function, double width, Look look) {
    double between = surface.textWidth(SEPARATOR, HeadGeometry.small(look));
    for (Brevity brevity : Brevity.values()) {
      List<Piece> pieces = pieces(scene, function, brevity, look);
      double wide = (pieces.size() - 1) * between;
      for (Piece piece : pieces) {
        wide += piece.width(surface);
      }
      if (wide <= width) {
        return pieces;
      }
      if (brevity == Brevity.NUMBERS) {
        return shortened(surface, pieces, wide - width);
      }
    }
    throw new IllegalStateException("no way to be brief");
  }

  /** The first piece gives way by so many pixels. */
  private static List<Piece> shortened(Surface surface, List<Piece> pieces, double by) {
    Piece first = pieces.getFirst();
    String text = TextLines.cut(surface, first.text(), first.width(surface) - by, first.style());
    List<Piece> shorter = new ArrayList<>(pieces);
    shorter.set(0, new Piece(null, text, first.style()));
    return shorter;
  }

  @SuppressWarnings("EnumOrdinal") // from long to short
  private static List<Piece> pieces(
      LanePicture scene, String function, Brevity brevity, Look look) {
    TextStyle plain =
        look.body().sized(SIZE * look.fontScale()).at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle small = HeadGeometry.small(look);
    Messages messages = look.messages();
    List<Piece> pieces = new ArrayList<>();
    String was = LaneWords.was(scene, messages);
    if (!was.isEmpty()) {
      pieces.add(new Piece(null, was, small));
    }
    if (!function.isEmpty() && brevity.ordinal() < Brevity.MOST_SIGNS.ordinal()) {
      pieces.add(new Piece(null, function, small));
    }
    int all = scene.layout().neurons();
    if (all == 0) {
      pieces.add(new Piece(null, messages.get("training.chart.noLives"), plain));
      return pieces;
    }
    LaneFrame now = scene.now();
    String alive = Numbers.count(now.count(NeuronState.ALIVE));
    pieces.add(
        new Piece(
            null,
            brevity == Brevity.NUMBERS
                ? alive + "/" + Numbers.count(all)
                : messages.get("training.lane.alive", alive, Numbers.count(all)),
            plain));
    TextStyle bold = plain.bolded();
    add(pieces, StateMark.Kind.DEAD, now.count(NeuronState.DEAD), brevity, bold, messages);
    add(
        pieces,
        StateMark.Kind.DORMANT,
        now.count(NeuronState.DORMANT),
        brevity,
        bold.colored(look.palette().dormant()),
        messages);
    add(
        pieces,
        StateMark.Kind.RECOVERED,
        now.recovered(),
        brevity,
        bold.colored(look.palette().recoveredWords()),
        messages);
    return pieces;
  }

  @SuppressWarnings("EnumOrdinal") // from long to short
  private static void add(
      List<Piece> pieces,
      StateMark.Kind kind,
      int count,
      Brevity brevity,
      TextStyle style,
      Messages messages) {
    if (count == 0) {
      return;
    }
    Brevity last = kind == StateMark.Kind.DEAD ? Brevity.SIGNS : Brevity.WORDS;
    String number = Numbers.count(count);
    boolean inWords = brevity.ordinal() <= last.ordinal();
    String text =
        inWords
            ? messages.get(
                switch (kind) {
                  case DEAD -> "training.lane.dead";
                  case DORMANT -> "training.lane.dormant";
                  case RECOVERED -> "training.lane.recovered";
                },
                number)
            : number;
    pieces.add(new Piece(kind, text, style));
  }
}
