package relulab.controller.export;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import relulab.controller.AppState;
import relulab.controller.DialogPlace;
import relulab.controller.Dialogs;
import relulab.controller.FilePicker;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.export.ExportException;
import relulab.export.PictureFormat;
import relulab.export.script.Recorder;
import relulab.text.Messages;
import relulab.view.chart.Chart;

/** What can be exported of the page that is shown: its charts and, where it has one, its run. */
public final class ExportMenu {
  private final AppState app;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final DialogPlace place;
  private final MenuButton button;
  private final InvalidationListener onMoment = observable -> refresh();
  private boolean hasCharts;

  /**
   * A menu. It lives as long as it is held.
   *
   * @param place where the dialogs are shown
   */
  public ExportMenu(
      AppState app, Dialogs dialogs, FilePicker files, DialogPlace place, MenuButton button) {
    this.app = app;
    this.dialogs = dialogs;
    this.files = files;
    this.place = place;
    this.button = button;
    button.setOnShowing(e -> fill());
    app.training().momentProperty().addListener(new WeakInvalidationListener(onMoment));
  }

  /** Fills the menu with what the page has by now. */
  public void fill() {
    button.getItems().clear();
    for (Chart chart : app.chartSource().charts()) {
      MenuItem item = new MenuItem(text("app.exportItem", chart.title(messages())));
      item.setOnAction(e -> export(chart.id()));
      button.getItems().add(item);
    }
    hasCharts = !button.getItems().isEmpty();
    if (!hasCharts) {
      MenuItem none = new MenuItem(text("app.exportNothing"));
      none.setDisable(true);
      button.getItems().add(none);
    }
    if (app.hasRecording()) {
      button.getItems().add(new SeparatorMenuItem());
      button.getItems().addAll(new RecordingExports(app, files).items());
    }
    if (app.hasRun()) {
      button.getItems().add(new SeparatorMenuItem());
      for (TrialFile kind : TrialFile.values()) {
        if (kind != TrialFile.PACK) {
          button.getItems().add(item(kind));
        }
      }
      MenuItem recorder = new MenuItem(text("export.recorder.menu"));
      recorder.setId("exportRecorder");
      recorder.setOnAction(e -> saveRecorder());
      button.getItems().addAll(new SeparatorMenuItem(), recorder);
    }
    button.getItems().addAll(new SeparatorMenuItem(), item(TrialFile.PACK));
  }

  private MenuItem item(TrialFile kind) {
    MenuItem item =
        new MenuItem(text("export.run.menu." + kind.id(), PictureFormat.list(PictureFormat::name)));
    item.setId("exportRun-" + kind.id());
    item.setOnAction(
        e ->
            place.show(
                DialogPlace.Kind.RUN, close -> dialogs.exportRun(kind, close, place::setBusy)));
    return item;
  }

  /** What watches a person's own model, as this page watches its networks. */
  private void saveRecorder() {
    FilePicker.Kind python = new FilePicker.Kind(text("export.kind.py"), List.of("py"));
    files
        .save(text("export.recorder.title"), Recorder.FILE, List.of(python))
        .map(python::complete)
        .ifPresent(
            file ->
                LongTask.start(
                    told -> Recorder.write(file),
                    share -> {},
                    () -> app.tell(Notice.info(text("export.saved", file))),
                    this::fail));
  }

  private void fail(Throwable cause) {
    String what =
        cause instanceof ExportException e
            ? e.message(messages())
            : text("export.run.failed", Problem.words(cause, messages()));
    app.tell(Notice.error(what, cause));
  }

  /** A page may have its charts a little later than itself. */
  private void refresh() {
    if (!hasCharts) {
      fill();
    }
  }

  /** Exports a chart as it is by now. */
  public void export(String id) {
    app.chartSource().charts().stream()
        .filter(chart -> chart.id().equals(id))
        .findFirst()
        .ifPresent(
            chart ->
                place.show(
                    DialogPlace.Kind.PICTURE,
                    close -> dialogs.export(chart, close, place::setBusy)));
  }

  private String text(String key, Object... arguments) {
    return messages().get(key, arguments);
  }

  private Messages messages() {
    return app.messages();
  }
}
