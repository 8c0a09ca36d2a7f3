package relulab.controller.trial;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import relulab.controller.Follow;
import relulab.text.Messages;
import relulab.view.control.Presence;
import relulab.view.control.Throttle;
import relulab.view.trial.Selection;

/** The chosen neuron in one line, where there is no room for the inspector. */
public final class NeuronBarController {
  private final TrainingState state;
  private final Messages messages;
  private final NeuronVerbs verbs;
  private final Throttle words = new Throttle(150);

  @FXML private HBox root;
  @FXML private Region mark;
  @FXML private Label question;
  @FXML private Label answer;
  @FXML private Button nudge;
  @FXML private Button fresh;
  @FXML private ToggleButton open;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public NeuronBarController(TrainingState state, Messages messages) {
    this.state = state;
    this.messages = messages;
    verbs = new NeuronVerbs(state);
  }

  @FXML
  private void initialize() {
    open.selectedProperty().bindBidirectional(state.choices().drawerProperty());
    nudge.setOnAction(e -> verbs.nudge());
    fresh.setOnAction(e -> verbs.renew());
    Follow.by(
        root,
        this::refresh,
        state.momentProperty(),
        state.selectionProperty(),
        state.choices().whatIfValues().nudgeProperty());
  }

  private void refresh() {
    Moment moment = state.momentProperty().get();
    Selection selection = state.selectionProperty().get();
    boolean known = moment != null && selection != null && selection.isIn(moment.frame());
    if (moment != null && !words.isDue(moment.playing(), selection)) {
      return;
    }
    Chosen chosen = moment == null ? null : moment.chosen();
    if (known && chosen != null && chosen.selection().equals(selection)) {
      show(new NeuronWords(moment.frame(), selection, messages), chosen.preActivations());
    } else if (!known) {
      show(null, new double[0]);
    }
  }

  private void show(@Nullable NeuronWords words, double[] z) {
    boolean known = words != null;
    for (Region each : new Region[] {mark, question, nudge, fresh}) {
      Presence.set(each, known);
    }
    nudge.setText(verbs.nudgeText(messages));
    if (words == null) {
      answer.setText(messages.get("training.inspector.nothing"));
    } else {
      mark.getStyleClass().setAll("state-mark", words.style());
      question.setText(words.question());
      answer.setText(words.chain(z));
    }
  }
}
