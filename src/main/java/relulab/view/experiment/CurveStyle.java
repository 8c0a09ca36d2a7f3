package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Variant;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Palette;

/**
 * How a curve is drawn.
 *
 * @param line its colour and pattern
 * @param marker the sign at its points
 */
record CurveStyle(Palette.Series line, Marker marker) {
  private static final double WIDTH = 2;
  private static final double RADIUS = 3.6;

  /** A style for each function; a second one of the same kind has another pattern and sign. */
  @SuppressWarnings("EnumOrdinal") // any spread of marks will do
  static List<CurveStyle> of(List<ActivationKind> kinds, Look look) {
    List<CurveStyle> styles = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      ActivationKind kind = kinds.get(i);
      int same = (int) kinds.subList(0, i).stream().filter(kind::equals).count();
      Palette.Series own = look.palette().series(kind);
      Palette.Series line =
          switch (same) {
            case 0 -> own;
            case 1 -> new Palette.Series(own.color(), 4, 2);
            default -> new Palette.Series(own.color(), 1.5, 2);
          };
      styles.add(new CurveStyle(line, Marker.of(kind.ordinal() + 3 * same)));
    }
    return styles;
  }

  /** A style for each function, in the same order. */
  static List<CurveStyle> ofVariants(List<Variant> variants, Look look) {
    return of(variants.stream().map(Variant::kind).toList(), look);
  }

  static CurveStyle of(ActivationKind kind, Look look) {
    return of(List.of(kind), look).getFirst();
  }

  Color color() {
    return line.color();
  }

  Stroke stroke(Look look) {
    return line.stroke(look.line(WIDTH));
  }

  /** The sign at a point; hollow if it stands for something less. */
  void mark(Surface surface, double x, double y, boolean hollow, Look look) {
    mark(surface, x, y, look.line(RADIUS), hollow, look);
  }

  /** The same, not larger than a radius. */
  void mark(Surface surface, double x, double y, double most, boolean hollow, Look look) {
    Color paper = look.paper();
    double radius = Math.min(most, look.line(RADIUS));
    double edge = hollow ? 1.5 : Math.min(1, 0.25 * radius);
    Stroke stroke = new Stroke(hollow ? color() : paper, look.line(edge));
    marker.paint(surface, x, y, radius, hollow ? paper : color(), stroke);
  }

  /** A piece of the line with its sign, for a legend. */
  void sample(Surface surface, double x, double y, double width, Look look) {
    surface.line(x, y, x + width, y, stroke(look));
    mark(surface, x + width / 2, y, false, look);
  }

  /** The line and the name of each function, for a legend. */
  static List<Legend.Entry> legend(List<Variant> variants, Words words, Look look) {
    List<CurveStyle> styles = ofVariants(variants, look);
    return IntStream.range(0, styles.size())
        .mapToObj(i -> new Legend.Entry(styles.get(i)::sample, words.function(variants.get(i))))
        .toList();
  }
}
