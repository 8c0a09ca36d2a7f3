package relulab.controller.trial;

import javafx.beans.value.ObservableObjectValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.trial.Selection;
import relulab.view.trial.lane.Box;
import relulab.view.trial.lane.NeuronTile;
import relulab.view.trial.lane.TilePainter;

/** The chosen neuron in another lane: its tile and its state; a click chooses it. */
final class OtherLane extends Button {
  private static final double TILE = 42;

  private final TrainingState state;
  private final ObservableObjectValue<Look> looks;
  private final ChartView tile = new ChartView();
  private final Label name = new Label();
  private final Label words = new Label();
  private @Nullable NeuronTile shown;

  OtherLane(TrainingState state, ObservableObjectValue<Look> looks) {
    this.state = state;
    this.looks = looks;
    tile.setMinSize(TILE, TILE);
    tile.setPrefSize(TILE, TILE);
    tile.setMaxSize(TILE, TILE);
    tile.setMouseTransparent(true);
    tile.setPainter(
        (surface, width, height) -> {
          surface.clear(looks.get().palette().card());
          NeuronTile of = shown;
          if (of != null) {
            Box box = new Box(3, 3, width - 6, height - 6);
            TilePainter.paint(surface, of, box, looks.get());
          }
        });
    HBox row = new HBox(9, tile, new VBox(1, name, words));
    row.getStyleClass().add("other-row");
    setGraphic(row);
    setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("other-lane");
  }

  void show(Frame frame, Selection of, @Nullable ActivationMaps maps) {
    LaneFrame lane = frame.lanes().get(of.lane());
    NeuronWords says = new NeuronWords(frame, of, looks.get().messages());
    name.setText(lane.setup().name());
    name.getStyleClass().setAll("label", "lane-title", lane.network().kind().id());
    words.setText(says.brief());
    setAccessibleText(lane.setup().name() + ", " + says.brief());
    shown = NeuronTile.of(lane, maps, of.layer(), of.unit());
    tile.repaint();
    setOnAction(e -> state.selectionProperty().set(of));
  }
}
