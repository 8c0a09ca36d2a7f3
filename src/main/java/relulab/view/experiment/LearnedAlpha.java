package relulab.view.experiment;

import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Interval;
import relulab.model.experiment.TrainedStatistics;
import relulab.text.Numbers;
import relulab.view.chart.Area;
import relulab.view.chart.ChartPanel;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * The α that PReLU learned, over the networks that did not overflow.
 *
 * @param estimate of its mean
 * @param middle where the middle 80 % of the networks lie
 */
record LearnedAlpha(Estimate estimate, Interval middle) {
  private static final double PALE = 0.13;

  static LearnedAlpha of(TrainedStatistics prelu) {
    return new LearnedAlpha(prelu.alpha(), prelu.alphas());
  }

  double mean() {
    return estimate.value();
  }

  private Interval interval() {
    return estimate.interval();
  }

  boolean isKnown() {
    return Double.isFinite(mean());
  }

  String words(Words words, AlphaExperiment experiment) {
    String learned =
        words.get(
            "experiment.chart.alpha.learnedReading",
            Numbers.significant(mean(), 4),
            Numbers.significant(middle.low(), 4),
            Numbers.significant(middle.high(), 4));
    return Double.isInfinite(interval().low())
        ? learned
        : learned + " (" + words.numbers(experiment, interval()) + ")";
  }

  /** The spread and the mean of α, and PReLU's own value with its interval across the panel. */
  CurvePlot.Layer layer(CurveStyle style, double value, Interval around) {
    return (surface, panel, look) -> {
      Area area = panel.area();
      Color pale = style.color().deriveColor(0, 1, 1, PALE);
      double from = panel.px(middle.low());
      surface.rectangle(
          from, area.top(), panel.px(middle.high()) - from, area.height(), 0, pale, null);
      Stroke line = line(style.color(), look);
      double x = panel.px(mean());
      surface.line(x, area.top(), x, area.bottom(), line);
      if (Double.isFinite(value)) {
        double y = panel.py(value);
        surface.line(area.left(), y, area.right(), y, line);
        whisker(surface, panel, style, y, look);
      }
    };
  }

  private void whisker(Surface surface, ChartPanel panel, CurveStyle style, double y, Look look) {
    if (!Double.isInfinite(interval().low())) {
      double from = panel.px(interval().low());
      double to = panel.px(interval().high());
      Whisker.horizontal(surface, from, to, y, style.color(), 1.8, look);
    }
  }

  /** Dashed: a line to compare with, not a curve of measured points. */
  private static Stroke line(Color color, Look look) {
    return new Stroke(color, look.line(1.3)).dashed(look.line(5), look.line(3));
  }

  void meanSample(Surface surface, double x, double y, double width, Look look) {
    CurveStyle style = CurveStyle.of(ActivationKind.PRELU, look);
    surface.line(x, y, x + width, y, line(style.color(), look));
    style.mark(surface, x + width / 2, y, false, look);
  }

  void bandSample(Surface surface, double x, double y, double width, Look look) {
    Color color = look.palette().color(ActivationKind.PRELU);
    double tall = look.line(11);
    surface.rectangle(x, y - tall / 2, width, tall, 0, color.deriveColor(0, 1, 1, 2 * PALE), null);
  }
}
