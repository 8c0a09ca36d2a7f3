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
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** How many neurons of a lane are alive, dead, dormant and recovered: words with their signs. */
final class Counts {
  private Counts() {}

  /** A piece of a line, with a sign before it or without. */
  record Piece(StateMark.@Nullable Kind mark, String text, TextStyle style) {

    double width(Surface surface) {
      return (mark == null ? 0 : 1.25 * style.size()) + surface.textWidth(text, style);
    }

    void paint(Surface surface, double left, double y, Look look) {
      double x = left;
      if (mark != null) {
        StateMark.paint(surface, mark, x + 0.5 * style.size(), y, 0.45 * style.size(), look);
        x += 1.25 * style.size();
      }
      surface.text(text, x, y, style);
    }
  }

  static List<Piece> now(LanePicture scene, Look look) {
    LaneFrame now = scene.now();
    return pieces(
        now.count(NeuronState.ALIVE),
        now.count(NeuronState.DEAD),
        now.count(NeuronState.DORMANT),
        now.recovered(),
        scene,
        look);
  }

  /**
   * What may come to be said, of any function: what is below does not jump when it does, and lanes
   * side by side have it at the same height.
   */
  static List<Piece> most(LanePicture scene, Look look) {
    int all = scene.layout().neurons();
    return pieces(all, 0, all, all, scene, look);
  }

  /**
   * Alive neurons always; the others where there are some. In a room only what went wrong, or
   * right.
   */
  private static List<Piece> pieces(
      int alive, int dead, int dormant, int recovered, LanePicture scene, Look look) {
    TextStyle plain = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle bold = plain.bolded();
    Messages messages = look.messages();
    int all = scene.layout().neurons();
    if (all == 0) {
      return List.of(new Piece(null, messages.get("training.chart.noLives"), plain));
    }
    List<Piece> pieces = new ArrayList<>();
    if (!scene.options().large() || dead + dormant + recovered == 0) {
      String text = messages.get("training.lane.alive", Numbers.count(alive), Numbers.count(all));
      pieces.add(new Piece(null, text, plain));
    }
    if (dead > 0) {
      String text = messages.get("training.lane.dead", Numbers.count(dead));
      pieces.add(new Piece(StateMark.Kind.DEAD, text, bold));
    }
    if (dormant > 0) {
      String text = messages.get("training.lane.dormant", Numbers.count(dormant));
      pieces.add(new Piece(StateMark.Kind.DORMANT, text, bold.colored(look.palette().dormant())));
    }
    if (recovered > 0) {
      String text = messages.get("training.lane.recovered", Numbers.count(recovered));
      pieces.add(
          new Piece(StateMark.Kind.RECOVERED, text, bold.colored(look.palette().recovered())));
    }
    return pieces;
  }
}
