package relulab.controller.help;

import java.util.List;
import relulab.text.Messages;

/** The terms of the field that the app uses, each with a sentence on what it means here. */
public final class Terms {
  /** Their names in message keys, in the order of the help. */
  public static final List<String> ALL =
      List.of(
          "neuron",
          "dead",
          "dormant",
          "silent",
          "recovered",
          "collapsed",
          "hinge",
          "alpha",
          "gradient-norm",
          "he",
          "xavier",
          "learning-rate",
          "batch-size",
          "weight-decay",
          "momentum",
          "adam",
          "clipping",
          "warm-up",
          "lane",
          "scenario");

  private Terms() {}

  /** The term itself. */
  public static String name(Messages messages, String term) {
    return messages.get("help.term." + term);
  }

  /** What it means. */
  public static String text(Messages messages, String term) {
    return messages.get("help.term." + term + ".text");
  }
}
