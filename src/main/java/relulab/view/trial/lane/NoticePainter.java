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
  private static final double ROW = 1.35;

  private NoticePainter() {}

  /** The notice in words; empty if there is nothing to say. */
  static String text(LanePicture scene, Messages messages) {
    if (scene.now().overflowStep().isPresent()) {
      String step = Numbers.count(scene.now().overflowStep().getAsLong());
      return messages.get("training.lane.stopped", step);
    }
    return scene.now().collapsed() ? messages.get("training.lane.collapsed") : "";
  }

  static double height(Surface surface, LanePicture scene, double width, Look look) {
    int lines = lines(surface, scene, width, look).size();
    return lines == 0 ? 0 : (lines * ROW + 0.9) * look.body().size();
  }

  static void paint(Surface surface, LanePicture scene, Box box, Look look) {
    List<String> lines = lines(surface, scene, box.width(), look);
    if (lines.isEmpty()) {
      return;
    }
    TextStyle style = style(look).at(Horizontal.LEFT, Vertical.MIDDLE);
    double size = style.size();
    double top = box.y() + 0.3 * size;
    double tall = box.height() - 0.3 * size;
    surface.rectangle(box.x(), top, box.width(), tall, 5, look.palette().band(), null);
    surface.rectangle(box.x(), top, look.line(3), tall, 0, look.palette().warning(), null);
    for (int i = 0; i < lines.size(); i++) {
      double y = top + 0.3 * size + (i + 0.5) * ROW * size;
      surface.text(lines.get(i), box.x() + size, y, style);
    }
  }

  private static List<String> lines(Surface surface, LanePicture scene, double width, Look look) {
    String text = text(scene, look.messages());
    TextStyle style = style(look);
    return text.isEmpty()
        ? new ArrayList<>()
        : TextLines.wrap(surface, text, width - 1.6 * style.size(), style);
  }

  private static TextStyle style(Look look) {
    return look.body().bolded().colored(look.palette().warning());
  }
}
