package relulab.view.present;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.Box;
import relulab.view.trial.lane.LanePicture;
import relulab.view.trial.lane.MapPainter;
import relulab.view.trial.lane.StateMark;

/** A lane's map, name and numbers, large enough for a room. */
final class LaneWordsOnStage {

  /** A count with the mark of the state that is counted. */
  private record Count(StateMark.@Nullable Kind mark, String text, Color color) {}

  private LaneWordsOnStage() {}

  /** The output over the inputs, with the data. */
  static void map(Surface surface, LanePicture lane, double x, double y, double side, Look look) {
    Look lines = new Look(look.palette(), look.messages(), Math.max(1.4, side / 160));
    Box box = new Box(x, y, side, side);
    MapPainter.paint(surface, lane, box, lines);
    MapPainter.paintData(surface, lane, box, lines);
  }

  static void name(
      Surface surface, LanePicture lane, double x, double y, double size, double room, Look look) {
    TextStyle style =
        TextStyle.of(look.palette().color(lane.kind()), size)
            .bolded()
            .at(Horizontal.LEFT, Vertical.BASELINE);
    String name = name(lane);
    double fitting = size * Math.min(1, 0.98 * room / surface.textWidth(name, style));
    TextStyle sized = style.sized(Math.max(StagePicture.SMALL, fitting));
    surface.text(TextLines.cut(surface, name, room, sized), x, y, sized);
  }

  /** With its α where the name alone does not tell it from another one. */
  private static String name(LanePicture lane) {
    String name = lane.now().setup().name();
    long same =
        lane.frame().setup().lanes().stream().filter(other -> other.name().equals(name)).count();
    return same > 1 && lane.kind().hasAlpha()
        ? name + "  α = " + Numbers.significant(lane.now().setup().alpha(), 3)
        : name;
  }

  /** Accuracy, or the loss where there are no classes. */
  static void score(
      Surface surface, LanePicture lane, double x, double y, double size, double room, Look look) {
    TextStyle style = TextStyle.of(look.palette().text(), size).bolded();
    String text = score(lane.now(), look.messages());
    double fitting = size * Math.min(1, room / surface.textWidth(text, style));
    surface.text(text, x, y, style.sized(fitting));
  }

  private static String score(LaneFrame now, Messages messages) {
    Language language = messages.language();
    return now.accuracy().isPresent()
        ? Numbers.percent(now.accuracy().getAsDouble(), 1, language)
        : messages.get("present.lanes.loss", Numbers.significant(now.loss(), 2));
  }

  /** How many neurons are silent, the dead first, then those that came back. */
  static void states(
      Surface surface, LanePicture lane, double x, double y, double size, Look look) {
    List<Count> counts = counts(lane.now(), look);
    Count count = counts.getFirst();
    TextStyle style = TextStyle.of(count.color(), size).bolded();
    double at = x;
    if (count.mark() != null) {
      StateMark.paint(surface, count.mark(), x + 0.36 * size, y - 0.34 * size, 0.36 * size, look);
      at += 1.05 * size;
    }
    surface.text(count.text(), at, y, style);
  }

  private static List<Count> counts(LaneFrame now, Look look) {
    String all = Numbers.count(now.neurons().size());
    List<Count> counts = new ArrayList<>();
    int dead = now.count(NeuronState.DEAD);
    int dormant = now.count(NeuronState.DORMANT);
    Messages messages = look.messages();
    if (dead > 0) {
      counts.add(
          new Count(
              StateMark.Kind.DEAD,
              messages.get("present.lanes.dead", Numbers.count(dead), all),
              look.palette().text()));
    }
    if (dormant > 0) {
      counts.add(
          new Count(
              StateMark.Kind.DORMANT,
              messages.get("present.lanes.dormant", Numbers.count(dormant), all),
              look.palette().dormant()));
    }
    if (counts.isEmpty()) {
      String key = now.neurons().size() == 1 ? "present.lanes.oneAlive" : "present.lanes.alive";
      counts.add(new Count(null, messages.get(key, all), look.palette().muted()));
    }
    return counts;
  }

  /** What a lane says when it is pointed at. */
  static String sentence(LanePicture lane, Look look) {
    List<String> parts = new ArrayList<>();
    parts.add(name(lane) + ": " + score(lane.now(), look.messages()));
    counts(lane.now(), look).forEach(count -> parts.add(count.text()));
    return String.join(" · ", parts);
  }
}
