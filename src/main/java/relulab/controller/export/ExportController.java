package relulab.controller.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.FilePicker;
import relulab.controller.Notice;
import relulab.export.ExportException;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.chart.Chart;
import relulab.view.control.NumberField;
import relulab.view.theme.Theme;

/** The dialog that makes a picture of a chart: everything about it, with a preview. */
public final class ExportController {
  private static final double PREVIEW_WIDTH = 400;
  private static final double PREVIEW_HEIGHT = 290;

  private final AppState app;
  private final FilePicker files;
  private final Runnable close;
  private boolean filling;
  private Map<String, String> texts = Map.of();

  @FXML private VBox dialog;
  @FXML private ComboBox<Chart> chart;
  @FXML private ComboBox<Optional<PicturePreset>> preset;
  @FXML private NumberField width;
  @FXML private NumberField height;
  @FXML private NumberField dpi;
  @FXML private ComboBox<Theme> theme;
  @FXML private ComboBox<Language> language;
  @FXML private NumberField fontScale;
  @FXML private CheckBox caption;
  @FXML private ChartView preview;
  @FXML private Label problem;
  @FXML private ProgressIndicator busy;
  @FXML private Button copy;
  @FXML private Button saveSvg;
  @FXML private Button savePng;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public ExportController(AppState app, FilePicker files, Runnable close) {
    this.app = app;
    this.files = files;
    this.close = close;
  }

  @FXML
  private void initialize() {
    List<Chart> charts = app.charts();
    texts = app.chartTexts();
    fill(chart, charts, c -> c.title(messages()), charts.getFirst());
    fill(preset, presets(), this::presetName, Optional.empty());
    fill(theme, List.of(Theme.values()), t -> messages().get("export.look." + t.id()), spec().theme());
    fill(language, List.of(Language.values()), Language::ownName, spec().language());
    caption.setSelected(spec().caption());
    connectFields();
    for (ComboBox<?> box : List.of(chart, theme, language)) {
      box.valueProperty().addListener((observable, before, now) -> change());
    }
    preset.valueProperty().addListener((observable, before, now) -> now.ifPresent(this::take));
    caption.selectedProperty().addListener((observable, before, now) -> change());
    preview.setPainter((surface, w, h) -> picture().paint(surface));
    showBusy(false);
    showSpec();
  }

  /** Offers this chart first. */
  public void choose(Chart chosen) {
    chart.getItems().stream()
        .filter(c -> c.id().equals(chosen.id()))
        .findFirst()
        .ifPresent(chart::setValue);
  }

  private void connectFields() {
    number(width, PictureSpec.MIN_SIDE, PictureSpec.MAX_SIDE, "export.badSide");
    number(height, PictureSpec.MIN_SIDE, PictureSpec.MAX_SIDE, "export.badSide");
    number(dpi, 0, PictureSpec.MAX_DPI, "export.badDpi");
    number(
        fontScale, PictureSpec.MIN_FONT_SCALE, PictureSpec.MAX_FONT_SCALE, "export.badFontScale");
  }

  private void number(NumberField field, double min, double max, String problemKey) {
    field.setRange(min, max);
    field.setFormat(v -> field == dpi && v == 0 ? "–" : Numbers.significant(v, 6));
    field.setOnValue(v -> change());
    field.setOnWrong(
        () ->
            problem.setText(
                messages()
                    .get(
                        problemKey,
                        field.getText(),
                        Numbers.significant(Math.max(min, field == dpi ? PictureSpec.MIN_DPI : min), 6),
                        Numbers.significant(max, 6))));
  }

  /** A preset sets size and resolution. */
  private void take(PicturePreset chosen) {
    if (!filling) {
      PictureSpec s = spec();
      app.export()
          .specProperty()
          .set(
              new PictureSpec(
                  chosen.width(),
                  chosen.height(),
                  chosen.dpi(),
                  s.theme(),
                  s.language(),
                  s.fontScale(),
                  s.caption()));
      showSpec();
    }
  }

  /** Takes over what the fields say, if it is possible. */
  private void change() {
    if (filling) {
      return;
    }
    try {
      int resolution = (int) dpi.value();
      app.export()
          .specProperty()
          .set(
              new PictureSpec(
                  (int) width.value(),
                  (int) height.value(),
                  resolution == 0 ? null : resolution,
                  theme.getValue(),
                  language.getValue(),
                  fontScale.value(),
                  caption.isSelected()));
      problem.setText("");
    } catch (ExportException e) {
      problem.setText(e.message(messages()));
    }
    showSpec();
  }

  private void showSpec() {
    filling = true;
    PictureSpec s = spec();
    width.show(s.width());
    height.show(s.height());
    dpi.show(s.dpi() == null ? 0 : s.dpi());
    fontScale.show(s.fontScale());
    preset.setValue(
        Arrays.stream(PicturePreset.values())
            .filter(
                p ->
                    p.width() == s.width()
                        && p.height() == s.height()
                        && Objects.equals(p.dpi(), s.dpi()))
            .findFirst());
    filling = false;
    double scale =
        Math.min(PREVIEW_WIDTH / s.logicalWidth(), PREVIEW_HEIGHT / s.logicalHeight());
    preview.setLogicalSize(s.logicalWidth(), s.logicalHeight());
    preview.setMinSize(s.logicalWidth() * scale, s.logicalHeight() * scale);
    preview.setMaxSize(s.logicalWidth() * scale, s.logicalHeight() * scale);
    preview.setAccessibleText(
        messages().get("export.previewOf", chart.getValue().title(messages())));
    preview.repaint();
  }

  @FXML
  private void close() {
    close.run();
  }

  @FXML
  private void savePng() {
    save(PictureFormat.PNG);
  }

  @FXML
  private void saveSvg() {
    save(PictureFormat.SVG);
  }

  private void save(PictureFormat format) {
    Picture picture = picture();
    String name = FileNames.ofChart(app, picture.chart().id()) + "." + format.id();
    FilePicker.Kind kind =
        new FilePicker.Kind(messages().get("export.kind." + format.id()), List.of(format.id()));
    files
        .save(messages().get("export.title"), name, List.of(kind))
        .map(file -> format.matches(file) ? file : Path.of(file + "." + format.id()))
        .ifPresent(file -> write(picture, file));
  }

  private void write(Picture picture, Path file) {
    showBusy(true);
    Background.run(
        () -> {
          PictureWriter.write(picture, file);
          return file;
        },
        written -> {
          showBusy(false);
          app.tell(Notice.info(messages().get("export.saved", written)));
          close.run();
        },
        this::fail);
  }

  @FXML
  private void copy() {
    Picture picture = picture();
    showBusy(true);
    Background.run(
        () -> PictureWriter.pixels(picture),
        pixels -> {
          showBusy(false);
          int w = picture.spec().width();
          int h = picture.spec().height();
          WritableImage image = new WritableImage(w, h);
          image
              .getPixelWriter()
              .setPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
          putOnClipboard(image);
        },
        this::fail);
  }

  private void putOnClipboard(Image image) {
    boolean done =
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
    app.tell(Notice.info(messages().get(done ? "export.copied" : "export.notCopied")));
    close.run();
  }

  private void fail(Throwable cause) {
    showBusy(false);
    String text =
        cause instanceof ExportException e
            ? e.message(messages())
            : messages().get("export.failedInside", String.valueOf(cause.getMessage()));
    app.tell(Notice.error(text, cause));
  }

  private void showBusy(boolean isBusy) {
    busy.setVisible(isBusy);
    for (Button button : List.of(copy, saveSvg, savePng)) {
      button.setDisable(isBusy);
    }
  }

  private Picture picture() {
    return new Picture(chart.getValue(), spec(), texts);
  }

  private PictureSpec spec() {
    return app.export().specProperty().get();
  }

  private Messages messages() {
    return app.messages();
  }

  /** All presets, and none of them for a size of one's own. */
  private static List<Optional<PicturePreset>> presets() {
    Stream<Optional<PicturePreset>> all = Arrays.stream(PicturePreset.values()).map(Optional::of);
    return Stream.concat(all, Stream.of(Optional.<PicturePreset>empty())).toList();
  }

  private String presetName(Optional<PicturePreset> chosen) {
    return messages().get("export.preset." + chosen.map(PicturePreset::id).orElse("own"));
  }

  private static <T> void fill(
      ComboBox<T> box, List<T> items, Function<T, String> name, T chosen) {
    box.setItems(FXCollections.observableArrayList(items));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return name.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box cannot be edited");
          }
        });
    box.setValue(chosen);
  }
}
