package relulab.export;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import javafx.scene.paint.Color;
import relulab.view.surface.Fonts;
import relulab.view.surface.Stroke;
import relulab.view.theme.PaletteCss;

/** How numbers, texts, colours and lines are spelt in SVG. */
final class SvgText {
  private static final double THOUSANDTHS = 1000;

  private SvgText() {}

  /** With at most three decimals, always with a point. */
  static String number(double value) {
    double rounded = Math.rint(value * THOUSANDTHS) / THOUSANDTHS + 0.0;
    String text = Double.toString(rounded);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Fit for content and attributes; characters that XML does not have become spaces. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : ' ');
              }
            });
    return out.toString();
  }

  /** The attributes of a fill. */
  static String fill(Color color) {
    return paint("fill", color);
  }

  /** The attributes of a stroke; nothing is filled. */
  static String stroke(Stroke stroke) {
    StringBuilder out = new StringBuilder(paint("stroke", stroke.color()));
    out.append(" stroke-width=\"").append(number(stroke.width())).append('"');
    if (stroke.dashes().length > 0) {
      out.append(" stroke-dasharray=\"");
      for (int i = 0; i < stroke.dashes().length; i++) {
        out.append(i == 0 ? "" : " ").append(number(stroke.dashes()[i]));
      }
      out.append('"');
    }
    return out.toString();
  }

  /** A shape as the data of a path. */
  static String path(Shape shape) {
    StringBuilder out = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> numbers(out.append('M'), at, 2);
        case PathIterator.SEG_LINETO -> numbers(out.append('L'), at, 2);
        case PathIterator.SEG_QUADTO -> numbers(out.append('Q'), at, 4);
        case PathIterator.SEG_CUBICTO -> numbers(out.append('C'), at, 6);
        default -> out.append('Z');
      }
    }
    return out.toString();
  }

  private static void numbers(StringBuilder out, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      out.append(i == 0 ? "" : " ").append(number(values[i]));
    }
  }

  /** The app's fonts and, where they are not installed, what looks most like them. */
  static String fontFamily(String text) {
    return Fonts.isChinese(text)
        ? "'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
        : "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
  }

  private static String paint(String attribute, Color color) {
    String opaque = PaletteCss.css(Color.color(color.getRed(), color.getGreen(), color.getBlue()));
    String paint = attribute + "=\"" + opaque + "\"";
    return color.isOpaque()
        ? paint
        : paint + " " + attribute + "-opacity=\"" + number(color.getOpacity()) + "\"";
  }

  private static boolean isXml(int c) {
    return (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c < 0xE000))
        || c == '\n'
        || c == '\t';
  }
}
