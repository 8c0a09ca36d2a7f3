package relulab.view.present;

import java.util.List;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * A sentence in the middle of the page, and under it a formula, or the lines of a program.
 *
 * @param title stands above it; may be empty
 * @param sentence what is said, large: the page has no other picture
 * @param formula may be empty; of several lines, a program, whose lines begin where they begin
 */
public record WordsStage(String title, String sentence, String formula) implements StagePicture {
  private static final double LARGEST = 86;
  private static final double LEAST = 52;
  private static final double TITLE = 54;
  private static final double MOST_LINES = 5;
  private static final double LINE = 1.3;

  /** How far a space at the beginning of a line of a program moves it, of the size of its font. */
  private static final double INDENT = 0.5;

  @Override
  public void paint(Surface surface, double width, Look look) {
    double room = width - 2 * MARGIN - 80;
    if (formula.contains("\n")) {
      program(surface, width, room, look);
      return;
    }
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
    if (!title.isEmpty()) {
      TextStyle above =
          TextStyle.of(look.palette().muted(), TITLE).at(Horizontal.CENTER, Vertical.MIDDLE);
      String shown = TextLines.cut(surface, title, room, above);
      surface.text(shown, width / 2, Math.max(TITLE, y - LINE * style.size() / 2 - TITLE), above);
    }
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

  /** The sentence on top, in two lines at most, and the program as large as there is room. */
  private void program(Surface surface, double width, double room, Look look) {
    TextStyle style = style(LEAST, look);
    List<String> said = TextLines.balanced(surface, sentence, room, style);
    double y = MARGIN + LINE * style.size() / 2;
    for (String line : said) {
      surface.text(line, width / 2, y, style);
      y += LINE * style.size();
    }
    List<String> lines = formula.lines().toList();
    double free = HEIGHT - MARGIN - y;
    double size = Math.clamp(free / (LINE * (lines.size() + 1)), SMALL, LEAST - 8);
    TextStyle code = TextStyle.of(look.palette().text(), size).at(Horizontal.LEFT, Vertical.MIDDLE);
    double wide =
        lines.stream()
            .mapToDouble(line -> indent(line, size) + surface.textWidth(line.strip(), code))
            .max()
            .orElse(0);
    double left = (width - wide) / 2;
    y += LINE * size;
    for (String line : lines) {
      if (!line.isBlank()) {
        surface.text(line.strip(), left + indent(line, size), y, code);
      }
      y += LINE * size;
    }
  }

  private static double indent(String line, double size) {
    return (line.length() - line.stripLeading().length()) * INDENT * size;
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
    return (title + " " + sentence + " " + formula).strip();
  }
}
