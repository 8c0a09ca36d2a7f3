package relulab.view.present;

import java.util.List;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * A sentence in the middle of the page, and under it a formula.
 *
 * @param sentence what is said, large: the page has no other picture
 * @param formula may be empty
 */
public record WordsStage(String sentence, String formula) implements StagePicture {
  private static final double LARGEST = 86;
  private static final double LEAST = 52;
  private static final double MOST_LINES = 5;
  private static final double LINE = 1.3;

  @Override
  public void paint(Surface surface, double width, Look look) {
    double room = width - 2 * MARGIN - 80;
    TextStyle style = style(LARGEST, look);
    List<String> lines = TextLines.wrap(surface, sentence, room, style);
    while (lines.size() > MOST_LINES - (formula.isEmpty() ? 0 : 1) && style.size() > LEAST) {
      style = style(style.size() - 4, look);
      lines = TextLines.wrap(surface, sentence, room, style);
    }
    lines = TextLines.balanced(surface, sentence, room, style);
    double tall = lines.size() * LINE * style.size();
    double formulaTall = formula.isEmpty() ? 0 : 150;
    double y = (HEIGHT + 60 - tall - formulaTall) / 2 + LINE * style.size() / 2;
    for (String line : lines) {
      surface.text(line, width / 2, y, style);
      y += LINE * style.size();
    }
    if (!formula.isEmpty()) {
      TextStyle math =
          TextStyle.of(look.palette().muted(), formulaSize(surface, room, look))
              .at(Horizontal.CENTER, Vertical.MIDDLE);
      surface.text(formula, width / 2, y + 70, math);
    }
  }

  private double formulaSize(Surface surface, double room, Look look) {
    TextStyle style = TextStyle.of(look.palette().muted(), 64);
    return Math.max(SMALL, Math.min(64, 64 * room / surface.textWidth(formula, style)));
  }

  private static TextStyle style(double size, Look look) {
    return TextStyle.of(look.palette().text(), size)
        .bolded()
        .at(Horizontal.CENTER, Vertical.MIDDLE);
  }

  @Override
  public String spoken(Look look) {
    return sentence + " " + formula;
  }
}
