package relulab.controller.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;
import relulab.scenario.Beat;
import relulab.scenario.Lecture;
import relulab.scenario.Scenario;
import relulab.scenario.Stage;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.control.Scroller;

/** The form of one part of a lecture: which beats of a scene, or words of one's own. */
final class LecturePart {
  private static final int LINES = 2;

  private final AppState app;
  private final Messages messages;
  private final Consumer<Lecture.Item> changed;
  private final BiConsumer<Scenario, Beat> preview;

  /**
   * A form.
   *
   * @param changed takes the part as it is by now
   * @param preview shows a beat
   */
  LecturePart(AppState app, Consumer<Lecture.Item> changed, BiConsumer<Scenario, Beat> preview) {
    this.app = app;
    this.changed = changed;
    this.preview = preview;
    messages = app.messages();
  }

  /** Its fields. */
  VBox fields(Lecture.Item item) {
    VBox box = new VBox(8);
    Optional<Beat> words = LectureDraft.words(item);
    if (words.isPresent()) {
      words(box, item, words.get());
    } else {
      beats(box, item);
    }
    return box;
  }

  private void beats(VBox box, Lecture.Item item) {
    List<Beat> all = item.scenario().beats();
    boolean isFixed = item instanceof Lecture.Said;
    Label heading = new Label(messages.get("present.lecture.beats"));
    heading.getStyleClass().add("card-title-small");
    box.getChildren().add(heading);
    List<CheckBox> boxes = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Beat beat = all.get(i);
      CheckBox check = new CheckBox(name(i, beat));
      check.setId("lecture-beat-" + (i + 1));
      check.setMnemonicParsing(false);
      check.setWrapText(true);
      check.setSelected(item.chosen().isEmpty() || item.chosen().contains(i));
      check.setDisable(isFixed);
      check.setOnAction(e -> choose(item, boxes, check));
      check.focusedProperty().addListener(o -> showIf(check.isFocused(), item, beat));
      check.setOnMouseEntered(e -> preview.accept(item.scenario(), beat));
      boxes.add(check);
    }
    box.getChildren().addAll(boxes);
    int first = item.chosen().isEmpty() ? 0 : item.chosen().getFirst();
    if (!all.isEmpty()) {
      preview.accept(item.scenario(), all.get(first));
    }
  }

  private void showIf(boolean isFocused, Lecture.Item item, Beat beat) {
    if (isFocused) {
      preview.accept(item.scenario(), beat);
    }
  }

  /** A scene without a beat would be nothing: the last one stays. */
  private void choose(Lecture.Item item, List<CheckBox> boxes, CheckBox pressed) {
    List<Integer> chosen =
        IntStream.range(0, boxes.size()).filter(i -> boxes.get(i).isSelected()).boxed().toList();
    if (chosen.isEmpty()) {
      pressed.setSelected(true);
    } else {
      changed.accept(LectureDraft.choosing(item, chosen));
    }
  }

  private String name(int index, Beat beat) {
    Language language = app.languageProperty().get();
    String text = beat.text().in(language).replaceAll("\\{[^{}]*}", "…");
    String kind = messages.get("present.lecture.stage." + beat.stage().id());
    return messages.get(
        text.isEmpty() ? "present.lecture.beatOnly" : "present.lecture.beat",
        "" + (index + 1),
        kind,
        text);
  }

  private void words(VBox box, Lecture.Item item, Beat beat) {
    Stage.Words stage = (Stage.Words) beat.stage();
    TextField titleEn = field("title-en", stage.title().en());
    TextField titleZh = field("title-zh", stage.title().zh());
    TextArea en = area("en", beat.text().en());
    TextArea zh = area("zh", beat.text().zh());
    TextField formula = field("formula", stage.formula());
    TextArea notes = area("notes", beat.notes().in(app.languageProperty().get()));
    List<TextInputControl> all = List.of(titleEn, titleZh, en, zh, formula, notes);
    for (TextInputControl each : all) {
      Label label = new Label(messages.get("present.lecture.field." + each.getId().substring(8)));
      label.setLabelFor(each);
      each.setAccessibleText(label.getText());
      box.getChildren().addAll(label, (Node) each);
      each.textProperty()
          .addListener(
              o -> {
                Text title = new Text(titleEn.getText(), titleZh.getText());
                Text said = new Text(en.getText(), zh.getText());
                Text noted = new Text(notes.getText(), notes.getText());
                Lecture.Item now = LectureDraft.said(title, said, formula.getText(), noted);
                changed.accept(now);
                LectureDraft.words(now).ifPresent(b -> preview.accept(now.scenario(), b));
              });
    }
    preview.accept(item.scenario(), beat);
  }

  private static TextField field(String id, String text) {
    return limited(new TextField(text), id);
  }

  private static TextArea area(String id, String text) {
    TextArea area = limited(Scroller.inside(new TextArea(text)), id);
    area.setPrefRowCount(LINES);
    area.setWrapText(true);
    return area;
  }

  private static <T extends TextInputControl> T limited(T control, String id) {
    control.setId("lecture-" + id);
    control.setTextFormatter(
        new TextFormatter<String>(
            change -> change.getControlNewText().length() <= Text.MAX_LENGTH ? change : null));
    return control;
  }
}
