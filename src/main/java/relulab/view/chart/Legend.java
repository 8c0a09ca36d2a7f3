package relulab.view.chart;

import java.util.ArrayList;
import java.util.List;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * What each sign of a chart means. The rows break where the estimated width ends; within a row the
 * entries follow one another closely.
 */
public final class Legend {
  private static final double SAMPLE = 22;
  private static final double GAP = 1.2;
  private static final double ROW = 1.55;

  /** Draws a sign between x and x + width, with its middle at y. */
  @FunctionalInterface
  public interface Sample {
    void paint(Surface surface, double x, double y, double width, Look look);
  }

  /** A sign and what it means. */
  public record Entry(Sample sample, String text) {}

  private record Place(Entry entry, int row) {}

  private final List<Place> places = new ArrayList<>();
  private final Look look;

  /** A legend within a width. */
  public Legend(List<Entry> entries, double width, Look look) {
    this.look = look;
    double x = 0;
    int row = 0;
    for (Entry whole : entries) {
      double room = Math.max(1, width - textStart());
      Entry entry =
          new Entry(whole.sample, TextLines.cut(TextRuler.ESTIMATE, whole.text, room, look.body()));
      double wide = textStart() + TextRuler.ESTIMATE.textWidth(entry.text, look.body());
      if (x > 0 && x + wide > width) {
        x = 0;
        row++;
      }
      places.add(new Place(entry, row));
      x += wide + GAP * look.body().size();
    }
  }

  private double textStart() {
    return look.line(SAMPLE) + 0.5 * look.body().size();
  }

  public boolean isEmpty() {
    return places.isEmpty();
  }

  /** The height that its rows take. */
  public double height() {
    return isEmpty() ? 0 : (places.getLast().row + 1) * ROW * look.body().size();
  }

  /** Draws it from (left, top). */
  public void paint(Surface surface, double left, double top) {
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    double x = left;
    int row = 0;
    for (Place place : places) {
      x = place.row > row ? left : x;
      row = place.row;
      double y = top + (row + 0.5) * ROW * style.size();
      place.entry.sample.paint(surface, x, y, look.line(SAMPLE), look);
      surface.text(place.entry.text, x + textStart(), y, style);
      x += textStart() + surface.textWidth(place.entry.text, style) + GAP * style.size();
    }
  }

  /**
   * Draws signs with their names in one row that ends at the right, if it is no wider than what is
   * free; whether it was.
   */
  public static boolean paintRow(
      Surface surface, List<Entry> entries, double right, double free, double y, Look look) {
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    double gap = GAP * look.label().size();
    double start = look.line(SAMPLE) + 0.4 * style.size();
    double width =
        entries.stream()
            .mapToDouble(entry -> gap + start + surface.textWidth(entry.text, style))
            .sum();
    if (width > free) {
      return false;
    }
    double x = right - width;
    for (Entry entry : entries) {
      x += gap;
      entry.sample.paint(surface, x, y, look.line(SAMPLE), look);
      surface.text(entry.text, x + start, y, style);
      x += start + surface.textWidth(entry.text, style);
    }
    return true;
  }
}
