package relulab.view.trial.time;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Interventions on an axis of time: a band for what lasts, a line for what happens at once. */
public final class Bands {
  private static final int MOST = 60;

  private Bands() {}

  /** The bands and lines that concern a lane, or all of them if the lane is −1. */
  static void paint(Surface surface, Frame frame, int lane, TimePlot plot, Look look) {
    int drawn = 0;
    Stroke line = new Stroke(look.palette().warning(), 1, 3, 2);
    for (Planned planned : frame.setup().interventions()) {
      if (planned.step() > plot.axis().end() || (lane >= 0 && !planned.concerns(lane))) {
        continue;
      }
      if (drawn++ >= MOST) {
        return;
      }
      double x = plot.px(planned.step());
      if (planned.intervention() instanceof Intervention.RateShock shock) {
        double end = plot.px(Math.min(plot.axis().end(), planned.step() + shock.steps()));
        double width = Math.max(2, end - x);
        surface.rectangle(x, plot.top(), width, plot.height(), 0, look.palette().band(), null);
      } else {
        surface.line(Math.floor(x) + 0.5, plot.top(), Math.floor(x) + 0.5, plot.bottom(), line);
      }
    }
  }

  /** Their names, where there is room, in up to two rows from the top. */
  static void paintLabels(Surface surface, Frame frame, TimePlot plot, Look look) {
    TextStyle style =
        look.label()
            .sized(0.92 * look.label().size())
            .colored(look.palette().warning())
            .at(Horizontal.LEFT, Vertical.TOP);
    Color card = look.palette().card();
    Color paper = (card.getOpacity() == 0 ? Color.WHITE : card).deriveColor(0, 1, 1, 0.7);
    Map<Integer, Double> occupied = new HashMap<>();
    for (Planned planned : frame.setup().interventions()) {
      String text = name(planned, frame, look.messages());
      double wide = surface.textWidth(text, style);
      double x = Math.min(plot.px(planned.step()) + 3, plot.right() - wide);
      for (int row = 0; row < 2 && planned.step() <= plot.axis().end(); row++) {
        if (x >= occupied.getOrDefault(row, plot.left())) {
          double y = plot.top() + 2 + row * 1.3 * style.size();
          surface.rectangle(x - 1, y, wide + 2, 1.2 * style.size(), 2, paper, null);
          surface.text(text, x, y, style);
          occupied.put(row, x + wide + style.size());
          break;
        }
      }
    }
  }

  /** An intervention in a few words, with its lane if it concerns only one of several. */
  public static String name(Planned planned, Frame frame, Messages messages) {
    String text = name(planned.intervention(), messages);
    return planned.lane().isPresent() && frame.setup().lanes().size() > 1
        ? messages.get(
            "training.chart.ofLane",
            text,
            frame.setup().lanes().get(planned.lane().getAsInt()).name())
        : text;
  }

  private static String name(Intervention intervention, Messages messages) {
    return switch (intervention) {
      case Intervention.RateShock shock ->
          messages.get(
              "training.chart.rateShock", number(shock.factor()), Numbers.count(shock.steps()));
      case Intervention.LearningRate set -> "η = " + number(set.rate());
      case Intervention.BatchSize set ->
          messages.get("training.chart.batchSize", Numbers.count(set.size()));
      case Intervention.NegativeSlope set -> "α = " + number(set.alpha());
      case Intervention.SwitchActivation to -> {
        String name = messages.get("functions.name." + to.kind().id());
        boolean hasAlpha = to.kind().hasAlpha();
        yield "→ " + (hasAlpha ? name + " " + number(to.alpha()) : name);
      }
      case Intervention.Kill on -> messages.get("training.chart.kill", neuron(on));
      case Intervention.NudgeBias on ->
          messages.get(
              "training.chart.nudge", neuron(on), (on.by() > 0 ? "+" : "") + number(on.by()));
      case Intervention.Reinitialize on -> messages.get("training.chart.reinitialize", neuron(on));
    };
  }

  private static String neuron(Intervention.OnNeuron on) {
    return "h" + on.layer() + "·" + (on.unit() + 1);
  }

  private static String number(double value) {
    return Numbers.significant(value, 3);
  }
}
