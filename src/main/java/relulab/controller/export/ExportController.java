package relulab.controller.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.FilePicker;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.export.ExportException;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PictureRemarks;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.text.Messages;
import relulab.view.ChartView;
import relulab.view.chart.Chart;

/** The dialog that makes a picture of a chart: a form, a preview, and what can be done with it. */
public final class ExportController {
  private static final double PREVIEW_WIDTH = 400;
  private static final double PREVIEW_HEIGHT = 290;

  private final AppState app;
  private final FilePicker files;
  private final Runnable close;
  private final Consumer<Boolean> onBusy;
  private final List<Button> saves = new ArrayList<>();

  @FXML private PictureForm formController;
  @FXML private ChartView preview;
  @FXML private Label problem;
  @FXML private ProgressIndicator busy;
  @FXML private Button copy;
  @FXML private HBox buttons;

  /**
   * A dialog for charts as they are now.
   *
   * @param close takes the dialog away
   * @param onBusy hears when work begins and ends
   */
  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public ExportController(
      AppState app, FilePicker files, Runnable close, Consumer<Boolean> onBusy) {
    this.app = app;
    this.files = files;
    this.close = close;
    this.onBusy = onBusy;
  }

  @FXML
  private void initialize() {
    preview.setPainter((surface, w, h) -> formController.picture().paint(surface));
    formController.connect(this::showPicture, problem::setText);
    addFormats();
    showBusy(false);
    showPicture();
  }

  /** Offers this chart first. */
  public void choose(Chart chosen) {
    formController.choose(chosen);
  }

  private void showPicture() {
    Picture picture = formController.picture();
    PictureSpec s = picture.spec();
    double scale = Math.min(PREVIEW_WIDTH / s.logicalWidth(), PREVIEW_HEIGHT / s.logicalHeight());
    preview.setLogicalSize(s.logicalWidth(), s.logicalHeight());
    preview.setMinSize(s.logicalWidth() * scale, s.logicalHeight() * scale);
    preview.setMaxSize(s.logicalWidth() * scale, s.logicalHeight() * scale);
    preview.setAccessibleText(
        messages().get("export.previewOf", picture.chart().title(messages())));
    preview.repaint();
  }

  @FXML
  private void close() {
    close.run();
  }

  /** A button for each format; the first is the usual one, and stands last. */
  private void addFormats() {
    for (PictureFormat format : List.of(PictureFormat.values()).reversed()) {
      Button save = new Button(messages().get("export.saveAs", format.name()));
      save.setId("save-" + format.id());
      save.setOnAction(e -> save(format));
      buttons.getChildren().add(save);
      saves.add(save);
    }
    saves.getLast().setDefaultButton(true);
    saves.getLast().getStyleClass().add("primary");
  }

  private void save(PictureFormat format) {
    Picture picture = formController.picture();
    String name = FileNames.ofChart(app, picture.chart().id()) + format.ending();
    FilePicker.Kind kind =
        new FilePicker.Kind(messages().get("export.kind." + format.id()), List.of(format.id()));
    files
        .save(messages().get("export.title"), name, List.of(kind))
        .ifPresent(file -> write(picture, kind.complete(file)));
  }

  private void write(Picture picture, Path file) {
    showBusy(true);
    Messages messages = messages();
    Background.run(
        () -> {
          PictureWriter.write(picture, file);
          return PictureRemarks.of(picture, messages);
        },
        remarks -> {
          showBusy(false);
          String saved = messages.get("export.saved", file);
          app.tell(
              Notice.info(remarks.isEmpty() ? saved : saved + " " + String.join(" ", remarks)));
          close.run();
        },
        this::fail);
  }

  @FXML
  private void copy() {
    Picture picture = formController.picture();
    showBusy(true);
    Background.run(
        () -> CopiedPicture.of(picture),
        copied -> {
          showBusy(false);
          boolean done = Clipboard.getSystemClipboard().setContent(copied);
          app.tell(Notice.info(messages().get(done ? "export.copied" : "export.notCopied")));
          close.run();
        },
        this::fail);
  }

  private void fail(Throwable cause) {
    showBusy(false);
    String text =
        cause instanceof ExportException e
            ? e.message(messages())
            : messages().get("export.failedInside", Problem.words(cause, messages()));
    app.tell(Notice.error(text, cause));
  }

  private void showBusy(boolean isBusy) {
    onBusy.accept(isBusy);
    busy.setVisible(isBusy);
    copy.setDisable(isBusy);
    saves.forEach(button -> button.setDisable(isBusy));
  }

  private Messages messages() {
    return app.messages();
  }
}
