package relulab.controller.present;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.FilePicker;
import relulab.controller.Problem;
import relulab.export.ScenarioFiles;
import relulab.scenario.Lecture;
import relulab.scenario.Scenario;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Text;
import relulab.text.Messages;

/** The menu of what can be added to a lecture. */
final class LectureAdding {
  private final AppState app;
  private final FilePicker files;
  private final Messages messages;
  private final LectureDraft draft;
  private final LectureList list;
  private final Consumer<String> tell;

  /**
   * A menu.
   *
   * @param list in which a part comes behind the chosen one
   * @param tell says why something was not added
   */
  LectureAdding(AppState app, FilePicker files, LectureList list, Consumer<String> tell) {
    this.app = app;
    this.files = files;
    this.list = list;
    this.tell = tell;
    messages = app.messages();
    draft = app.present().draft();
  }

  MenuButton menu() {
    MenuButton add = new MenuButton(messages.get("present.lecture.add"));
    add.setId("lecture-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.getItems().add(item("words", messages.get("present.lecture.addWords"), this::addWords));
    add.getItems().add(item("files", messages.get("present.lecture.addFiles"), this::addFiles));
    add.getItems().add(item("open", messages.get("present.lecture.addOpen"), this::addRunning));
    add.getItems().add(new SeparatorMenuItem());
    for (Scene scene : SceneCatalog.all()) {
      Lecture.Item bundled = new Lecture.Bundled(scene, List.of());
      String title = scene.title(app.languageProperty().get());
      add.getItems().add(item(scene.id(), title, () -> add(bundled)));
    }
    return add;
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId("lecture-add-" + id);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void add(Lecture.Item item) {
    if (!draft.hasRoom()) {
      tell.accept(messages.get("present.lecture.full", Lecture.MAX_ITEMS));
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
        problem -> tell.accept(Problem.words(problem, messages)));
  }

  /** A scenario without beats is shown as any trial is. */
  private static Lecture.Item own(Scenario scenario) {
    Scenario told =
        scenario.beats().isEmpty() ? PresentedPages.usual(scenario, scenario.steps()) : scenario;
    return new Lecture.Own(told, List.of());
  }
}
