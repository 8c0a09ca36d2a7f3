package relulab.controller.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.DialogPlace;
import relulab.controller.FilePicker;
import relulab.controller.Notice;
import relulab.controller.Page;
import relulab.controller.present.LectureDialog;
import relulab.controller.present.PresentedPages;
import relulab.controller.present.RoomScreen;
import relulab.export.FileContent;
import relulab.export.ScenarioFiles;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.scenario.ScenarioException;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Text;
import relulab.text.Messages;

/** Opens scenes and files, and saves. What would be lost is asked for first. */
public final class ScenarioMenu {
  /** Characters that some system allows in no name of a file, and dots, which hide or end one. */
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|.\\p{Cntrl}]+");

  private static final int LONGEST_NAME = 60;

  private static final String[] ENDINGS = {
    "relulab", "relutrace", "json", "png", "svg", "pdf", "html"
  };

  private final AppState app;
  private final FilePicker files;
  private final DialogPlace place;
  private final UnsavedQuestion question;

  /**
   * A menu.
   *
   * @param place where dialogs are shown
   * @param question asks before something is lost
   */
  public ScenarioMenu(AppState app, FilePicker files, DialogPlace place, UnsavedQuestion question) {
    this.app = app;
    this.place = place;
    this.files = files;
    this.question = question;
  }

  /** Fills the button's menu. */
  public void fill(MenuButton button) {
    button.getItems().clear();
    for (Scene scene : SceneCatalog.all()) {
      MenuItem item = item(scene.title(app.languageProperty().get()), () -> open(scene));
      item.setId("scene-" + scene.id());
      button.getItems().add(item);
    }
    MenuItem open = item(text("present.open"), this::open);
    open.setAccelerator(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN));
    open.setId("scenario-open");
    MenuItem save = item(text("present.save"), () -> save(() -> {}));
    save.setAccelerator(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN));
    MenuItem saveAs = item(text("present.saveAs"), () -> saveAs(() -> {}));
    saveAs.setId("scenario-save-as");
    saveAs.setAccelerator(
        new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    button.getItems().addAll(new SeparatorMenuItem(), open, recent(), save, saveAs);
    button.getItems().addAll(new SeparatorMenuItem(), lectures());
  }

  /** The lectures that come with the app; one is presented from its beginning. */
  private Menu lectures() {
    Menu menu = new Menu(text("present.lectures"));
    for (Lectures.Bundled lecture : Lectures.Bundled.values()) {
      String title = lecture.lecture().title().in(app.languageProperty().get());
      MenuItem item = item(title, () -> present(lecture.lecture()));
      item.setId("lecture-" + lecture.id());
      menu.getItems().add(item);
    }
    MenuItem compose =
        item(text("present.lecture.compose"), () -> new LectureDialog(app, files, place).show());
    compose.setId("compose-lecture");
    menu.getItems().add(compose);
    Menu room = new Menu(text("present.room"));
    room.setId("room-screen");
    room.getItems().setAll(screens());
    menu.setOnShowing(e -> room.getItems().setAll(screens())); // One may be plugged in by now.
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            room,
            check("presenter-view", "present.presenterView", app.present().presenterViewProperty()),
            check("click-goes-on", "present.clickGoesOn", app.present().clickGoesOnProperty()));
    return menu;
  }

  private CheckMenuItem check(String id, String key, Property<Boolean> chosen) {
    CheckMenuItem item = new CheckMenuItem(text(key));
    item.setId(id);
    item.setSelected(chosen.getValue());
    item.setOnAction(e -> chosen.setValue(item.isSelected()));
    return item;
  }

  /** The window's own screen, and each that is plugged in; one that is not is still named. */
  private List<MenuItem> screens() {
    List<RoomScreen> all = RoomScreen.all();
    String chosen = app.present().roomProperty().get();
    ToggleGroup group = new ToggleGroup();
    List<MenuItem> items = new ArrayList<>();
    items.add(screen(group, text("present.room.window"), "", chosen));
    for (RoomScreen screen : all) {
      String size =
          Math.round(screen.bounds().getWidth()) + " × " + Math.round(screen.bounds().getHeight());
      String key = screen.isMain() ? "present.room.main" : "present.room.screen";
      items.add(screen(group, messages().get(key, screen.number(), size), screen.id(), chosen));
    }
    if (!chosen.isEmpty() && RoomScreen.find(all, chosen).isEmpty()) {
      MenuItem away = screen(group, text("present.room.away"), chosen, chosen);
      away.setDisable(true);
      items.add(away);
    }
    return items;
  }

  private MenuItem screen(ToggleGroup group, String name, String id, String chosen) {
    RadioMenuItem item = new RadioMenuItem(name);
    item.setToggleGroup(group);
    item.setSelected(id.equals(chosen));
    item.setOnAction(e -> app.present().roomProperty().set(id));
    return item;
  }

  /** What the button says: the title of what is open, or its file's name. */
  public String title() {
    Path file =
        app.recording().isOpen() ? app.recording().file() : app.scenario().fileProperty().get();
    String title = app.scenario().openedProperty().get().title().in(app.languageProperty().get());
    if (file != null && app.recording().isOpen()) {
      return messages().get("present.recordingIs", file.getFileName());
    }
    if (file != null) {
      return messages().get("present.sceneIs", file.getFileName());
    }
    return title.isEmpty() ? text("present.noScene") : messages().get("present.sceneIs", title);
  }

  /** Goes on at once where nothing would be lost; else when the person has answered. */
  public void beforeLosing(Runnable then) {
    question.beforeLosing(then);
  }

  /** Opens a scene on the Training page. */
  public void open(Scene scene) {
    question.beforeLosing(() -> show(scene));
  }

  /** Opens a scene on the Training page and lets it run. */
  public void start(Scene scene) {
    question.beforeLosing(
        () -> {
          show(scene);
          app.training().play();
        });
  }

  private void show(Scene scene) {
    app.scenario().open(scene.scenario());
    showTraining();
  }

  private void showTraining() {
    app.pageProperty().set(Page.TRAINING);
  }

  /** Opens a file on the Training page. */
  public void open(Path file) {
    Background.run(() -> opening(file), Runnable::run, problem -> fail(file, problem));
  }

  /** What is to be done with a file. */
  private Runnable opening(Path file) {
    Optional<Lecture> lecture = ScenarioFiles.lecture(file);
    if (lecture.isPresent()) {
      return () -> present(lecture.get());
    }
    return switch (FileContent.of(file)) {
      case TRACE -> () -> app.recording().open(file, () -> showRecording(file));
      case SCENARIO, LECTURE, PNG, SVG, PDF, FILM, OTHER_PICTURE, RESULTS, POINTS ->
          () -> question.beforeLosing(() -> app.scenario().open(file, this::showTraining));
    };
  }

  /** A trial waits meanwhile: nothing of it is lost. */
  private void showRecording(Path file) {
    if (app.training().playingProperty().get()) {
      app.training().pause();
    }
    app.scenario().remember(file);
    app.pageProperty().set(Page.TRAINING);
  }

  private void present(Lecture lecture) {
    app.present().present(PresentedPages.of(app, lecture));
  }

  private void fail(Path file, Throwable problem) {
    String why =
        problem instanceof ScenarioException e
            ? e.message(messages())
            : String.valueOf(problem.getMessage());
    String text = messages().get("present.notOpened", file.getFileName(), why);
    app.tell(Notice.error(text, problem));
  }

  /** Asks for a file and opens it. */
  public void open() {
    files
        .open(text("present.open"), List.of(kind("present.fileKind", ENDINGS)))
        .ifPresent(this::open);
  }

  /** Saves to the scenario's file; where it has none, asks for one. */
  public void save(Runnable then) {
    Path file = app.scenario().fileProperty().get();
    if (file == null) {
      saveAs(then);
    } else {
      app.scenario().save(file, then);
    }
  }

  /** Asks for a file and saves to it. */
  public void saveAs(Runnable then) {
    if (app.scenario().needsTitle()) {
      TitleQuestion.ask(app, place, title -> saveAs(title, then));
    } else {
      saveAs(app.scenario().openedProperty().get().title(), then);
    }
  }

  private void saveAs(Text title, Runnable then) {
    FilePicker.Kind kind = kind("present.saveKind", "relulab", "json");
    files
        .save(text("present.saveAs"), suggestion(title), List.of(kind))
        .ifPresent(file -> app.scenario().save(kind.complete(file), title, then));
  }

  /** The file that it has, else one named as the scenario is, as far as files may be named so. */
  private String suggestion(Text title) {
    @Nullable Path file = app.scenario().fileProperty().get();
    if (file != null) {
      return file.getFileName().toString();
    }
    String name =
        NOT_IN_NAMES.matcher(title.in(app.languageProperty().get())).replaceAll(" ").strip();
    int end =
        name.codePointCount(0, name.length()) > LONGEST_NAME
            ? name.offsetByCodePoints(0, LONGEST_NAME)
            : name.length();
    return (name.isEmpty() ? text("present.untitled") : name.substring(0, end).strip())
        + ".relulab";
  }

  private Menu recent() {
    Menu menu = new Menu(text("present.recent"));
    menu.setId("scenario-recent");
    for (Path file : app.scenario().recent()) {
      menu.getItems().add(item(file.toString(), () -> open(file)));
    }
    menu.setDisable(menu.getItems().isEmpty());
    return menu;
  }

  private FilePicker.Kind kind(String key, String... endings) {
    return new FilePicker.Kind(text(key), List.of(endings));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    return item;
  }

  private String text(String key) {
    return messages().get(key);
  }

  private Messages messages() {
    return app.messages();
  }
}
