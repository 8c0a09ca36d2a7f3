package relulab.view.trial.neuron;

import java.util.Arrays;
import javafx.scene.paint.Color;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws how often which pre-activation occurs in the training set, with 0 marked. */
final class HistogramPainter {
  private HistogramPainter() {}

  static void paint(Surface surface, NeuronPicture scene, double width, double height, Look look) {
    Histogram histogram = Histogram.of(scene.z(), (int) Math.clamp(width / 8, 8, 40));
    double font = look.label().size();
    double bottom = height - 1.6 * font;
    double each = width / histogram.counts().length;
    int most = histogram.most();
    Color on = look.palette().color(scene.lane().network().kind());
    for (int i = 0; i < histogram.counts().length; i++) {
      double tall = histogram.counts()[i] / (double) most * (bottom - font);
      if (tall > 0) {
        Color color = histogram.middle(i) > 0 ? on : look.palette().dead();
        double left = i * each;
        surface.rectangle(left + 0.5, bottom - tall, Math.max(1, each - 1), tall, 0, color, null);
      }
    }
    surface.line(0, bottom, width, bottom, new Stroke(look.palette().axis(), 1));
    double zero = histogram.share(0) * width;
    Stroke mark = new Stroke(look.palette().warning(), look.line(1.6));
    surface.line(zero, 0, zero, bottom, mark);
    labels(surface, histogram, zero, bottom, width, look);
  }

  private static void labels(
      Surface surface, Histogram histogram, double zero, double bottom, double width, Look look) {
    TextStyle style = look.label().sized(0.92 * look.label().size());
    double y = bottom + 2;
    String zeroText = "z = 0";
    TextStyle zeroStyle = style.colored(look.palette().warning());
    double half = surface.textWidth(zeroText, style) / 2;
    double center = Math.clamp(zero, half, width - half);
    surface.text(zeroText, center, y, zeroStyle.at(Horizontal.CENTER, Vertical.TOP));
    String low = Numbers.significant(histogram.range().min(), 2);
    if (surface.textWidth(low, style) + 6 < center - half) {
      surface.text(low, 0, y, style.at(Horizontal.LEFT, Vertical.TOP));
    }
    String high = Numbers.significant(histogram.range().max(), 2);
    if (width - surface.textWidth(high, style) - 6 > center + half) {
      surface.text(high, width, y, style.at(Horizontal.RIGHT, Vertical.TOP));
    }
  }

  /** The picture in a sentence. */
  static String spoken(NeuronPicture scene, Messages messages) {
    double[] z = scene.z();
    return messages.get(
        "training.neuron.spokenHistogram",
        Numbers.significant(Arrays.stream(z).min().orElse(0), 3),
        Numbers.significant(Arrays.stream(z).max().orElse(0), 3),
        Numbers.count(Arrays.stream(z).filter(value -> value > 0).count()),
        Numbers.count(z.length));
  }
}
