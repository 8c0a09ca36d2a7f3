package relulab.view.trace;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import relulab.model.trace.TraceCourse;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.text.Printable;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.control.HoverTip;
import relulab.view.trial.Selection;

/** The layers of a recorded model on the screen: a click chooses a neuron, or none. */
public final class LayersView extends Region {
  private final ChartView chart = new ChartView();
  private final HoverTip tip = new HoverTip(chart);
  private @Nullable LayersPicture shown;
  private Consumer<@Nullable Selection> onSelect = selection -> {};

  public LayersView() {
    chart.setId("recorded-layers");
    chart.setOnMouseMoved(this::onMove);
    chart.setOnMouseExited(e -> tip.hide());
    chart.setOnMousePressed(
        e -> {
          LayersGeometry at = geometry();
          if (at != null) {
            onSelect.accept(at.at(e.getX(), e.getY()));
          }
        });
    chart.setLookPainter(
        (surface, width, height, look) -> {
          surface.clear(look.palette().card());
          LayersPicture picture = shown;
          if (picture != null) {
            LayersPainter.paint(surface, picture, width, height, look);
          }
        });
    getChildren().add(chart);
    setMinSize(0, 0);
  }

  /** Gives the view its look. */
  public void connect(Supplier<Look> newLook) {
    chart.connect(newLook);
  }

  /** What is called with the neuron that was chosen; with null beside all of them. */
  public void setOnSelect(Consumer<@Nullable Selection> action) {
    onSelect = action;
  }

  /** Shows a recorded training at a step. */
  public void show(LayersPicture picture) {
    shown = picture;
    chart.repaint();
  }

  /** What is shown, in words, for those who do not see it. */
  public void describe(Messages messages) {
    LayersPicture picture = shown;
    if (picture != null) {
      chart.setAccessibleText(RecordedWords.layers(picture.course(), messages));
    }
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    chart.resizeRelocate(
        left,
        top,
        Math.max(0, getWidth() - left - snappedRightInset()),
        Math.max(0, getHeight() - top - snappedBottomInset()));
  }

  private @Nullable LayersGeometry geometry() {
    LayersPicture picture = shown;
    return picture == null || !chart.isConnected()
        ? null
        : LayersGeometry.of(
            picture.course().trace().layout(),
            chart.getWidth(),
            chart.getHeight(),
            chart.look().fontScale());
  }

  private void onMove(MouseEvent e) {
    LayersGeometry at = geometry();
    LayersPicture picture = shown;
    Selection neuron = at == null ? null : at.at(e.getX(), e.getY());
    if (neuron == null || picture == null) {
      tip.hide();
      return;
    }
    tip.show(lines(picture.course(), neuron), e.getScreenX(), e.getScreenY(), chart.look());
  }

  private List<String> lines(TraceCourse course, Selection neuron) {
    Messages messages = chart.look().messages();
    int number = course.trace().layout().neuron(neuron.layer(), neuron.unit());
    double active = course.trace().active(course.column(), number);
    return List.of(
        Printable.of(course.neuronName(neuron.layer(), neuron.unit())),
        messages.get("training.neuron." + course.state(0, number).name())
            + " · z > 0: "
            + Numbers.percent(active, 1, messages.language()));
  }
}
