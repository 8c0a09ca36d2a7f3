package relulab.view.trial.neuron;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;

/** The norm of the chosen neuron's gradient over time. */
public final class NeuronGradientView extends ChartView {
  private @Nullable Supplier<Look> look;
  private @Nullable NeuronPicture scene;

  public NeuronGradientView() {
    setMinSize(120, 50);
  }

  /** Gives the view its look. */
  public void connect(Supplier<Look> newLook) {
    look = newLook;
    setPainter(this::paint);
  }

  /** Shows a neuron, or nothing. */
  public void show(@Nullable NeuronPicture newScene) {
    scene = newScene;
    repaint();
  }

  private void paint(Surface surface, double width, double height) {
    Look style = Objects.requireNonNull(look).get();
    surface.clear(style.palette().card());
    NeuronPicture shown = scene;
    if (shown != null) {
      GradientPainter.paint(surface, shown, width, height, style);
    }
  }

  /** What is shown, in words, for those who do not see it. */
  public String describe(Messages messages) {
    NeuronPicture shown = scene;
    return shown == null
        ? ""
        : messages.get(
            "training.neuron.spokenGradient",
            Numbers.significant(shown.neuron().gradientNorm(), 3));
  }
}
