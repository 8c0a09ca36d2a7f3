package relulab.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.text.Printable;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;

/**
 * Finds out which texts of a picture can be read. It draws nothing. A text that would leave the
 * picture or what it is clipped to, be covered in part, or lie over another is left out whole: of
 * two that meet, the smaller one, and of two of one size the muted one.
 */
final class Fit implements Surface {
  /** From the baseline up to the top of a capital and down to the foot of a g, in font sizes. */
  private static final double ABOVE = 0.72;

  private static final double BELOW = 0.18;

  /** What nobody sees, in font sizes: the blank beside the outermost letters. */
  private static final double BLANK = 0.12;

  /** With less than this share of its texts a picture says too little. */
  private static final double LEAST_SHARE = 0.5;

  private final TextRuler ruler;
  private final TextStyle title;
  private final Color muted;
  private final Deque<Box> clips = new ArrayDeque<>();
  private final List<Text> texts = new ArrayList<>();
  private int asked;

  private record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isWithin(Box other) {
      return left >= other.left
          && right <= other.right
          && top >= other.top
          && bottom <= other.bottom;
    }
  }

  /** A line of text, and whether it is whole where it stands. */
  private record Text(int index, String text, Box box, TextStyle style, boolean whole) {}

  /** For a picture from (0, 0) to (width, height) in which texts are as wide as the ruler says. */
  Fit(double width, double height, Look look, TextRuler ruler) {
    this.ruler = ruler;
    this.title = look.title();
    this.muted = look.palette().muted();
    clips.push(new Box(0, 0, width, height));
  }

  /** The texts that are left out, by the number of texts that were drawn before them. */
  Set<Integer> leftOut() {
    return leaving().stream().map(Text::index).collect(Collectors.toSet());
  }

  /** The texts that are left out, each once. */
  List<String> leftOutTexts() {
    return leaving().stream().map(Text::text).distinct().toList();
  }

  /** All texts, in the order in which they were drawn. */
  List<String> texts() {
    return texts.stream().map(Text::text).toList();
  }

  /** Whether so much has to be left out, or a title, that the picture is not worth making. */
  boolean isTooSmall() {
    List<Text> leaving = leaving();
    return leaving.stream().anyMatch(text -> text.style.bold() && size(text) >= title.size())
        || leaving.size() > (1 - LEAST_SHARE) * texts.size();
  }

  private List<Text> leaving() {
    List<Text> kept = new ArrayList<>();
    List<Text> leaving = new ArrayList<>();
    List<Text> sorted = new ArrayList<>(texts);
    sorted.sort((a, b) -> Double.compare(importance(b), importance(a)));
    for (Text text : sorted) {
      boolean free = kept.stream().noneMatch(other -> other.box.overlaps(text.box));
      (text.whole && free ? kept : leaving).add(text);
    }
    return leaving;
  }

  private double importance(Text text) {
    return size(text) * (text.style.bold() ? 1.2 : 1) - (text.style.color().equals(muted) ? 1 : 0);
  }

  private static double size(Text text) {
    return text.style.size();
  }

  @Override
  public void text(String whole, double x, double y, TextStyle style) {
    int index = asked++;
    if (whole.isBlank()) {
      return;
    }
    String text = Printable.of(whole);
    double width = ruler.textWidth(text, style);
    double left =
        switch (style.horizontal()) {
          case LEFT -> x;
          case CENTER -> x - width / 2;
          case RIGHT -> x - width;
        };
    double size = style.size();
    double blank = Math.min(BLANK * size, width / 4);
    double line = style.baseline(y);
    Box box = new Box(left + blank, line - ABOVE * size, left + width - blank, line + BELOW * size);
    texts.add(new Text(index, text, box, style, clips.stream().allMatch(box::isWithin)));
  }

  /** A card that is laid over a part hides the texts there on purpose, but not half of one. */
  @Override
  public void rectangle(
      double x,
      double y,
      double width,
      double height,
      double corner,
      @Nullable Color fill,
      @Nullable Stroke stroke) {
    if (fill == null || fill.getOpacity() < 1) {
      return;
    }
    Box card = new Box(x, y, x + width, y + height);
    texts.removeIf(text -> text.box.isWithin(card));
    texts.replaceAll(
        text ->
            text.box.overlaps(card)
                ? new Text(text.index, text.text, text.box, text.style, false)
                : text);
  }

  @Override
  public void clip(double x, double y, double width, double height, Runnable inside) {
    clips.push(new Box(x, y, x + width, y + height));
    inside.run();
    clips.pop();
  }

  @Override
  public void clear(Color background) {
    texts.clear();
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return ruler.textWidth(Printable.of(text), style);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {}

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {}

  @Override
  public void circle(double x, double y, double r, @Nullable Color fill, @Nullable Stroke stroke) {}

  @Override
  public void level(double x, double y, double r, double share, Color fill) {}

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {}
}
