package relulab.controller.present;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.DialogPlace;
import relulab.controller.FilePicker;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.text.Messages;
import relulab.view.control.Presence;
import relulab.view.control.Scroller;

/** Composes a lecture: scenes and words of one's own, in any order, with a preview of each beat. */
public final class LectureDialog implements LectureKeeper.Composer {
  private static final double LIST = 300;
  private static final double PREVIEW = 170;

  private final AppState app;
  private final FilePicker files;
  private final DialogPlace place;
  private final Messages messages;
  private final LectureDraft draft;
  private final LectureKeeper keeper;
  private final LectureList list;
  private final LecturePreview preview;
  private final LecturePart part;
  private final Label told = new Label();
  private final Scroller form = new Scroller();
  private final VBox dialog = new VBox();
  private boolean isReplacing;
  private Runnable closeDialog = () -> {};

  /**
   * A dialog that shows the draft as it was left.
   *
   * @param place where it is shown
   */
  public LectureDialog(AppState app, FilePicker files, DialogPlace place) {
    this.app = app;
    this.files = files;
    this.place = place;
    messages = app.messages();
    draft = app.present().draft();
    keeper = new LectureKeeper(app, files, place, this);
    list = new LectureList(app, draft);
    preview = new LecturePreview(app);
    part = new LecturePart(app, this::replace, preview::show);
    build();
    list.getSelectionModel().selectedIndexProperty().addListener(o -> chosen());
    list.getSelectionModel().selectFirst();
    chosen();
  }

  @Override
  public void show() {
    place.show(
        DialogPlace.Kind.LECTURE,
        closing -> {
          closeDialog = closing;
          return dialog;
        });
  }

  private void build() {
    Label heading = new Label(messages.get("present.lecture.heading"));
    heading.getStyleClass().add("card-title");
    TextField title = new TextField();
    title.setId("lecture-title");
    title.setPromptText(messages.get("present.lecture.title"));
    title.setAccessibleText(messages.get("present.lecture.title"));
    title.textProperty().bindBidirectional(draft.titleProperty());
    VBox left = new VBox(8, title, list, order());
    left.setPrefWidth(LIST);
    left.setMinWidth(LIST);
    VBox.setVgrow(list, Priority.ALWAYS);
    preview.view().setMinSize(16.0 / 9 * PREVIEW, PREVIEW);
    preview.view().setMaxSize(16.0 / 9 * PREVIEW, PREVIEW);
    form.setFitToWidth(true);
    form.setFocusTraversable(false);
    VBox.setVgrow(form, Priority.ALWAYS);
    VBox right = new VBox(8, preview.view(), form);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox middle = new HBox(14, left, right);
    VBox.setVgrow(middle, Priority.ALWAYS);
    told.setId("lecture-told");
    told.setWrapText(true);
    tell("");
    dialog.getChildren().addAll(heading, middle, told, buttons());
    dialog.getStyleClass().addAll("dialog", "lecture-dialog");
  }

  private HBox order() {
    Button up = button("lecture-up", "↑", () -> list.moveChosen(-1));
    Button down = button("lecture-down", "↓", () -> list.moveChosen(1));
    up.setAccessibleText(messages.get("present.lecture.up"));
    down.setAccessibleText(messages.get("present.lecture.down"));
    Button remove = button("lecture-remove", messages.get("present.lecture.remove"), list::remove);
    return new HBox(8, new LectureAdding(app, files, list, this::tell).menu(), up, down, remove);
  }

  private HBox buttons() {
    MenuButton begin = new MenuButton(messages.get("present.lecture.new"));
    begin.setId("lecture-new");
    begin.setMinWidth(Region.USE_PREF_SIZE);
    begin.getItems().add(item("lecture-new-empty", "present.lecture.newEmpty", this::clear));
    for (Lectures.Bundled bundled : Lectures.Bundled.values()) {
      Lecture lecture = bundled.lecture();
      MenuItem item = new MenuItem(title(lecture));
      item.setId("lecture-new-" + bundled.id());
      item.setOnAction(e -> keeper.beforeLosing(() -> opened(lecture, null)));
      begin.getItems().add(item);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = button("lecture-close", messages.get("present.lecture.close"), this::close);
    close.setCancelButton(true);
    Button present =
        button("lecture-present", messages.get("present.lecture.present"), this::present);
    present.getStyleClass().add("primary");
    HBox row =
        new HBox(
            8,
            begin,
            button("lecture-open", messages.get("present.open"), keeper::open),
            button("lecture-save", messages.get("present.save"), () -> keeper.save(() -> {})),
            button(
                "lecture-save-as", messages.get("present.saveAs"), () -> keeper.saveAs(() -> {})),
            space,
            close,
            present);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("buttons");
    return row;
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }

  private MenuItem item(String id, String key, Runnable action) {
    MenuItem item = new MenuItem(messages.get(key));
    item.setId(id);
    item.setOnAction(e -> action.run());
    return item;
  }

  private String title(Lecture lecture) {
    return lecture.title().in(app.languageProperty().get());
  }

  private void chosen() {
    if (isReplacing) {
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    if (at >= 0 && at < draft.items().size()) {
      form.setContent(part.fields(draft.items().get(at)));
    } else {
      Label hint = new Label(messages.get("present.lecture.hint"));
      hint.setWrapText(true);
      form.setContent(hint);
      preview.clear();
    }
  }

  /** The form has changed the chosen part; it stays as it is while it is typed into. */
  private void replace(Lecture.Item item) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (at >= 0) {
      isReplacing = true;
      draft.items().set(at, item);
      list.getSelectionModel().clearAndSelect(at);
      isReplacing = false;
    }
  }

  private void clear() {
    keeper.beforeLosing(
        () -> {
          draft.clear();
          chosen();
        });
  }

  @Override
  public void opened(Lecture lecture, @Nullable Path file) {
    draft.open(lecture, title(lecture), file);
    list.getSelectionModel().clearAndSelect(0);
    tell("");
    chosen();
  }

  @Override
  public void tell(String text) {
    told.setText(text);
    Presence.set(told, !text.isEmpty());
  }

  /** From the chosen part on; coming back, the lecture is as it was. */
  private void present() {
    Optional<Lecture> lecture = draft.lecture();
    if (lecture.isEmpty()) {
      tell(messages.get("present.lecture.empty"));
      return;
    }
    int scene = Math.max(0, list.getSelectionModel().getSelectedIndex());
    close();
    app.present().present(PresentedPages.of(app, lecture.get(), scene));
  }

  /** Closes it; the draft is there when it is opened again. */
  private void close() {
    preview.close();
    closeDialog.run();
  }

  /**
   * Asks before the program ends, if a lecture would be lost with it.
   *
   * @param then is done where nothing is lost, or once the person has answered
   */
  public static void beforeClosing(
      AppState app, FilePicker files, DialogPlace place, Runnable then) {
    if (app.present().draft().isChanged()) {
      new LectureDialog(app, files, place).keeper.beforeLosing(then);
    } else {
      then.run();
    }
  }
}
