package relulab.controller.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.export.ExportException;
import relulab.export.PictureSpec;
import relulab.export.ProgressListener;
import relulab.export.animation.Animation;
import relulab.export.animation.AnimationSpec;
import relulab.export.trace.TraceCsv;
import relulab.model.trace.TraceCourse;
import relulab.text.Messages;

/** What is made of a recorded training beside pictures: an animation and a table. */
final class RecordingExports {
  private final AppState app;
  private final FilePicker files;

  RecordingExports(AppState app, FilePicker files) {
    this.app = app;
    this.files = files;
  }

  /** The entries of the menu. */
  List<MenuItem> items() {
    return List.of(
        item("exportRecorded-animation", "export.recorded.animation", this::animate),
        item("exportRecorded-numbers", "export.run.menu.numbers", this::table));
  }

  private MenuItem item(String id, String key, Consumer<TraceCourse> action) {
    MenuItem item = new MenuItem(messages().get(key));
    item.setId(id);
    item.setOnAction(
        e -> {
          TraceCourse course = app.recording().courseProperty().get();
          if (course != null) {
            action.accept(course);
          }
        });
    return item;
  }

  private void animate(TraceCourse course) {
    AnimationSpec spec = spec(course);
    save(
        course,
        kind("animation", "gif", "mp4", "webm"),
        (file, told) -> new Animation(course, spec).write(file, told));
  }

  /** As a person last wanted an animation of a trial to look. */
  private AnimationSpec spec(TraceCourse course) {
    TrialExportState last = app.export().run();
    PictureSpec picture =
        new PictureSpec(
            last.sizeProperty().get().width(),
            last.sizeProperty().get().height(),
            null,
            last.themeProperty().get(),
            messages().language(),
            1,
            false);
    return new AnimationSpec(
        0,
        Math.max(1, course.end()),
        0,
        last.secondsProperty().get(),
        last.fpsProperty().get(),
        picture,
        false,
        false);
  }

  private void table(TraceCourse course) {
    save(course, kind("csv", "csv"), (file, told) -> TraceCsv.write(course.trace(), file, told));
  }

  private FilePicker.Kind kind(String id, String... endings) {
    return new FilePicker.Kind(messages().get("export.kind." + id), List.of(endings));
  }

  private void save(TraceCourse course, FilePicker.Kind kind, TrialPart.Work work) {
    String name = course.name().replaceFirst("\\.[^.]*$", "");
    String suggestion = name + "." + kind.endings().getFirst();
    files
        .save(messages().get("export.run.title"), suggestion, List.of(kind))
        .map(kind::complete)
        .ifPresent(file -> start(file, work));
  }

  private void start(Path file, TrialPart.Work work) {
    LongTask.start(
        (ProgressListener told) -> work.write(file, told),
        share -> {},
        () -> app.tell(Notice.info(messages().get("export.saved", file))),
        this::fail);
  }

  private void fail(Throwable cause) {
    String what =
        cause instanceof ExportException e
            ? e.message(messages())
            : messages().get("export.run.failed", Problem.words(cause, messages()));
    app.tell(Notice.error(what, cause));
  }

  private Messages messages() {
    return app.messages();
  }
}
