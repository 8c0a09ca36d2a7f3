package relulab.controller.present;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import relulab.scenario.Beat;
import relulab.scenario.Lecture;
import relulab.scenario.Stage;
import relulab.scenario.Text;

/**
 * A lecture that a person is composing. It outlives the dialog that shows it: closing that, or
 * presenting, loses nothing.
 */
public final class LectureDraft {
  private final ObservableList<Lecture.Item> items = FXCollections.observableArrayList();
  private final StringProperty title = new SimpleStringProperty("");
  private Text opened = Text.NONE;
  private @Nullable Path file;
  private String savedTitle = "";
  private List<Lecture.Item> saved = List.of();

  /** What it consists of by now, in order. */
  public ObservableList<Lecture.Item> items() {
    return items;
  }

  /** Its title in the language of the person. */
  public StringProperty titleProperty() {
    return title;
  }

  /** Its file, or null. */
  public @Nullable Path file() {
    return file;
  }

  /** Begins with a lecture; nothing of it counts as unsaved. */
  public void open(Lecture lecture, String shownTitle, @Nullable Path from) {
    items.setAll(lecture.items());
    opened = lecture.title();
    title.set(shownTitle);
    saved(from);
  }

  /** Begins anew with nothing. */
  public void clear() {
    items.clear();
    opened = Text.NONE;
    title.set("");
    saved(null);
  }

  /** All of it is in a file by now. */
  public void saved(@Nullable Path where) {
    file = where;
    savedTitle = title.get();
    saved = List.copyOf(items);
  }

  /** Whether there is something that is in no file. */
  public boolean isChanged() {
    return !saved.equals(items) || !savedTitle.equals(title.get());
  }

  /** The lecture, once it has a part. A title that was not touched keeps both languages. */
  public Optional<Lecture> lecture() {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    boolean isUntouched = title.get().equals(opened.en()) || title.get().equals(opened.zh());
    Text told = isUntouched ? opened : new Text(title.get(), title.get());
    return Optional.of(new Lecture(told, items));
  }

  /** Whether another part fits in. */
  public boolean hasRoom() {
    return items.size() < Lecture.MAX_ITEMS;
  }

  /**
   * Adds a part behind another one.
   *
   * @param after its place, or below 0 for the end
   * @return the place of the new one
   */
  public int add(Lecture.Item item, int after) {
    int at = after < 0 ? items.size() : Math.min(items.size(), after + 1);
    items.add(at, item);
    return at;
  }

  /** Moves a part to another place, if there is one. */
  public boolean move(int from, int to) {
    if (from == to || from < 0 || to < 0 || from >= items.size() || to >= items.size()) {
      return false;
    }
    List<Lecture.Item> other = new ArrayList<>(items);
    other.add(to, other.remove(from));
    items.setAll(other);
    return true;
  }

  /** Words of one's own; where one language is empty, the other stands for it. */
  static Lecture.Item said(Text title, Text sentence, String formula, Text notes) {
    Stage stage = new Stage.Words(both(title), formula);
    Beat beat = Beat.of(stage, both(sentence));
    return new Lecture.Said(List.of(new Beat(beat.stage(), beat.text(), both(notes), beat.when())));
  }

  private static Text both(Text text) {
    return new Text(
        text.en().isBlank() ? text.zh() : text.en(), text.zh().isBlank() ? text.en() : text.zh());
  }

  /** A scene with some of its beats; all of them are not named one by one. */
  static Lecture.Item choosing(Lecture.Item item, List<Integer> beats) {
    boolean isAll = beats.size() == item.scenario().beats().size();
    List<Integer> chosen = isAll ? List.of() : beats;
    return switch (item) {
      case Lecture.Bundled(var scene, var _) -> new Lecture.Bundled(scene, chosen);
      case Lecture.Own(var scenario, var _) -> new Lecture.Own(scenario, chosen);
      case Lecture.Said said -> said;
    };
  }

  /** The words of a part that has nothing else. */
  static Optional<Beat> words(Lecture.Item item) {
    return item instanceof Lecture.Said(var beats)
            && beats.size() == 1
            && beats.getFirst().stage() instanceof Stage.Words
        ? Optional.of(Objects.requireNonNull(beats.getFirst()))
        : Optional.empty();
  }
}
