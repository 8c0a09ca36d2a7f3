package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.List;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LaneFrame.LayerFrame;
import relulab.text.Messages;
import relulab.text.Numbers;

/** A lane in words and numbers. */
final class LaneWords {
  private static final int MOST_ALPHAS = 3;

  /** Of functions without an α; the others have it in theirs. */
  private static final String FORMULA = "functions.formulaOf.";

  private LaneWords() {}

  /** The lane's name; where its function was switched, that of the function now. */
  static String name(LanePicture scene, Messages messages) {
    return isSwitched(scene)
        ? messages.get("functions.name." + scene.kind().id())
        : scene.now().setup().name();
  }

  /** What a lane was whose function was switched; else nothing. */
  static String was(LanePicture scene, Messages messages) {
    return isSwitched(scene) ? messages.get("training.lane.was", scene.now().setup().name()) : "";
  }

  private static boolean isSwitched(LanePicture scene) {
    return scene.kind() != scene.now().setup().kind();
  }

  /** The function in short: its formula, or its α; of PReLU where α began. */
  static String function(LanePicture scene, Messages messages) {
    ActivationKind kind = scene.kind();
    if (scene.layout().neurons() == 0 || !kind.isReluFamily()) {
      return "";
    }
    if (!kind.hasAlpha()) {
      return messages.get(FORMULA + kind.id());
    }
    LaneFrame now = scene.now();
    return kind.learnsAlpha() && !isSwitched(scene)
        ? messages.get("training.lane.alphaFrom", Numbers.significant(now.setup().alpha(), 3))
        : "α = " + alphas(now);
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
  static String alpha(double alpha) {
    return Numbers.rounded(alpha, 2);
  }

  /** Accuracy in percent, or the loss. */
  static String score(LanePicture scene, Messages messages) {
    return scene.now().accuracy().isPresent()
        ? Numbers.percent(scene.now().accuracy().getAsDouble(), 1, messages.language())
        : loss(scene.now().loss());
  }

  /** In large type: as few digits as tell it apart. */
  private static String loss(double loss) {
    return Numbers.significant(loss, loss < 0.01 && loss >= 1e-4 ? 1 : 2);
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
            name(scene, messages),
            spokenFunction(scene, messages),
            Numbers.count(now.count(NeuronState.ALIVE)),
            Numbers.count(now.neurons().size()),
            Numbers.count(now.count(NeuronState.DEAD)),
            Numbers.count(now.count(NeuronState.DORMANT)),
            Numbers.count(now.recovered()),
            scoreName(scene, messages),
            score(scene, messages));
    return notice.isEmpty() ? sentence : sentence + " " + notice;
  }

  /** With what each layer has made of α. */
  private static String spokenFunction(LanePicture scene, Messages messages) {
    List<String> parts = new ArrayList<>(List.of(was(scene, messages), function(scene, messages)));
    if (scene.kind().learnsAlpha() && !isSwitched(scene)) {
      parts.add("→ " + alphas(scene.now()));
    }
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  /** A hidden unit's activation of its z, with its numbers. */
  static String formula(Activation f, Messages messages) {
    return f.kind().hasAlpha()
        ? halfLines(f.negativeSlope())
        : messages.get(FORMULA + f.kind().id());
  }

  private static String halfLines(double alpha) {
    return "z > 0 ? z : " + Numbers.significant(alpha, 4) + "·z";
  }
}
