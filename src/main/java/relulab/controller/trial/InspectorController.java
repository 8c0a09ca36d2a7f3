package relulab.controller.trial;

import javafx.beans.value.ObservableObjectValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.Follow;
import relulab.model.network.ActivationMaps;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.NeuronFrame;
import relulab.text.Messages;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.control.Hint;
import relulab.view.control.Presence;
import relulab.view.control.Throttle;
import relulab.view.surface.Surface;
import relulab.view.trial.Selection;
import relulab.view.trial.neuron.CauseRow;
import relulab.view.trial.neuron.GradientEnd;
import relulab.view.trial.neuron.GradientEndPainter;
import relulab.view.trial.neuron.NeuronEdgesPainter;
import relulab.view.trial.neuron.WhyPainter;
import relulab.view.trial.neuron.WhyPicture;

/** Why the chosen neuron is what it is, whether it can come back, and what can be done to it. */
public final class InspectorController {
  /** More neurons or layers have no room for tiles in the lanes: the neuron is drawn here. */
  private static final int WIDE = 16;

  private static final int DEEP = 6;

  /** The least height of the function with one row of ticks, and what it may grow by. */
  private static final double FUNCTION = 140;

  private static final double GROWS = 130;

  /** Height of a row of ticks, and of what stands around them. */
  private static final double TICKS = 46;

  private static final double TICKS_AXIS = 18;

  private final ObservableObjectValue<Look> looks;
  private final TrainingState state;
  private final Messages messages;
  private final NeuronVerbs verbs;

  /** Words cannot be read faster. */
  private final Throttle words = new Throttle(150);

  private final Throttle charts = new Throttle(40);
  private @Nullable WhyPicture picture;
  private @Nullable Moment shown;
  private boolean large;
  private boolean drawer;
  private long turnStep;

  @FXML private ScrollPane root;
  @FXML private Label title;
  @FXML private Button close;
  @FXML private Label nothing;
  @FXML private VBox content;
  @FXML private Label lane;
  @FXML private Label place;
  @FXML private Label explanation;
  @FXML private ChartView edges;
  @FXML private ChartView why;
  @FXML private Label chain;
  @FXML private VBox endBox;
  @FXML private ChartView end;
  @FXML private VBox causeBox;
  @FXML private Label causeTitle;
  @FXML private Hyperlink goThere;
  @FXML private VBox causes;
  @FXML private Label returnTitle;
  @FXML private Label recovery;
  @FXML private Button nudge;
  @FXML private Button fresh;
  @FXML private Button kill;
  @FXML private VBox othersBox;
  @FXML private VBox others;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public InspectorController(TrainingState state, ObservableObjectValue<Look> looks) {
    this.looks = looks;
    this.state = state;
    messages = looks.get().messages();
    verbs = new NeuronVerbs(state);
  }

  @FXML
  private void initialize() {
    close.setAccessibleText(messages.get("training.inspector.close"));
    Hint.set(close, messages.get("training.inspector.close"));
    close.setOnAction(e -> close());
    nudge.setOnAction(e -> verbs.nudge());
    fresh.setOnAction(e -> verbs.renew());
    kill.setOnAction(e -> verbs.kill());
    goThere.setOnAction(e -> goThere());
    why.setPainter(this::paintWhy);
    end.setPainter(this::paintEnd);
    edges.setPainter(this::paintEdges);
    Follow.by(
        root,
        this::refresh,
        state.momentProperty(),
        state.selectionProperty(),
        looks,
        state.choices().whatIfValues().nudgeProperty(),
        root.widthProperty(),
        nothing.heightProperty(), // known when its style is
        title.heightProperty());
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

  private void goThere() {
    state.pause();
    state.seek(turnStep);
  }

  private void refresh() {
    Moment moment = state.momentProperty().get();
    Selection selection = state.selectionProperty().get();
    boolean known = moment != null && selection != null && selection.isIn(moment.frame());
    Presence.set(content, known);
    Presence.set(nothing, !known);
    VBox.setVgrow(root, known ? Priority.ALWAYS : Priority.NEVER);
    root.setVbarPolicy(known ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
    if (!known) {
      title.setText(messages.get("training.inspector.title"));
      double inside = root.getContent().prefHeight(Math.max(1, root.getWidth() - 2));
      root.setMinHeight(root.getWidth() > 2 ? inside + 2 : Region.USE_COMPUTED_SIZE);
      return;
    }
    root.setMinHeight(Region.USE_COMPUTED_SIZE);
    if (moment == null || selection == null) {
      return;
    }
    Chosen chosen = moment.chosen();
    if (chosen == null || !chosen.selection().equals(selection)) {
      return; // Its numbers are on their way.
    }
    shown = moment;
    Look look = looks.get();
    double by = verbs.nudgeBy();
    if (charts.isDue(moment.playing(), selection, look)) {
      showCharts(moment, chosen);
    }
    if (words.isDue(moment.playing(), selection, by)) {
      showWords(moment, chosen);
    }
  }

  private void showCharts(Moment moment, Chosen chosen) {
    Frame frame = moment.frame();
    Selection of = chosen.selection();
    LaneFrame in = frame.lanes().get(of.lane());
    NeuronWords says = new NeuronWords(frame, of, messages);
    Chosen.Turn turn = turn(chosen, in.neuron(of.layer(), of.unit()));
    WhyPicture.Row now = new WhyPicture.Row(frame.step(), chosen.preActivations());
    picture =
        new WhyPicture(
            in.network().activation(of.layer(), of.unit()),
            turn == null ? null : new WhyPicture.Row(turn.detail().step() - 1, turn.before()),
            turn == null || frame.step() < turn.detail().step() || says.kind().equals("recovered")
                ? now
                : new WhyPicture.Row(turn.detail().step(), turn.after()));
    var hidden = frame.setup().hidden();
    large = hidden.size() >= DEEP || hidden.stream().anyMatch(width -> width > WIDE);
    Presence.set(edges, large);
    fitWhy(picture.before() == null ? 1 : 2);
    Presence.set(endBox, says.isCutOff());
    why.repaint();
    edges.repaint();
    end.repaint();
  }

  /** The function takes what room is left, within reason; ticks alone need no more than they do. */
  private void fitWhy(int rows) {
    double scale = looks.get().fontScale();
    double least = (rows * TICKS + (large ? TICKS_AXIS : FUNCTION)) * scale;
    why.setMinHeight(least);
    why.setPrefHeight(least);
    why.setMaxHeight(large ? least : least + GROWS * scale);
  }

  /** The update that made it what it is, if what is shown still follows from that. */
  private static Chosen.@Nullable Turn turn(Chosen chosen, NeuronFrame neuron) {
    Chosen.Turn turn = chosen.turn();
    long step = neuron.state().isSilent() ? neuron.since() : neuron.recoveredAt();
    return turn != null && turn.detail().step() == step ? turn : null;
  }

  private void paintWhy(Surface surface, double width, double height) {
    Look look = looks.get();
    surface.clear(look.palette().card());
    WhyPicture of = picture;
    if (of != null && large) {
      WhyPainter.paintTicks(surface, of, width, height, look);
    } else if (of != null) {
      WhyPainter.paint(surface, of, width, height, look);
    }
  }

  private void paintEnd(Surface surface, double width, double height) {
    Look look = looks.get();
    surface.clear(look.palette().card());
    Moment moment = shown;
    Chosen of = moment == null ? null : moment.chosen();
    if (moment != null && of != null && endBox.isVisible()) {
      GradientEnd picture = GradientEnd.of(moment.frame(), of.selection().lane());
      GradientEndPainter.paint(surface, picture, width, height, look);
    }
  }

  private void paintEdges(Surface surface, double width, double height) {
    Look look = looks.get();
    surface.clear(look.palette().card());
    Moment moment = shown;
    Chosen of = moment == null ? null : moment.chosen();
    if (moment != null && of != null) {
      int index = of.selection().lane();
      ActivationMaps maps = index < moment.maps().size() ? moment.maps().get(index) : null;
      LaneFrame in = moment.frame().lanes().get(index);
      NeuronEdgesPainter.paint(surface, in, maps, of.selection(), width, height, look);
    }
  }

  private void showWords(Moment moment, Chosen chosen) {
    Frame frame = moment.frame();
    Selection of = chosen.selection();
    LaneFrame in = frame.lanes().get(of.lane());
    NeuronFrame neuron = in.neuron(of.layer(), of.unit());
    double[] z = chosen.preActivations();
    NeuronWords says = new NeuronWords(frame, of, messages);
    title.setText(says.question());
    lane.setText(in.setup().name());
    lane.getStyleClass().setAll("label", "lane-title", in.network().kind().id());
    place.setText(says.place());
    explanation.setText(says.explanation(z));
    chain.setText(says.chain(z));
    returnTitle.setText(says.returnTitle());
    recovery.setText(says.recovery(z, verbs.nudgeBy()));
    nudge.setText(verbs.nudgeText(messages));
    kill.setDisable(neuron.state() == NeuronState.DEAD);
    why.setAccessibleText(says.explanation(z) + " " + says.chain(z));
    end.setAccessibleText(says.explanation(z));
    edges.setAccessibleText(says.place());
    showCause(moment, says, chosen, turn(chosen, neuron));
    showOthers(moment, of);
  }

  private void showCause(
      Moment moment, NeuronWords says, Chosen chosen, Chosen.@Nullable Turn turn) {
    Presence.set(causeBox, turn != null);
    if (turn == null) {
      return;
    }
    turnStep = turn.detail().step();
    CauseWords cause = new CauseWords(moment.frame().setup(), chosen.selection(), turn, messages);
    causeTitle.setText(cause.title(says.kind()));
    CauseRow.fill(causes, cause.lines());
  }

  /** The same neuron in the other lanes; the rows are kept while they say the same. */
  private void showOthers(Moment moment, Selection selection) {
    Frame frame = moment.frame();
    int at = 0;
    for (int index = 0; index < frame.lanes().size(); index++) {
      Selection other = selection.in(index);
      if (index == selection.lane() || !other.isIn(frame)) {
        continue;
      }
      if (at == others.getChildren().size()) {
        others.getChildren().add(new OtherLane(state, looks));
      }
      ActivationMaps maps = index < moment.maps().size() ? moment.maps().get(index) : null;
      ((OtherLane) others.getChildren().get(at++)).show(frame, other, maps);
    }
    others.getChildren().remove(at, others.getChildren().size());
    Presence.set(othersBox, at > 0);
  }
}
