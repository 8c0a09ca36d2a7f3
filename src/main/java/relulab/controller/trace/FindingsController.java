package relulab.controller.trace;

import java.util.List;
import javafx.beans.value.ObservableObjectValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.Follow;
import relulab.controller.trial.Event;
import relulab.controller.trial.EventList;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Finding;
import relulab.model.trace.TraceCourse;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.control.Hint;
import relulab.view.control.Presence;
import relulab.view.control.Throttle;
import relulab.view.trace.FindingWords;
import relulab.view.trace.LargestZPainter;
import relulab.view.trace.LargestZPainter.LargestZPicture;
import relulab.view.trace.RecordedWords;
import relulab.view.trial.Selection;
import relulab.view.trial.neuron.CauseRow;

/** Why a recorded neuron is what it is; while none is chosen, what is wrong with the model. */
public final class FindingsController {
  private final ObservableObjectValue<Look> looks;
  private final RecordingState state;
  private final Messages messages;
  private final EventList eventList;
  private final Throttle throttle = new Throttle(150);
  private List<Finding> told = List.of();
  private @Nullable LargestZPicture picture;
  private long turn;

  @FXML private VBox root;
  @FXML private ScrollPane whyScroll;
  @FXML private Label title;
  @FXML private Button closeWhy;
  @FXML private Label place;
  @FXML private Label explanation;
  @FXML private ChartView chart;
  @FXML private Label turnTitle;
  @FXML private Hyperlink goThere;
  @FXML private VBox lines;
  @FXML private VBox returnBox;
  @FXML private Label recovery;
  @FXML private ScrollPane foundScroll;
  @FXML private VBox findings;
  @FXML private Label noWhatIf;
  @FXML private ListView<Event> events;
  @FXML private CheckBox deathsOnly;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public FindingsController(RecordingState state, ObservableObjectValue<Look> looks) {
    this.looks = looks;
    this.state = state;
    messages = looks.get().messages();
    eventList = new EventList(state, state.deathsOnlyProperty(), messages);
  }

  @FXML
  private void initialize() {
    eventList.fill(events, deathsOnly);
    closeWhy.setAccessibleText(messages.get("training.inspector.close"));
    Hint.set(closeWhy, messages.get("training.inspector.close"));
    closeWhy.setOnAction(e -> state.selectionProperty().set(null));
    goThere.setOnAction(e -> state.seek(turn));
    noWhatIf.setText(messages.get("training.recorded.noWhatIf"));
    chart.setPainter(
        (surface, width, height) -> {
          surface.clear(looks.get().palette().card());
          LargestZPicture of = picture;
          if (of != null) {
            LargestZPainter.paint(surface, of, width, height, looks.get());
          }
        });
    Follow.by(
        root,
        this::refresh,
        state.courseProperty(),
        state.selectionProperty(),
        state.diagnosisProperty(),
        state.deathsOnlyProperty(),
        state.playingProperty(), // once it stands, the last step is told
        state.growingProperty(),
        looks);
  }

  private void refresh() {
    TraceCourse course = state.courseProperty().get();
    Diagnosis diagnosis = state.diagnosisProperty().get();
    Selection chosen = state.selectionProperty().get();
    if (course == null || diagnosis == null) {
      return;
    }
    boolean known = chosen != null && chosen.isIn(course);
    Presence.set(whyScroll, known);
    Presence.set(foundScroll, !known);
    if (!throttle.isDue(
        state.playingProperty().get() || state.growingProperty().get(),
        "" + chosen,
        diagnosis.findings(),
        state.deathsOnlyProperty().get())) {
      return;
    }
    if (known) {
      why(course, chosen);
    }
    findings(course, diagnosis);
    eventList.show(course, true);
  }

  private void why(TraceCourse course, Selection chosen) {
    RecordedWords says = new RecordedWords(course, chosen, messages);
    picture = new LargestZPicture(course, chosen);
    chart.repaint();
    title.setText(says.question());
    place.setText(says.place());
    explanation.setText(says.explanation());
    chart.setAccessibleText(says.explanation());
    turn = says.turnStep();
    turnTitle.setText(
        turn < 0
            ? messages.get("training.recorded.numbers")
            : messages.get("training.recorded.turn", Numbers.count(turn)));
    Presence.set(goThere, turn >= 0 && turn != course.step());
    CauseRow.fill(lines, says.lines());
    recovery.setText(says.recovery());
    Presence.set(returnBox, !says.recovery().isEmpty());
  }

  /** They are kept while they say the same: a person may be reading them. */
  private void findings(TraceCourse course, Diagnosis diagnosis) {
    List<Finding> now = diagnosis.findings();
    if (now.equals(told) && !findings.getChildren().isEmpty()) {
      return;
    }
    told = now;
    FindingWords words = new FindingWords(course.trace(), messages);
    findings.getChildren().clear();
    if (now.isEmpty()) {
      findings.getChildren().add(label(messages.get("training.finding.healthy"), "inspector-text"));
    }
    for (Finding finding : now) {
      VBox box = new VBox(2);
      box.getStyleClass().add("finding");
      box.getChildren().add(label(words.sentence(finding), "inspector-text"));
      box.getChildren().add(label(words.advice(finding), "hint"));
      long step = finding.step();
      if (step >= 0) {
        Hyperlink link = new Hyperlink(messages.get("training.inspector.goThere"));
        link.setOnAction(e -> state.seek(step));
        box.getChildren().add(link);
      }
      findings.getChildren().add(box);
    }
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
