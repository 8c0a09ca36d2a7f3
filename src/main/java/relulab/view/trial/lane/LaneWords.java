package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.ELU;
import relulab.model.activation.GELU;
import relulab.model.activation.LeakyReLU;
import relulab.model.activation.PReLU;
import relulab.model.activation.ReLU;
import relulab.model.activation.SiLU;
import relulab.model.activation.Sigmoid;
import relulab.model.activation.Tanh;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LayerFrame;
import relulab.text.Messages;
import relulab.text.Numbers;

/** A lane in words and numbers. */
final class LaneWords {
  private static final int MOST_ALPHAS = 3;

  private LaneWords() {}

  static String name(LanePicture scene) {
    return scene.now().setup().name();
  }

  /** The function with its α: of PReLU, where α began and what each layer has made of it. */
  static String function(LanePicture scene, Messages messages) {
    if (scene.layout().neurons() == 0) {
      return "";
    }
    LaneFrame now = scene.now();
    ActivationKind kind = scene.kind();
    String text =
        switch (kind) {
          case RELU -> "f = max(0, x)";
          case LEAKY_RELU -> "α = " + alphas(now);
          case PRELU -> "α " + Numbers.significant(now.setup().alpha(), 3) + " → " + alphas(now);
          default -> "";
        };
    if (kind == now.setup().kind()) {
      return text;
    }
    return "→ " + messages.get("functions.name." + kind.id()) + (text.isEmpty() ? "" : " " + text);
  }

  /** The function with its α, but not where α began. */
  static String functionNow(LanePicture scene, Messages messages) {
    String text = function(scene, messages);
    int arrow = text.lastIndexOf("→ ");
    return scene.kind() == ActivationKind.PRELU && text.startsWith("α ") && arrow > 0
        ? "α " + text.substring(arrow)
        : text;
  }

  /** The function with the longest α that is likely: to reserve room. */
  static String longestFunction(LanePicture scene, Messages messages) {
    String now = function(scene, messages);
    int arrow = now.lastIndexOf("→ ");
    if (scene.kind() != ActivationKind.PRELU || arrow < 0) {
      return now;
    }
    long alphas = scene.now().layers().stream().mapToLong(layer -> layer.alphas().size()).sum();
    String longest =
        alphas > MOST_ALPHAS
            ? "−0.00 … −0.00"
            : String.join(", ", Collections.nCopies((int) alphas, "−0.00"));
    String all = now.substring(0, arrow + 2) + longest;
    return all.length() > now.length() ? all : now;
  }

  private static String alphas(LaneFrame now) {
    List<Double> all = new ArrayList<>();
    for (LayerFrame layer : now.layers()) {
      all.addAll(layer.alphas());
    }
    if (all.stream().distinct().count() == 1) {
      return Numbers.significant(all.getFirst(), 3);
    }
    if (all.size() <= MOST_ALPHAS) {
      return String.join(", ", all.stream().map(LaneWords::alpha).toList());
    }
    double low = all.stream().mapToDouble(a -> a).min().orElse(0);
    double high = all.stream().mapToDouble(a -> a).max().orElse(0);
    return alpha(low) + " … " + alpha(high);
  }

  /** Two decimals are enough for an α, unless it has run away. */
  private static String alpha(double alpha) {
    return Numbers.rounded(alpha, 2);
  }

  /** Accuracy in percent, or the loss. */
  static String score(LanePicture scene) {
    return scene.now().accuracy().isPresent()
        ? Numbers.percent(scene.now().accuracy().getAsDouble(), 1)
        : Numbers.significant(scene.now().loss(), 3);
  }

  static String scoreName(LanePicture scene, Messages messages) {
    return messages.get(
        scene.now().accuracy().isPresent() ? "training.lane.accuracy" : "training.lane.loss");
  }

  /** The whole lane as a sentence, for a screen reader. */
  static String spoken(LanePicture scene, Messages messages) {
    LaneFrame now = scene.now();
    String notice = NoticePainter.text(scene, messages);
    String sentence =
        messages.get(
            "training.lane.spoken",
            name(scene),
            function(scene, messages),
            Numbers.count(now.count(NeuronState.ALIVE)),
            Numbers.count(now.neurons().size()),
            Numbers.count(now.count(NeuronState.DEAD)),
            Numbers.count(now.count(NeuronState.DORMANT)),
            Numbers.count(now.recovered()),
            scoreName(scene, messages),
            score(scene));
    return notice.isEmpty() ? sentence : sentence + " " + notice;
  }

  /** A hidden unit's activation of its z, with its numbers. */
  static String formula(Activation f) {
    return switch (f) {
      case ReLU _ -> "max(0, z)";
      case LeakyReLU leaky -> halfLines(leaky.alpha());
      case PReLU prelu -> halfLines(prelu.alpha());
      case Sigmoid _ -> "σ(z)";
      case Tanh _ -> "tanh z";
      case ELU _ -> "ELU(z)";
      case GELU _ -> "GELU(z)";
      case SiLU _ -> "z·σ(z)";
    };
  }

  private static String halfLines(double alpha) {
    return "z > 0 ? z : " + Numbers.significant(alpha, 4) + "·z";
  }
}
