package relulab.controller.present;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.DialogPlace;
import relulab.controller.FilePicker;
import relulab.controller.Problem;
import relulab.controller.Question;
import relulab.export.ScenarioFiles;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.scenario.ScenarioException;
import relulab.text.Messages;

/** Opens and saves the lecture that is being composed; what would be lost is asked for first. */
final class LectureKeeper {
  private final FilePicker files;
  private final DialogPlace place;
  private final Messages messages;
  private final LectureDraft draft;
  private final Composer dialog;

  /** The dialog that shows the lecture. */
  interface Composer {
    /** Shows it, and what was composed so far. */
    void show();

    /** A lecture takes the place of what was there; its file is null where it has none. */
    void opened(Lecture lecture, @Nullable Path file);

    /** Says what has come of it. */
    void tell(String text);
  }

  LectureKeeper(AppState app, FilePicker files, DialogPlace place, Composer dialog) {
    this.files = files;
    this.place = place;
    this.dialog = dialog;
    messages = app.messages();
    draft = app.present().draft();
  }

  /** Asks for a file and opens it. */
  void open() {
    beforeLosing(
        () ->
            files
                .open(messages.get("present.lecture.openTitle"), List.of(kind()))
                .ifPresent(this::read));
  }

  private void read(Path file) {
    String name = String.valueOf(file.getFileName());
    Background.run(
        () -> Lectures.read(file),
        lecture -> dialog.opened(lecture, file),
        problem -> dialog.tell(failed("present.notOpened", name, problem)));
  }

  private FilePicker.Kind kind() {
    return new FilePicker.Kind(messages.get("present.lecture.kind"), List.of("relulab", "json"));
  }

  /** Saves to its file, or asks for one; then goes on. */
  void save(Runnable then) {
    Path file = draft.file();
    if (file == null) {
      saveAs(then);
    } else {
      savable().ifPresent(lecture -> write(lecture, file, then));
    }
  }

  /** Asks for a file and saves to it; then goes on. */
  void saveAs(Runnable then) {
    String name = messages.get("present.lecture.file") + ".relulab";
    FilePicker.Kind kind = kind();
    savable()
        .ifPresent(
            lecture ->
                files
                    .save(messages.get("present.lecture.saveTitle"), name, List.of(kind))
                    .ifPresent(file -> write(lecture, kind.complete(file), then)));
  }

  /** The lecture; where nothing is in it, or words that would not be read again, that is told. */
  private Optional<Lecture> savable() {
    Optional<Lecture> lecture = draft.lecture();
    if (lecture.isEmpty()) {
      dialog.tell(messages.get("present.lecture.empty"));
    } else if (!isReadAgain(lecture.get())) {
      dialog.tell(messages.get("present.lecture.braces"));
      return Optional.empty();
    }
    return lecture;
  }

  private static boolean isReadAgain(Lecture lecture) {
    try {
      return Lectures.parse(Lectures.write(lecture)).equals(lecture);
    } catch (ScenarioException e) {
      return false;
    }
  }

  private void write(Lecture lecture, Path file, Runnable then) {
    String name = String.valueOf(file.getFileName());
    Background.run(
        () -> {
          ScenarioFiles.write(Lectures.write(lecture), file);
          return file;
        },
        written -> {
          draft.saved(written);
          dialog.tell(messages.get("present.saved", written));
          then.run();
        },
        problem -> dialog.tell(failed("present.lecture.notSaved", name, problem)));
  }

  private String failed(String key, String name, Throwable problem) {
    return messages.get(key, name, Problem.words(problem, messages));
  }

  /** Goes on at once where nothing would be lost; else when the person has answered. */
  void beforeLosing(Runnable then) {
    if (!draft.isChanged()) {
      then.run();
      return;
    }
    new Question(
            place,
            DialogPlace.Kind.LECTURE_UNSAVED,
            messages.get("present.lecture.unsavedTitle"),
            messages.get("present.lecture.unsaved"))
        .answer(messages.get("present.cancel"), "lecture-cancel", dialog::show)
        .answer(messages.get("present.dontSave"), "lecture-drop", () -> showThen(then))
        .answer(messages.get("present.save"), "lecture-keep", () -> showThen(() -> save(then)))
        .show();
  }

  private void showThen(Runnable then) {
    dialog.show();
    then.run();
  }
}
