package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.List;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Says that a lane has stopped, or that its output no longer depends on the input. */
final class NoticePainter {
  private static final double ROW = 1.25;

  private NoticePainter() {}

  /** The notice in words; empty if there is nothing to say. */
  static String text(LanePicture scene, Messages messages) {
    if (scene.now().overflowStep().isPresent()) {
      String step = Numbers.count(scene.now().overflowStep().getAsLong());
      return messages.get("training.lane.stopped", step);
    }
    if (!scene.now().collapsed()) {
      return "";
    }
    String output = Numbers.significant(scene.now().greatestOutput(), 2);
    return messages.get("training.lane.collapsed", output);
  }

  static double height(Surface surface, LanePicture scene, double width, Look look) {
    return lines(surface, scene, width, look).size() * ROW * style(look).size();
  }

  /** Draws as many lines as there is room for; the last one may be cut. */
  static void paint(Surface surface, LanePicture scene, Box box, Look look) {
    List<String> lines = lines(surface, scene, box.width(), look);
    TextStyle style = style(look).at(Horizontal.LEFT, Vertical.MIDDLE);
    double row = ROW * style.size();
    int most = (int) Math.min(lines.size(), Math.max(1, Math.floor(box.height() / row + 0.1)));
    for (int i = 0; i < most; i++) {
      boolean isCut = i == most - 1 && most < lines.size();
      String rest = String.join(" ", lines.subList(i, lines.size()));
      String line = isCut ? TextLines.cut(surface, rest, box.width(), style) : lines.get(i);
      surface.text(line, box.x(), box.y() + (i + 0.5) * row, style);
    }
  }

  private static List<String> lines(Surface surface, LanePicture scene, double width, Look look) {
    String text = text(scene, look.messages());
    return text.isEmpty() ? new ArrayList<>() : TextLines.wrap(surface, text, width, style(look));
  }

  private static TextStyle style(Look look) {
    return HeadGeometry.small(look).bolded().colored(look.palette().warning());
  }
}
