package relulab.view.trial.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** What is said at the step that is shown; away from its own step it is dimmed and names it. */
final class SayingRow {
  /** From line to line, at a font scale of 1. */
  static final double LINE = 15;

  /** Most texts take so much of their estimated width. */
  private static final double ESTIMATED = 0.87;

  private static final int MOST_LINES = 4;
  private static final double SIZE = 1.04;

  private SayingRow() {}

  /** The number of lines that the longest caption takes, so that nothing moves from one to next. */
  static int lines(Timeline timeline, double width, Look look) {
    Map<Long, String> bySteps = new LinkedHashMap<>();
    for (Timeline.Pin pin : timeline.saying().pins()) {
      bySteps.merge(pin.step(), pin.text(), (a, b) -> a + "  " + b);
    }
    int most = wrapped(timeline.saying().text(), timeline.saying().question(), width, look);
    for (String text : bySteps.values()) {
      most = Math.max(most, wrapped(text, "", width, look));
    }
    return Math.clamp(most, 1, MOST_LINES);
  }

  private static int wrapped(String text, String question, double width, Look look) {
    String all = question.isEmpty() ? text : text + "  " + question;
    return TextLines.wrap(TextRuler.ESTIMATE, all, width / ESTIMATED, style(look)).size();
  }

  static void paint(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    Timeline.Saying said = timeline.saying();
    TextStyle style = style(look);
    if (!at.narrow()) {
      TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
      String place = TextLines.cut(surface, said.place(), at.left() - 20, small);
      surface.text(place, TimelinePainter.pad(at, look), at.caption(), small);
    }
    Color ink = said.away() ? look.palette().muted() : look.palette().text();
    TextStyle asked = style.bolded();
    TextStyle told = style.colored(ink);
    double width = at.right() - at.left();
    double textEnd = surface.textWidth(said.text(), told);
    boolean oneLine =
        textEnd + 10 + surface.textWidth(said.question(), asked) <= width || said.text().isEmpty();
    double line = LINE * look.fontScale();
    if (oneLine && surface.textWidth(said.question(), asked) <= width) {
      surface.text(said.text(), at.left(), at.caption(), told);
      double x = said.text().isEmpty() ? 0 : textEnd + 0.8 * style.size();
      surface.text(said.question(), at.left() + x, at.caption(), asked);
      return;
    }
    List<String> lines = TextLines.wrap(surface, said.text(), width, told);
    List<String> questions =
        said.question().isEmpty()
            ? List.of()
            : TextLines.wrap(surface, said.question(), width, asked);
    int all = Math.min(MOST_LINES, lines.size() + questions.size());
    double y = at.caption() - (all - 1) / 2.0 * line;
    for (int i = 0; i < all; i++) {
      boolean question = i >= lines.size();
      String text = question ? questions.get(i - lines.size()) : lines.get(i);
      boolean cut = i == MOST_LINES - 1 && lines.size() + questions.size() > MOST_LINES;
      surface.text(cut ? text + " …" : text, at.left(), y + i * line, question ? asked : told);
    }
  }

  private static TextStyle style(Look look) {
    return look.body().sized(SIZE * look.body().size()).at(Horizontal.LEFT, Vertical.MIDDLE);
  }
}
