package relulab.controller.present;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.DialogPlace;
import relulab.controller.FilePicker;
import relulab.controller.Problem;
import relulab.controller.Question;
import relulab.export.ScenarioFiles;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.scenario.Scenario;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Text;
import relulab.text.Messages;
import relulab.view.control.Presence;

/** Composes a lecture: scenes and words of one's own, in any order, with a preview of each beat. */
public final class LectureDialog {
  private static final double LIST = 300;
  private static final double PREVIEW = 170;

  private final AppState app;
  private final FilePicker files;
  private final DialogPlace place;
  private final Messages messages;
  private final LectureDraft draft;
  private final LectureList list;
  private final LecturePreview preview;
  private final LecturePart part;
  private final Label told = new Label();
  private final ScrollPane form = new ScrollPane();
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
    list = new LectureList(app, draft);
    preview = new LecturePreview(app);
    part = new LecturePart(app, this::replace, preview::show);
    build();
    list.getSelectionModel().selectedIndexProperty().addListener(o -> chosen());
    list.getSelectionModel().selectFirst();
    chosen();
  }

  /** Shows it. */
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
    MenuButton add = new MenuButton(messages.get("present.lecture.add"));
    add.setId("lecture-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.getItems().add(item("lecture-add-words", "present.lecture.addWords", this::addWords));
    add.getItems().add(item("lecture-add-files", "present.lecture.addFiles", this::addFiles));
    add.getItems().add(item("lecture-add-open", "present.lecture.addOpen", this::addRunning));
    add.getItems().add(new SeparatorMenuItem());
    for (Scene scene : SceneCatalog.all()) {
      MenuItem item = new MenuItem(scene.title(app.languageProperty().get()));
      item.setId("lecture-add-" + scene.id());
      item.setMnemonicParsing(false);
      item.setOnAction(e -> add(new Lecture.Bundled(scene, List.of())));
      add.getItems().add(item);
    }
    Button up = button("lecture-up", "↑", () -> list.moveChosen(-1));
    Button down = button("lecture-down", "↓", () -> list.moveChosen(1));
    up.setAccessibleText(messages.get("present.lecture.up"));
    down.setAccessibleText(messages.get("present.lecture.down"));
    Button remove = button("lecture-remove", messages.get("present.lecture.remove"), list::remove);
    return new HBox(8, add, up, down, remove);
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
      item.setOnAction(e -> beforeLosing(() -> show(lecture, null)));
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
            button("lecture-open", messages.get("present.open"), this::open),
            button("lecture-save", messages.get("present.save"), () -> save(() -> {})),
            button("lecture-save-as", messages.get("present.saveAs"), () -> saveAs(() -> {})),
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

  private void add(Lecture.Item item) {
    if (!draft.hasRoom()) {
      tell(messages.get("present.lecture.full", Lecture.MAX_ITEMS));
      return;
    }
    int at = draft.add(item, list.getSelectionModel().getSelectedIndex());
    list.getSelectionModel().clearAndSelect(at);
    list.scrollTo(Math.max(0, at - 1));
  }

  private void addWords() {
    Text sentence =
        new Text(messages.get("present.lecture.words"), messages.get("present.lecture.words"));
    add(LectureDraft.said(Text.NONE, sentence, "", Text.NONE));
  }

  /** What is open on the Training page, as it runs. */
  private void addRunning() {
    add(own(app.scenario().running()));
  }

  private void addFiles() {
    FilePicker.Kind kind =
        new FilePicker.Kind(messages.get("present.fileKind"), List.of("relulab", "json", "png"));
    List<Path> chosen = files.openSeveral(messages.get("present.lecture.addFiles"), List.of(kind));
    Background.run(
        () -> chosen.stream().map(file -> ScenarioFiles.read(file).scenario()).toList(),
        scenarios -> scenarios.forEach(scenario -> add(own(scenario))),
        problem -> tell(Problem.words(problem, messages)));
  }

  /** A scenario without beats is shown as any trial is. */
  private static Lecture.Item own(Scenario scenario) {
    Scenario told =
        scenario.beats().isEmpty() ? PresentedPages.usual(scenario, scenario.steps()) : scenario;
    return new Lecture.Own(told, List.of());
  }

  private void clear() {
    beforeLosing(
        () -> {
          draft.clear();
          chosen();
        });
  }

  private void open() {
    beforeLosing(
        () ->
            files
                .open(messages.get("present.lecture.openTitle"), List.of(lectureKind()))
                .ifPresent(
                    file ->
                        Background.run(
                            () -> Lectures.read(file),
                            lecture -> show(lecture, file),
                            problem -> notOpened(file, problem))));
  }

  private void notOpened(Path file, Throwable problem) {
    String why = Problem.words(problem, messages);
    tell(messages.get("present.notOpened", file.getFileName(), why));
  }

  private void show(Lecture lecture, @org.jspecify.annotations.Nullable Path file) {
    draft.open(lecture, title(lecture), file);
    list.getSelectionModel().clearAndSelect(0);
    tell("");
    chosen();
  }

  private FilePicker.Kind lectureKind() {
    return new FilePicker.Kind(messages.get("present.lecture.kind"), List.of("relulab", "json"));
  }

  private void save(Runnable then) {
    Path file = draft.file();
    if (file == null) {
      saveAs(then);
    } else {
      write(file, then);
    }
  }

  private void saveAs(Runnable then) {
    String name = messages.get("present.lecture.file") + ".relulab";
    FilePicker.Kind kind = lectureKind();
    if (unreadable().isEmpty()) {
      files
          .save(messages.get("present.lecture.saveTitle"), name, List.of(kind))
          .ifPresent(file -> write(kind.complete(file), then));
    }
  }

  /**
   * Why it cannot be saved, which is told: nothing in it, or words that would not be read again.
   */
  private Optional<String> unreadable() {
    Optional<String> why =
        draft
            .lecture()
            .map(LectureDialog::notReadAgain)
            .orElse(Optional.of("present.lecture.empty"))
            .map(messages::get);
    why.ifPresent(this::tell);
    return why;
  }

  private static Optional<String> notReadAgain(Lecture lecture) {
    try {
      boolean isSame = Lectures.parse(Lectures.write(lecture)).equals(lecture);
      return isSame ? Optional.empty() : Optional.of("present.lecture.braces");
    } catch (relulab.scenario.ScenarioException e) {
      return Optional.of("present.lecture.braces");
    }
  }

  private void write(Path file, Runnable then) {
    if (unreadable().isPresent()) {
      return;
    }
    Lecture lecture = draft.lecture().orElseThrow();
    Background.run(
        () -> {
          ScenarioFiles.write(Lectures.write(lecture), file);
          return file;
        },
        written -> {
          draft.saved(written);
          tell(messages.get("present.saved", written));
          then.run();
        },
        problem ->
            tell(
                messages.get(
                    "present.lecture.notSaved",
                    file.getFileName(),
                    Problem.words(problem, messages))));
  }

  private void tell(String text) {
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
    app.present()
        .present(
            new Presented(
                lecture.get().scenes(),
                scene,
                0,
                Map.of(),
                app.functions().conventionProperty().get()));
  }

  /** Closes it; the draft is there when it is opened again. */
  private void close() {
    preview.close();
    closeDialog.run();
  }

  /** Goes on at once where nothing would be lost; else when the person has answered. */
  private void beforeLosing(Runnable then) {
    if (!draft.isChanged()) {
      then.run();
      return;
    }
    new Question(
            place,
            DialogPlace.Kind.LECTURE_UNSAVED,
            messages.get("present.lecture.unsavedTitle"),
            messages.get("present.lecture.unsaved"))
        .answer(messages.get("present.cancel"), "lecture-cancel", this::show)
        .answer(
            messages.get("present.dontSave"),
            "lecture-drop",
            () -> {
              show();
              then.run();
            })
        .answer(
            messages.get("present.save"),
            "lecture-keep",
            () -> {
              show();
              save(then);
            })
        .show();
  }

  /**
   * Asks before the program ends, if a lecture would be lost with it.
   *
   * @param then is done where nothing is lost, or once the person has answered
   */
  public static void beforeClosing(
      AppState app, FilePicker files, DialogPlace place, Runnable then) {
    if (app.present().draft().isChanged()) {
      new LectureDialog(app, files, place).beforeLosing(then);
    } else {
      then.run();
    }
  }
}
