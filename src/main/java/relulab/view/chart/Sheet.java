package relulab.view.chart;

import java.util.List;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * What surrounds the plot of each chart: a title, a line on what was measured, and a legend. Where
 * there is too little room, the line goes and the title is cut; without its legend a chart says
 * nothing.
 */
public final class Sheet {
  private static final double PAD = 16;
  private static final double MOST_TITLE = 0.22;
  private static final double MOST_WITH_NOTE = 0.28;
  private static final double TITLE_LINE = 1.3;
  private static final double NOTE_LINE = 1.4;

  private final List<String> title;
  private final List<String> note;
  private final Legend legend;
  private final double width;
  private final double height;
  private final Look look;

  /** A sheet of a size. */
  public Sheet(
      String title,
      String note,
      List<Legend.Entry> entries,
      double width,
      double height,
      Look look) {
    this.width = width;
    this.height = height;
    this.look = look;
    double inner = width - 2 * PAD;
    this.title = title(title, inner);
    List<String> lines = TextLines.wrap(TextRuler.ESTIMATE, note, inner, look.label());
    this.legend = new Legend(entries, inner, look);
    double left = MOST_WITH_NOTE * height - titleHeight() - legend.height();
    this.note = lines.size() * NOTE_LINE * look.label().size() <= left ? lines : List.of();
  }

  private List<String> title(String text, double inner) {
    TextStyle style = look.title();
    List<String> lines = TextLines.wrap(TextRuler.ESTIMATE, text, inner, style);
    return lines.size() * TITLE_LINE * style.size() <= MOST_TITLE * height || lines.size() == 1
        ? lines
        : List.of(TextLines.cut(TextRuler.ESTIMATE, text, inner, style));
  }

  private double titleHeight() {
    return title.size() * TITLE_LINE * look.title().size();
  }

  private double noteHeight() {
    return note.size() * NOTE_LINE * look.label().size();
  }

  /** The rectangle that is left for the plot, its axes and their names. */
  public Area plot() {
    double top = PAD / 2 + titleHeight() + noteHeight() + legend.height();
    top += 0.5 * look.label().size();
    return new Area(PAD, top, Math.max(1, width - 2 * PAD), Math.max(1, height - PAD / 2 - top));
  }

  /** Draws the background, the title, the line and the legend. */
  public void paint(Surface surface) {
    surface.clear(look.palette().card());
    double y = PAD / 2;
    y = lines(surface, title, y, TITLE_LINE, look.title());
    y = lines(surface, note, y, NOTE_LINE, look.label());
    legend.paint(surface, PAD, y);
  }

  private static double lines(
      Surface surface, List<String> lines, double top, double line, TextStyle style) {
    double y = top;
    for (String text : lines) {
      y += line * style.size();
      surface.text(
          text, PAD, y - line / 2 * style.size(), style.at(Horizontal.LEFT, Vertical.MIDDLE));
    }
    return y;
  }
}
