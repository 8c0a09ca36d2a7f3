package relulab.export;

import java.util.Base64;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;

/** Draws as SVG elements. */
final class SvgSurface implements Surface {
  private final StringBuilder out = new StringBuilder();
  private final double width;
  private final double height;
  private final boolean outlines;
  private int clips;

  SvgSurface(double width, double height, boolean outlines) {
    this.width = width;
    this.height = height;
    this.outlines = outlines;
  }

  /** All elements, in a group with the line joins that the canvas has. */
  String body() {
    return "<g stroke-linejoin=\"round\" fill=\"none\">\n" + out + "</g>\n";
  }

  @Override
  public void clear(Color background) {
    out.setLength(0);
    if (background.getOpacity() > 0) {
      rectangle(0, 0, width, height, 0, background, null);
    }
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    element("line", numbers("x1", x1, "y1", y1, "x2", x2, "y2", y2) + " " + SvgText.stroke(stroke));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
    element("polyline", points(xs, ys, n) + " " + SvgText.stroke(stroke));
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {
    element("polygon", points(xs, ys, n) + " " + SvgText.fill(fill));
  }

  @Override
  public void circle(double x, double y, double r, @Nullable Color fill, @Nullable Stroke stroke) {
    element("circle", numbers("cx", x, "cy", y, "r", r) + paint(fill, stroke));
  }

  @Override
  public void level(double x, double y, double r, double share, Color fill) {
    if (share <= 0) {
      return;
    }
    if (share >= 1) {
      circle(x, y, r, fill, null);
      return;
    }
    double half = Math.acos(1 - 2 * share);
    String radius = SvgText.number(r);
    String level = SvgText.number(y + r * Math.cos(half));
    element(
        "path",
        String.format(
                Locale.ROOT,
                "d=\"M%s %sA%s %s 0 %d 1 %s %sZ\" ",
                SvgText.number(x + r * Math.sin(half)),
                level,
                radius,
                radius,
                share > 0.5 ? 1 : 0,
                SvgText.number(x - r * Math.sin(half)),
                level)
            + SvgText.fill(fill));
  }

  @Override
  public void rectangle(
      double x,
      double y,
      double w,
      double h,
      double corner,
      @Nullable Color fill,
      @Nullable Stroke stroke) {
    String shape = numbers("x", x, "y", y, "width", w, "height", h);
    element("rect", (corner > 0 ? shape + numbers(" rx", corner) : shape) + paint(fill, stroke));
  }

  /** The baseline is computed: many programs do not know dominant-baseline. */
  @Override
  public void text(String text, double x, double y, TextStyle style) {
    if (outlines) {
      String shape = SvgText.path(Glyphs.outline(text, x, y, style));
      element("path", "d=\"" + shape + "\" " + SvgText.fill(style.color()));
      return;
    }
    String anchor =
        switch (style.horizontal()) {
          case LEFT -> "";
          case CENTER -> " text-anchor=\"middle\"";
          case RIGHT -> " text-anchor=\"end\"";
        };
    out.append("<text ")
        .append(numbers("x", x, "y", style.baseline(y)))
        .append(anchor)
        .append(" font-family=\"")
        .append(SvgText.fontFamily(text))
        .append('"')
        .append(numbers(" font-size", style.size()))
        .append(style.bold() ? " font-weight=\"600\" " : " ")
        .append(numbers("textLength", textWidth(text, style)))
        .append(" lengthAdjust=\"spacingAndGlyphs\" ")
        .append(SvgText.fill(style.color()))
        .append(" xml:space=\"preserve\">")
        .append(SvgText.escape(text))
        .append("</text>\n");
  }

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {
    byte[] png = Png.bytes(Png.image(argb.clone(), columns, rows, true));
    element(
        "image",
        numbers("x", x, "y", y, "width", w, "height", h)
            + " preserveAspectRatio=\"none\""
            + (smooth ? "" : " style=\"image-rendering:pixelated\"")
            + references("data:image/png;base64," + Base64.getEncoder().encodeToString(png)));
  }

  @Override
  public void clip(double x, double y, double w, double h, Runnable inside) {
    String id = "clip" + ++clips;
    out.append("<clipPath id=\"").append(id).append("\">");
    element("rect", numbers("x", x, "y", y, "width", w, "height", h));
    out.append("</clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    inside.run();
    out.append("</g>\n");
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return Glyphs.width(text, style);
  }

  /** In the way of SVG 2 and in that of SVG 1.1, which many programs know alone. */
  private static String references(String address) {
    return " href=\"" + address + "\" xlink:href=\"" + address + "\"";
  }

  private void element(String name, String attributes) {
    out.append('<').append(name).append(' ').append(attributes).append("/>\n");
  }

  private static String paint(@Nullable Color fill, @Nullable Stroke stroke) {
    return (fill == null ? "" : " " + SvgText.fill(fill))
        + (stroke == null ? "" : " " + SvgText.stroke(stroke));
  }

  private static String points(double[] xs, double[] ys, int n) {
    StringBuilder points = new StringBuilder("points=\"");
    for (int i = 0; i < n; i++) {
      points
          .append(i == 0 ? "" : " ")
          .append(SvgText.number(xs[i]))
          .append(',')
          .append(SvgText.number(ys[i]));
    }
    return points.append('"').toString();
  }

  /** Attributes from names and values in turn. */
  private static String numbers(Object... namesAndValues) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes
          .append(i == 0 ? "" : " ")
          .append(namesAndValues[i])
          .append("=\"")
          .append(SvgText.number((double) namesAndValues[i + 1]))
          .append('"');
    }
    return attributes.toString();
  }
}
