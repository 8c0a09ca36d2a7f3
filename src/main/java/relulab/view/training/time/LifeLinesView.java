package relulab.view.training.time;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import relulab.model.experiment.Frame;
import relulab.model.network.Layout;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.training.Selection;
import relulab.view.training.TimeAxis;

/** The lives of all neurons; a click goes to the step and chooses the neuron. */
public final class LifeLinesView extends ChartView {
  private @Nullable Supplier<Look> look;
  private @Nullable LifeLines lines;
  private LongConsumer onSeek = step -> {};
  private Consumer<Selection> onSelect = selection -> {};

  public LifeLinesView() {
    setMinSize(160, 60);
    setOnMousePressed(this::onPress);
  }

  /** Gives the view its look. */
  public void connect(Supplier<Look> newLook) {
    look = newLook;
    setPainter(this::paint);
  }

  /** What is called with a step to go to. */
  public void setOnSeek(LongConsumer action) {
    onSeek = action;
  }

  /** What is called with a neuron that was clicked, before {@link #setOnSeek}. */
  public void setOnSelect(Consumer<Selection> action) {
    onSelect = action;
  }

  /** Shows a trial. */
  public void show(Frame frame, TimeAxis axis, @Nullable Selection selection) {
    lines = new LifeLines(frame, axis, selection);
    repaint();
  }

  private void paint(Surface surface, double width, double height) {
    Look style = Objects.requireNonNull(look).get();
    surface.clear(style.palette().card());
    LifeLines shown = lines;
    if (shown != null) {
      LifeLinesPainter.paint(surface, shown, width, height, style);
    }
  }

  private void onPress(MouseEvent e) {
    LifeLines shown = lines;
    if (shown == null) {
      return;
    }
    List<TimePlot> plots =
        LifeLinesPainter.plots(shown, getWidth(), getHeight(), Objects.requireNonNull(look).get());
    for (int lane = 0; lane < plots.size(); lane++) {
      TimePlot plot = plots.get(lane);
      Layout layout = shown.frame().tracks().get(lane).layout();
      if (plot.contains(e.getX(), e.getY()) && layout.neurons() > 0) {
        int neuron = (int) ((e.getY() - plot.top()) / plot.height() * layout.neurons());
        neuron = Math.clamp(neuron, 0, layout.neurons() - 1);
        onSelect.accept(new Selection(lane, layout.layerOf(neuron), layout.unitOf(neuron)));
        onSeek.accept(Math.min(plot.stepAt(e.getX()), shown.frame().end()));
      }
    }
  }
}
