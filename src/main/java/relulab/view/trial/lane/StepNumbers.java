package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.data.Dataset;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.Loss;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial.StepDetail;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Phase;
import relulab.view.trial.Selection;

/**
 * The numbers of one step on the edges into the chosen neuron, and a sentence below the network: of
 * the way forward for the first sample of the batch, of the rest for the whole batch.
 */
final class StepNumbers {
  private static final int DIGITS = 2;
  private static final double ALONG = 0.38;

  private record Label(double x, double y, double strength, String text) {}

  private StepNumbers() {}

  static double captionHeight(Surface surface, LanePicture scene, double width, Look look) {
    return lines(surface, scene, width, look).size() * 1.4 * look.body().size();
  }

  static void paint(Surface surface, LanePicture scene, LaneGeometry geometry, Look look) {
    Box box = geometry.caption();
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    List<String> lines = lines(surface, scene, box.width(), look);
    for (int i = 0; i < lines.size(); i++) {
      double y = box.y() + (i + 0.6) * 1.4 * style.size();
      surface.text(lines.get(i), box.x(), y, style);
    }
    Selection chosen = chosen(scene);
    if (chosen != null && geometry.network().form() != NetworkGeometry.Form.STRIP) {
      labels(surface, scene, chosen, geometry.network(), look);
    }
  }

  private static List<String> lines(Surface surface, LanePicture scene, double width, Look look) {
    StepDetail detail = scene.options().detail();
    Phase phase = scene.options().phase();
    return detail == null || phase == null
        ? List.of()
        : TextLines.wrap(
            surface, sentence(scene, detail, phase, look.messages()), width, look.body());
  }

  /** The neuron whose numbers are shown: the chosen one, if it is of this lane. */
  private static @Nullable Selection chosen(LanePicture scene) {
    Selection selection = scene.selection();
    return scene.options().detail() != null
            && selection != null
            && selection.lane() == scene.lane()
            && selection.isIn(scene.frame())
        ? selection
        : null;
  }

  private static String sentence(
      LanePicture scene, StepDetail detail, Phase phase, Messages messages) {
    Selection chosen = chosen(scene);
    return switch (phase) {
      case FORWARD -> {
        if (chosen == null) {
          yield messages.get("training.lane.forward", Numbers.count(detail.samples().size()));
        }
        Network.Forward forward = forward(scene, detail);
        double z = forward.preActivations()[chosen.layer()][chosen.unit()];
        double a = forward.activations()[chosen.layer()][chosen.unit()];
        yield messages.get("training.lane.forwardOf", number(z), number(a));
      }
      case LOSS ->
          messages.get(
              "training.lane.lossOf." + scene.frame().setup().training().loss().id(),
              Numbers.significant(loss(scene, detail), 3),
              Numbers.count(detail.samples().size()));
      case BACKWARD ->
          messages.get(chosen == null ? "training.lane.backward" : "training.lane.backwardOf");
      default -> update(scene.frame().setup(), detail, messages);
    };
  }

  /** The rule of the optimizer in use. */
  private static String update(Setup setup, StepDetail detail, Messages messages) {
    boolean isDecayed = setup.training().weightDecay() > 0;
    return messages.get(
        "training.lane.update." + setup.training().optimizer().kind().id(),
        number(detail.learningRate()),
        messages.get("training.lane.gradientIs" + (isDecayed ? "Decayed" : "")));
  }

  private static Network.Forward forward(LanePicture scene, StepDetail detail) {
    return detail.before().forward(scene.frame().data().train().input(detail.samples().getFirst()));
  }

  private static double loss(LanePicture scene, StepDetail detail) {
    Dataset data = scene.frame().data().train();
    Loss loss = scene.frame().setup().training().loss();
    return detail.samples().stream()
        .mapToDouble(s -> loss.value(detail.before().predict(data.input(s)), data.targets()[s]))
        .average()
        .orElse(0);
  }

  /** The strongest edges first; one whose number would lie on another's goes without. */
  private static void labels(
      Surface surface, LanePicture scene, Selection chosen, NetworkGeometry geometry, Look look) {
    TextStyle style =
        look.body().sized(0.9 * look.body().size()).at(Horizontal.CENTER, Vertical.MIDDLE);
    List<Label> placed = new ArrayList<>();
    for (Label label : candidates(scene, chosen, geometry)) {
      boolean free =
          placed.stream().allMatch(other -> Math.abs(other.y - label.y) > 1.25 * style.size());
      if (free) {
        placed.add(label);
        double wide = surface.textWidth(label.text, style) + 6;
        double tall = 1.2 * style.size();
        surface.rectangle(
            label.x - wide / 2,
            label.y - tall / 2,
            wide,
            tall,
            3,
            look.palette().zero().deriveColor(0, 1, 1, 0.88),
            null);
        surface.text(label.text, label.x, label.y, style);
      }
    }
  }

  private static List<Label> candidates(
      LanePicture scene, Selection chosen, NetworkGeometry geometry) {
    int layer = chosen.layer();
    List<Label> labels = new ArrayList<>();
    for (int from = 0; from < scene.layout().width(layer - 1); from++) {
      String text = text(scene, chosen, from);
      if (!text.isEmpty()) {
        double[] curve = geometry.curve(layer, chosen.unit(), from);
        labels.add(
            new Label(
                EdgesPainter.at(curve, 0, ALONG),
                EdgesPainter.at(curve, 1, ALONG),
                Math.abs(scene.now().network().weight(layer, chosen.unit(), from)),
                text));
      }
    }
    labels.sort(Comparator.comparingDouble(Label::strength).reversed());
    return labels;
  }

  /** The number of one edge in the phase that is shown. */
  static String text(LanePicture scene, Selection chosen, int from) {
    StepDetail detail = scene.options().detail();
    Phase phase = scene.options().phase();
    if (detail == null || phase == null) {
      return "";
    }
    Layout layout = scene.layout();
    int index = layout.weight(chosen.layer(), chosen.unit(), from);
    return switch (phase) {
      case FORWARD ->
          number(detail.before().parameter(index))
              + " × "
              + number(forward(scene, detail).activations()[chosen.layer() - 1][from]);
      case LOSS -> "";
      case BACKWARD -> number(detail.gradient().get(index));
      case UPDATE ->
          Numbers.significant(detail.before().parameter(index), 3)
              + " → "
              + Numbers.significant(detail.after().parameter(index), 3);
    };
  }

  private static String number(double value) {
    return Numbers.significant(value, DIGITS);
  }
}
