package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableObjectValue;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.Follow;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial.StepDetail;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.control.Choice;
import relulab.view.control.Presence;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Selection;
import relulab.view.trial.lane.LaneHead;
import relulab.view.trial.lane.LaneView;

/** The lanes side by side, or one of them: by choice, or where there is no room for all. */
public final class LanesController {
  /** A lane narrower than this cannot be read. */
  private static final double MIN_LANE = 215;

  private final ObservableObjectValue<Look> looks;
  private final TrainingState state;
  private final Messages messages;
  private final List<LaneView> views = new ArrayList<>();
  private List<String> names = List.of();
  private boolean narrow;

  @FXML private VBox root;
  @FXML private HBox tabs;
  @FXML private HBox row;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public LanesController(TrainingState state, ObservableObjectValue<Look> looks) {
    this.looks = looks;
    this.state = state;
    messages = looks.get().messages();
  }

  @FXML
  private void initialize() {
    tabs.setMaxWidth(Region.USE_PREF_SIZE);
    root.widthProperty().addListener((observable, before, now) -> fit(now.doubleValue()));
    Follow.by(
        root,
        this::refresh,
        state.momentProperty(),
        state.selectionProperty(),
        state.choices().soloProperty(),
        looks);
    Follow.by(row, this::describe, state.playingProperty());
  }

  private void fit(double width) {
    boolean tight = width / Math.max(1, names.size()) < MIN_LANE;
    if (tight != narrow) {
      narrow = tight;
      names = List.of();
      refresh();
    }
  }

  private void refresh() {
    Setup setup = state.setup();
    List<String> now = setup.lanes().stream().map(lane -> lane.name()).toList();
    if (!now.equals(names)) {
      names = now;
      rebuild();
    }
    show();
  }

  private void rebuild() {
    views.clear();
    for (int i = 0; i < names.size(); i++) {
      LaneView view = new LaneView("lane-" + i);
      view.connect(looks::get);
      view.setOnSelect(state.selectionProperty()::set);
      view.setOnPoint(points());
      int lane = i;
      LaneHead head = view.head();
      head.setOnName(() -> state.choices().toggleSolo(lane));
      head.setOnAlpha(
          alpha -> state.changes().setAlpha(lane, alpha), state.changes()::standingGesture);
      head.setMenu(
          () -> LaneMenu.of(lane, state, messages),
          messages.get("training.lane.menu.title", names.get(i)));
      HBox.setHgrow(view, Priority.ALWAYS);
      view.setPrefWidth(300);
      view.setMaxWidth(Double.MAX_VALUE);
      views.add(view);
    }
    rebuildTabs();
  }

  private LaneView.OnPoint points() {
    PointsDraft draft = state.points();
    return new LaneView.OnPoint() {
      @Override
      public void add(double x, double y) {
        if (draft.isTrained()) {
          draft.add(x, y);
        }
      }

      @Override
      public void removeNear(double x, double y, double within) {
        if (draft.isTrained()) {
          draft.removeNear(x, y, within);
        }
      }
    };
  }

  private void rebuildTabs() {
    tabs.getChildren().clear();
    ToggleGroup group = new ToggleGroup();
    if (!narrow) {
      tabs.getChildren()
          .add(tab(group, messages.get("training.page.allLanes"), TrainingChoices.ALL_LANES));
    }
    for (int i = 0; i < names.size(); i++) {
      tabs.getChildren().add(tab(group, names.get(i), i));
    }
    Choice.require(group, lane -> state.choices().soloProperty().set((Integer) lane));
  }

  private ToggleButton tab(ToggleGroup group, String text, int lane) {
    ToggleButton tab = new ToggleButton(text);
    tab.setId("lane-tab-" + lane);
    tab.setUserData(lane);
    tab.setToggleGroup(group);
    tab.setSelected(lane == alone());
    return tab;
  }

  /** The lane that is shown alone, or {@link TrainingChoices#ALL_LANES}. */
  private int alone() {
    int chosen = state.choices().soloProperty().get();
    if (chosen < names.size() && (chosen >= 0 || !narrow)) {
      return chosen;
    }
    return narrow ? 0 : TrainingChoices.ALL_LANES;
  }

  private void show() {
    int alone = alone();
    List<LaneView> shown = alone < 0 ? views : List.of(views.get(alone));
    if (!row.getChildren().equals(shown)) {
      row.getChildren().setAll(shown);
    }
    Presence.set(tabs, alone >= 0 && names.size() > 1);
    for (var tab : tabs.getChildren()) {
      if (Integer.valueOf(alone).equals(tab.getUserData())) {
        ((ToggleButton) tab).setSelected(true);
      }
    }
    Moment moment = state.momentProperty().get();
    if (moment == null || moment.frame().lanes().size() != views.size()) {
      return;
    }
    for (LaneView view : shown) {
      show(moment, views.indexOf(view), view);
    }
  }

  private void show(Moment moment, int lane, LaneView view) {
    ActivationMaps maps = lane < moment.maps().size() ? moment.maps().get(lane) : null;
    Selection selection = state.selectionProperty().get();
    view.show(moment.frame(), lane, maps, selection, options(moment, lane));
    view.head().showAlpha(SetupEdits.alphaAt(state.setup(), lane, state.step()));
  }

  private static LaneOptions options(Moment moment, int lane) {
    LaneOptions usual =
        new LaneOptions(false, Platform.getPreferences().isReducedMotion(), null, null, true);
    Moment.Slow slow = moment.slow();
    StepDetail detail = slow == null ? null : slow.details().get(lane);
    return slow == null || detail == null ? usual : usual.with(detail, slow.phase());
  }

  /** For those who do not see the lanes; told anew when it stands still. */
  private void describe() {
    if (!state.playingProperty().get()) {
      views.forEach(view -> view.setAccessibleText(view.describe(messages)));
    }
  }
}
