package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;
import relulab.model.trial.Setup;
import relulab.model.trial.StepDetail;
import relulab.text.Messages;
import relulab.view.control.Choice;
import relulab.view.trial.Backdrop;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Selection;
import relulab.view.trial.lane.LaneView;

/** The lanes side by side, or one of them: by choice, or where there is no room for all. */
public final class LanesController {
  /** A lane narrower than this cannot be read. */
  private static final double MIN_LANE = 215;

  /** Steps a second from which the lanes take turns. */
  private static final double FAST = 120;

  private final AppState app;
  private final TrainingState state;
  private final Messages messages;
  private final List<LaneView> views = new ArrayList<>();
  private List<String> names = List.of();
  private boolean narrow;
  private int turn;

  @FXML private VBox root;
  @FXML private HBox tabs;
  @FXML private HBox row;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public LanesController(AppState app) {
    this.app = app;
    state = app.training();
    messages = app.messages();
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
        app.look());
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
      LaneView view = new LaneView();
      view.setId("lane-" + i);
      view.connect(app.look()::get);
      view.setOnSelect(state.selectionProperty()::set);
      view.setOnPoint(points());
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
    tabs.setVisible(names.size() > 1);
    tabs.setManaged(names.size() > 1);
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
    for (var tab : tabs.getChildren()) {
      if (Integer.valueOf(alone).equals(tab.getUserData())) {
        ((ToggleButton) tab).setSelected(true);
      }
    }
    Moment moment = state.momentProperty().get();
    if (moment == null || moment.frame().lanes().size() != views.size()) {
      return;
    }
    turn++;
    for (int i = 0; i < shown.size(); i++) {
      if (!isFast(moment) || turn % shown.size() == i) {
        show(moment, views.indexOf(shown.get(i)), shown.get(i));
      }
    }
  }

  /**
   * Where steps come faster than frames, the lanes take turns: drawing all edges anew is what
   * costs, and nobody sees that a lane is a frame or two behind.
   */
  private static boolean isFast(Moment moment) {
    return moment.playing() && moment.rate() > FAST;
  }

  private void show(Moment moment, int lane, LaneView view) {
    Backdrop backdrop = lane < moment.backdrops().size() ? moment.backdrops().get(lane) : null;
    Selection selection = state.selectionProperty().get();
    view.show(moment.frame(), lane, backdrop, selection, options(moment, lane));
  }

  private static LaneOptions options(Moment moment, int lane) {
    LaneOptions usual =
        new LaneOptions(false, Platform.getPreferences().isReducedMotion(), null, null);
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
