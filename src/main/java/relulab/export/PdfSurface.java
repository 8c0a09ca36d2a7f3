package relulab.export;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import relulab.view.surface.Stroke;

/**
 * Draws one page as the operators of a PDF content stream (ISO 32000-1, 8). Letters are shapes:
 * they look the same in every reader and in every document that includes the page.
 */
final class PdfSurface extends ShapeSurface {
  /** Stretched images are made so much finer than units: not every reader smoothes. */
  private static final double FINER = 2;

  private static final int MOST_FINER = 1200;

  private final StringBuilder out = new StringBuilder();
  private final Map<String, Double> opacities = new LinkedHashMap<>();
  private final List<PdfImage> images = new ArrayList<>();
  private final double width;
  private final double height;
  private final String start;

  /**
   * A page.
   *
   * @param width in units
   * @param height in units
   * @param points of 1/72 inch that are one unit
   */
  PdfSurface(double width, double height, double points) {
    this.width = width;
    this.height = height;
    start = number(points) + " 0 0 " + number(-points) + " 0 " + number(points * height);
  }

  /** All that was drawn. */
  String content() {
    return start + " cm\n1 j\n" + out;
  }

  /** The names of the opacities that are used. */
  Map<String, Double> opacities() {
    return opacities;
  }

  /** The images, named Im0, Im1 and so on. */
  List<PdfImage> images() {
    return images;
  }

  @Override
  public void clear(Color background) {
    out.setLength(0);
    images.clear();
    if (background.getOpacity() > 0) {
      rectangle(0, 0, width, height, 0, background, null);
    }
  }

  @Override
  void fill(Shape shape, Color color) {
    if (path(shape)) {
      // The settings stand before the path: between its parts no other operator may.
      insertBeforePath(rgb(color) + " rg " + opacity(color));
      out.append(
          shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD
              ? "f*\n"
              : "f\n");
    }
  }

  @Override
  void stroke(Shape shape, Stroke stroke) {
    if (path(shape)) {
      StringBuilder dashes = new StringBuilder();
      for (double dash : stroke.dashes()) {
        dashes.append(number(dash)).append(' ');
      }
      insertBeforePath(
          rgb(stroke.color())
              + " RG "
              + opacity(stroke.color())
              + number(stroke.width())
              + " w ["
              + dashes.toString().strip()
              + "] 0 d ");
      out.append("S\n");
    }
  }

  private int pathStart;

  private void insertBeforePath(String settings) {
    out.insert(pathStart, settings);
  }

  /** Adds a path; false where it is empty. */
  private boolean path(Shape shape) {
    pathStart = out.length();
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> numbers(at, 2, "m");
        case PathIterator.SEG_LINETO -> numbers(at, 2, "l");
        case PathIterator.SEG_QUADTO -> {
          double[] cubic = {
            x + (at[0] - x) * 2 / 3,
            y + (at[1] - y) * 2 / 3,
            at[2] + (at[0] - at[2]) * 2 / 3,
            at[3] + (at[1] - at[3]) * 2 / 3,
            at[2],
            at[3]
          };
          numbers(cubic, 6, "c");
          System.arraycopy(cubic, 4, at, 0, 2);
        }
        case PathIterator.SEG_CUBICTO -> {
          numbers(at, 6, "c");
          System.arraycopy(at, 4, at, 0, 2);
        }
        default -> out.append("h\n");
      }
      x = at[0];
      y = at[1];
    }
    return out.length() > pathStart;
  }

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {
    PdfImage image = new PdfImage(argb.clone(), columns, rows);
    images.add(smooth ? image.finer(finer(w, columns), finer(h, rows)) : image);
    out.append("q ")
        .append(number(w))
        .append(" 0 0 ")
        .append(number(-h))
        .append(' ')
        .append(number(x))
        .append(' ')
        .append(number(y + h))
        .append(" cm ")
        .append(opacity(Color.BLACK))
        .append("/Im")
        .append(images.size() - 1)
        .append(" Do Q\n");
  }

  private static int finer(double units, int pixels) {
    return Math.max(pixels, Math.min(MOST_FINER, (int) Math.round(units * FINER)));
  }

  @Override
  public void clip(double x, double y, double w, double h, Runnable inside) {
    out.append("q ");
    for (double value : new double[] {x, y, w, h}) {
      out.append(number(value)).append(' ');
    }
    out.append("re W n\n");
    inside.run();
    out.append("Q\n");
  }

  /** Sets an opacity, of fills and lines alike. */
  private String opacity(Color color) {
    String name = "G" + Math.round(color.getOpacity() * 1000);
    opacities.put(name, color.getOpacity());
    return "/" + name + " gs ";
  }

  private static String rgb(Color color) {
    return number(color.getRed()) + " " + number(color.getGreen()) + " " + number(color.getBlue());
  }

  private void numbers(double[] values, int n, String operator) {
    for (int i = 0; i < n; i++) {
      out.append(number(values[i])).append(' ');
    }
    out.append(operator).append('\n');
  }

  /** PDF knows no exponents. */
  static String number(double value) {
    double rounded = Math.rint(value * 10_000) / 10_000 + 0.0;
    if (rounded == Math.rint(rounded)) {
      return Long.toString((long) rounded);
    }
    return java.math.BigDecimal.valueOf(rounded).toPlainString();
  }
}
