package relulab.view.functions;

import relulab.model.activation.Activation;
import relulab.model.activation.PReLU;
import relulab.text.Messages;
import relulab.text.Numbers;

/** What holds at the probe, in words: values, slopes, and how much of a gradient gets through. */
public final class ProbeWords {
  private static final int DIGITS = 4;
  private static final int PLACE_DIGITS = 6;

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
    String percent = Numbers.significant(slope * 100, 3) + Numbers.NARROW_SPACE + "%";
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
  public static String place(double probe) {
    return Numbers.significant(probe, PLACE_DIGITS);
  }

  /** f at the probe. */
  static String value(FunctionPlot plot, Activation f) {
    return Numbers.significant(f.value(plot.probe()), DIGITS);
  }

  /** f' at the probe. */
  static String slope(FunctionPlot plot, Activation f) {
    return Numbers.significant(plot.slope(f, plot.probe()), DIGITS);
  }

  /** All of it, for who hears it. */
  public static String spoken(FunctionPlot plot, Messages messages) {
    StringBuilder text = new StringBuilder();
    text.append(messages.get("functions.at", place(plot.probe()))).append(": ");
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
