package relulab.controller.present;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import relulab.controller.AppState;
import relulab.scenario.Beat;
import relulab.scenario.Lecture;
import relulab.scenario.Stage;
import relulab.scenario.Text;

/**
 * The parts of a lecture in order. They are dragged, or moved by Alt and the arrow keys; Delete
 * takes one out.
 */
final class LectureList extends ListView<Lecture.Item> {
  private final AppState app;
  private final LectureDraft draft;

  LectureList(AppState app, LectureDraft draft) {
    super(draft.items());
    this.app = app;
    this.draft = draft;
    setId("lecture-items");
    setAccessibleText(app.messages().get("present.lecture.items"));
    setCellFactory(list -> new Cell());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent e) {
    int at = getSelectionModel().getSelectedIndex();
    if (e.isAltDown() && e.getCode() == KeyCode.UP) {
      move(at, at - 1);
      e.consume();
    } else if (e.isAltDown() && e.getCode() == KeyCode.DOWN) {
      move(at, at + 1);
      e.consume();
    } else if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
      remove();
      e.consume();
    }
  }

  /** Moves the chosen part up (−1) or down (1). */
  void moveChosen(int by) {
    int at = getSelectionModel().getSelectedIndex();
    move(at, at + by);
  }

  private void move(int from, int to) {
    if (draft.move(from, to)) {
      getSelectionModel().clearAndSelect(to);
      scrollTo(Math.max(0, to - 1));
    }
  }

  /** Takes the chosen part out; the one behind it is chosen. */
  void remove() {
    int at = getSelectionModel().getSelectedIndex();
    if (at >= 0) {
      draft.items().remove(at);
      if (!draft.items().isEmpty()) {
        getSelectionModel().clearAndSelect(Math.min(at, draft.items().size() - 1));
      }
    }
  }

  private String name(Lecture.Item item) {
    var language = app.languageProperty().get();
    int all = item.scenario().beats().size();
    int chosen = item.chosen().isEmpty() ? all : item.chosen().size();
    return switch (item) {
      case Lecture.Said(var beats) ->
          app.messages().get("present.lecture.own", words(beats.getFirst()).in(language));
      case Lecture.Bundled(var scene, var _) ->
          app.messages().get("present.lecture.item", scene.title(language), chosen, all);
      case Lecture.Own(var scenario, var _) -> {
        String title = scenario.title().in(language);
        String shown = title.isEmpty() ? app.messages().get("present.lecture.untitled") : title;
        yield app.messages().get("present.lecture.item", shown, chosen, all);
      }
    };
  }

  private static Text words(Beat beat) {
    boolean isTitled = beat.stage() instanceof Stage.Words words && !words.title().en().isEmpty();
    return isTitled ? ((Stage.Words) beat.stage()).title() : beat.text();
  }

  private final class Cell extends ListCell<Lecture.Item> {
    Cell() {
      addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    /** The part follows the mouse from cell to cell. */
    private void drag(MouseEvent e) {
      int from = LectureList.this.getSelectionModel().getSelectedIndex();
      for (Node n = e.getPickResult().getIntersectedNode(); n != null; n = n.getParent()) {
        if (n instanceof Cell over && over.getListView() == LectureList.this && !over.isEmpty()) {
          move(from, over.getIndex());
          return;
        }
      }
    }

    @Override
    protected void updateItem(Lecture.Item item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : (getIndex() + 1) + "  " + name(item));
    }
  }
}
