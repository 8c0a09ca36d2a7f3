package relulab.view.functions;

import relulab.model.activation.Activation;
import relulab.model.activation.PReLU;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Range;

/** What holds at the probe, in words: values, slopes, and how much of a gradient gets through. */
public final class ProbeWords {
  private static final int DIGITS = 4;

  private ProbeWords() {}

  /** How much gradient gets through, in words. */
  public static String verdict(FunctionPlot plot, Activation f, Messages messages) {
    double slope = plot.slope(f, plot.probe());
    if (slope == 0) {
      return messages.get("functions.gradient.blocked");
    }
    if (slope == 1) {
      return messages.get("functions.gradient.full");
    }
    String percent = Numbers.shortPercent(slope, 3, messages.language());
    if (slope < 0) {
      return messages.get("functions.gradient.reversed", percent);
    }
    if (f instanceof PReLU) {
      return messages.get("functions.gradient.learns", percent);
    }
    return messages.get(
        f.kind().isReluFamily() ? "functions.gradient.leaks" : "functions.gradient.passes",
        percent);
  }

  /** Where the probe stands: −1.5. */
  public static String place(FunctionPlot plot) {
    return Numbers.significant(plot.probe(), plot.x().digits());
  }

  /** A place as a field shows it that knows nothing of the range: 123456.55 has its digits. */
  static String typed(double probe) {
    return Numbers.significant(probe, Math.abs(probe) < 1000 ? 6 : 9);
  }

  /** f at the probe. */
  static String value(FunctionPlot plot, Activation f) {
    int more = plot.x().digits() - new Range(-1, 1).digits(); // where the range is far from 0
    return Numbers.significant(f.value(plot.probe()), DIGITS + more);
  }

  /** f' at the probe. */
  static String slope(FunctionPlot plot, Activation f) {
    return Numbers.significant(plot.slope(f, plot.probe()), DIGITS);
  }

  /** All of it, for who hears it. */
  public static String spoken(FunctionPlot plot, Messages messages) {
    StringBuilder text = new StringBuilder();
    text.append(messages.get("functions.at", place(plot))).append(": ");
    for (Activation f : plot.functions()) {
      text.append(
          messages.get(
              "functions.rowSpoken",
              FunctionNames.full(f, messages),
              value(plot, f),
              slope(plot, f),
              verdict(plot, f, messages)));
    }
    return text.toString();
  }
}
