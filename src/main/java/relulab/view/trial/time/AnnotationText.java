package relulab.view.trial.time;

import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * Says beside the curves what happened: a leap of the loss, and what it did to the neurons. The
 * words stand where no curve is, right of the leap, with a line to it; where there is no such
 * place, in two lines, or they are left out.
 */
final class AnnotationText {
  private static final double VALUES = 52;

  /** Room for values where the names of the curves stand beside them. */
  private static final double NAMED_VALUES = 150;

  private AnnotationText() {}

  private record Words(String first, String second, TextStyle style) {
    double width(Surface surface, boolean twoLines) {
      double one = surface.textWidth(first, style);
      double two = surface.textWidth(second, style.bolded());
      return twoLines ? Math.max(one, two) : one + two + (first.isEmpty() ? 0 : 0.3 * style.size());
    }
  }

  static void paint(
      Surface surface, Timeline timeline, TimelineDigest digest, TimelineLayout at, Look look) {
    Happening.Annotation annotation = digest.annotation();
    boolean isLoss = timeline.measure() == relulab.view.trial.Quantity.LOSS;
    if (annotation.isEmpty() || at.narrow()) {
      return;
    }
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    var frame = timeline.frame();
    Words words =
        new Words(
            annotation.leap().map(l -> l.text(frame, look.messages())).orElse(""),
            annotation.deathsText(frame, look.messages()),
            style);
    Happening anchor = annotation.anchor();
    double x = at.curve().inside((anchor.step() + anchor.last()) / 2.0);
    double y =
        annotation.leap().isPresent() && isLoss
            ? at.curve()
                .py(Math.clamp(digest.curves().scale().share(annotation.leap().get().peak()), 0, 1))
            : at.curve().top() + 6;
    for (boolean twoLines : new boolean[] {false, true}) {
      if (placed(surface, timeline, digest, at, words, x, y, twoLines, isLoss, look)) {
        return;
      }
    }
  }

  private static boolean placed(
      Surface surface,
      Timeline timeline,
      TimelineDigest digest,
      TimelineLayout at,
      Words words,
      double x,
      double y,
      boolean twoLines,
      boolean isLoss,
      Look look) {
    double wide = words.width(surface, twoLines && !words.first.isEmpty());
    double tall = (twoLines ? 2.4 : 1.2) * words.style.size();
    double playhead = at.curve().px(timeline.frame().step());
    double values = (EndNames.isEnd(timeline, at) ? NAMED_VALUES : VALUES) * look.fontScale();
    double top = Math.max(at.curve().top(), y - 0.6 * words.style.size());
    for (double row = top; row + tall <= at.curve().bottom(); row += 0.7 * words.style.size()) {
      for (double left : new double[] {x + 16, playhead + values}) {
        boolean crosses = left < playhead + values - 1 && left + wide > playhead - 6;
        boolean free =
            !crosses
                && left >= x + 12
                && left + wide <= at.right()
                && isFree(digest, at, left - 6, left + wide + 6, row, row + tall);
        if (free) {
          write(surface, words, x, y, left, row, twoLines, isLoss, look, digest);
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no curve passes through a rectangle. */
  private static boolean isFree(
      TimelineDigest digest, TimelineLayout at, double x1, double x2, double y1, double y2) {
    TimePlot plot = at.curve();
    for (Curves.Curve curve : digest.curves().all()) {
      Series series = curve.series();
      for (int i = 0; i < series.n(); i++) {
        int before = Math.max(0, i - 1);
        double from = plot.px(series.steps()[before]);
        double to = plot.px(series.steps()[i]);
        if (to < x1 || from > x2) {
          continue;
        }
        double high = Math.max(series.highs()[before], series.highs()[i]);
        double low = Math.min(series.lows()[before], series.lows()[i]);
        if (CurveRow.y(plot, digest.curves().scale(), high) <= y2 + 2
            && CurveRow.y(plot, digest.curves().scale(), low) >= y1 - 2) {
          return false;
        }
      }
    }
    return true;
  }

  private static void write(
      Surface surface,
      Words words,
      double x,
      double y,
      double left,
      double top,
      boolean twoLines,
      boolean isLoss,
      Look look,
      TimelineDigest digest) {
    double line = 1.2 * words.style.size();
    double middle = top + line / 2;
    Stroke leader = new Stroke(look.palette().axis(), look.line(0.9));
    double wide = words.width(surface, twoLines);
    Color paper = look.palette().card().getOpacity() == 0 ? Color.WHITE : look.palette().card();
    double tall = (twoLines ? 2 : 1) * line;
    surface.rectangle(left - 4, top, wide + 8, tall, 2, paper.deriveColor(0, 1, 1, 0.75), null);
    if (digest.annotation().deadLayers().isEmpty()) {
      surface.line(x + 4, y, left - 5, middle, leader);
    }
    if (isLoss && digest.annotation().leap().isPresent()) {
      surface.circle(
          x, y, 3.2 * look.fontScale(), look.palette().text(), new Stroke(paper, look.line(1)));
    }
    surface.text(words.first, left, middle, words.style);
    boolean below = twoLines && !words.first.isEmpty();
    double second =
        below || words.first.isEmpty()
            ? left
            : left + surface.textWidth(words.first, words.style) + 0.3 * words.style.size();
    surface.text(words.second, second, below ? middle + line : middle, words.style.bolded());
  }
}
