package relulab.controller.trial;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;
import relulab.model.trial.Frame;
import relulab.model.trial.NeuronFrame;
import relulab.model.trial.StepDetail;
import relulab.text.Messages;
import relulab.view.control.Throttle;
import relulab.view.trial.Selection;
import relulab.view.trial.neuron.NeuronGradientView;
import relulab.view.trial.neuron.NeuronHistogramView;
import relulab.view.trial.neuron.NeuronPicture;

/** What there is to say of the chosen neuron, and what happened so far. */
public final class InspectorController {
  private final AppState app;
  private final TrainingState state;
  private final Messages messages;

  /** Words and events cannot be read faster. */
  private final Throttle words = new Throttle(150);

  private final Throttle charts = new Throttle(40);

  @FXML private VBox root;
  @FXML private Label title;
  @FXML private Button close;
  @FXML private Label nothing;
  @FXML private VBox content;
  @FXML private VBox stateBox;
  @FXML private Label stateTitle;
  @FXML private Label stateText;
  @FXML private Label recovery;
  @FXML private NeuronHistogramView histogram;
  @FXML private NeuronGradientView gradient;
  @FXML private VBox silencedBox;
  @FXML private Label silencedTitle;
  @FXML private Label silencedText;
  @FXML private VBox others;

  private boolean drawer;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public InspectorController(AppState app) {
    this.app = app;
    state = app.training();
    messages = app.messages();
  }

  @FXML
  private void initialize() {
    histogram.connect(app.look()::get);
    gradient.connect(app.look()::get);
    close.setAccessibleText(messages.get("training.inspector.close"));
    close.setTooltip(new Tooltip(messages.get("training.inspector.close")));
    close.setOnAction(e -> close());
    Follow.by(root, this::refresh, state.momentProperty(), state.selectionProperty(), app.look());
  }

  /** Whether it lies over the lanes: then it can be put away with the neuron still chosen. */
  void setDrawer(boolean isDrawer) {
    drawer = isDrawer;
  }

  private void close() {
    if (drawer) {
      state.choices().drawerProperty().set(false);
    } else {
      state.selectionProperty().set(null);
    }
  }

  private void refresh() {
    Moment moment = state.momentProperty().get();
    Selection selection = state.selectionProperty().get();
    boolean known = moment != null && selection != null && selection.isIn(moment.frame());
    show(content, known);
    show(nothing, !known);
    if (!known) {
      title.setText(messages.get("training.inspector.title"));
    } else if (charts.isDue(moment.playing(), selection, app.look().get())) {
      showCharts(moment, selection);
    }
    if (moment != null && words.isDue(moment.playing(), selection)) {
      if (known) {
        showWords(moment, selection);
      }
    }
  }

  private void showCharts(Moment moment, Selection selection) {
    Chosen chosen = moment.chosen();
    boolean fresh = chosen != null && chosen.selection().equals(selection);
    double[] z = chosen != null && fresh ? chosen.preActivations() : new double[0];
    NeuronPicture scene =
        z.length == 0 ? null : new NeuronPicture(moment.frame(), selection, state.axis(), z);
    histogram.show(scene);
    gradient.show(scene);
  }

  private void showWords(Moment moment, Selection selection) {
    Frame frame = moment.frame();
    NeuronFrame neuron =
        frame.lanes().get(selection.lane()).neuron(selection.layer(), selection.unit());
    NeuronWords words = NeuronWords.of(moment, selection, messages);
    title.setText(words.title());
    stateBox.getStyleClass().setAll("state-box", words.style());
    stateTitle.setText(words.stateTitle());
    stateText.setText(words.stateText());
    recovery.setText(words.recovery());
    show(recovery, !recovery.getText().isEmpty());
    String accessible = words.stateTitle() + " " + words.stateText();
    histogram.setAccessibleText(messages.get("training.inspector.histogram") + ". " + accessible);
    gradient.setAccessibleText(messages.get("training.inspector.gradient"));
    showSilenced(moment, selection, neuron);
    showOthers(frame, selection);
  }

  private void showSilenced(Moment moment, Selection selection, NeuronFrame neuron) {
    Chosen chosen = moment.chosen();
    boolean same = chosen != null && chosen.selection().equals(selection);
    StepDetail detail = chosen != null && same ? chosen.silenced() : null;
    if (detail == null || !neuron.state().isSilent() || detail.step() != neuron.since()) {
      show(silencedBox, false);
      return;
    }
    show(silencedBox, true);
    SilencedWords words = new SilencedWords(moment.frame().setup(), selection, detail, messages);
    silencedTitle.setText(words.title());
    silencedText.setText(words.text());
  }

  /** The same neuron in the other lanes; the buttons are kept while they say the same. */
  private void showOthers(Frame frame, Selection selection) {
    int at = 0;
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      Selection other = selection.in(lane);
      if (lane == selection.lane() || !other.isIn(frame)) {
        continue;
      }
      if (at == others.getChildren().size()) {
        Button button = new Button();
        button.setMaxWidth(Double.MAX_VALUE);
        others.getChildren().add(button);
      }
      Button button = (Button) others.getChildren().get(at++);
      NeuronWords words = new NeuronWords(frame, other, messages);
      button.getStyleClass().setAll("button", "other-lane", words.style());
      button.setText(words.brief());
      button.setOnAction(e -> state.selectionProperty().set(other));
    }
    others.getChildren().remove(at, others.getChildren().size());
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
