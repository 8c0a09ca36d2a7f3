package relulab.controller.help;

import java.util.List;
import relulab.text.Messages;

/** The terms of the field that the app uses, each with a sentence on what it means here. */
public final class Terms {
  /** Their names in message keys, in the order of the help. */
  public static final List<String> ALL =
      List.of(
          "neuron",
          "layer",
          "bias",
          "activation",
          "relu",
          "leaky-relu",
          "prelu",
          "sigmoid",
          "tanh",
          "elu",
          "gelu",
          "silu",
          "alpha",
          "hinge",
          "dead",
          "dormant",
          "silent",
          "recovered",
          "born-dead",
          "collapsed",
          "gradient-norm",
          "loss",
          "cross-entropy",
          "squared-error",
          "accuracy",
          "held-out",
          "initialization",
          "he",
          "xavier",
          "optimizer",
          "sgd",
          "momentum",
          "adam",
          "learning-rate",
          "shock",
          "warm-up",
          "batch-size",
          "weight-decay",
          "clipping",
          "noise",
          "seed",
          "lane",
          "scenario",
          "interval",
          "median");

  private Terms() {}

  /** The term itself. */
  public static String name(Messages messages, String term) {
    return messages.get("help.term." + term);
  }

  /** The ways in which labels write it. */
  static List<String> words(Messages messages, String term) {
    return List.of(messages.get("help.term." + term + ".words").split(","));
  }

  /** What it means. */
  public static String text(Messages messages, String term) {
    return messages.get("help.term." + term + ".text");
  }
}
