package relulab.controller.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import relulab.controller.ChartSource;
import relulab.export.ExportException;
import relulab.export.Picture;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Chart;
import relulab.view.control.NumberField;
import relulab.view.theme.Theme;

/** The form that says of which chart a picture is to be made, and how. */
public final class PictureForm {
  private final ExportState export;
  private final ChartSource source;
  private final Messages messages;
  private Runnable onChange = () -> {};
  private Consumer<String> onProblem = text -> {};
  private boolean filling;
  private Map<String, String> texts = Map.of();

  @FXML private ComboBox<Chart> chart;
  @FXML private ComboBox<Optional<PicturePreset>> preset;
  @FXML private NumberField width;
  @FXML private NumberField height;
  @FXML private NumberField dpi;
  @FXML private ComboBox<Theme> theme;
  @FXML private ComboBox<Language> language;
  @FXML private NumberField fontScale;
  @FXML private CheckBox caption;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public PictureForm(ExportState export, ChartSource source, Messages messages) {
    this.export = export;
    this.source = source;
    this.messages = messages;
  }

  @FXML
  private void initialize() {
    List<Chart> charts = source.charts();
    texts = source.texts();
    PictureFields.fill(chart, charts, c -> c.title(messages), charts.getFirst());
    PictureFields.fill(preset, presets(), this::presetName, Optional.empty());
    PictureFields.fill(
        theme, List.of(Theme.values()), t -> messages.get("export.look." + t.id()), spec().theme());
    PictureFields.fill(language, List.of(Language.values()), Language::ownName, spec().language());
    caption.setSelected(spec().caption());
    connectFields();
    for (ComboBox<?> box : List.of(chart, theme, language)) {
      box.valueProperty().addListener((observable, before, now) -> change());
    }
    preset.valueProperty().addListener((observable, before, now) -> now.ifPresent(this::take));
    caption.selectedProperty().addListener((observable, before, now) -> change());
    showSpec();
  }

  /**
   * Tells what a person does in the form.
   *
   * @param changed called after each change
   * @param problem hears what is not possible; an empty text once all is
   */
  void connect(Runnable changed, Consumer<String> problem) {
    onChange = changed;
    onProblem = problem;
  }

  /** Offers this chart first. */
  void choose(Chart chosen) {
    chart.getItems().stream()
        .filter(c -> c.id().equals(chosen.id()))
        .findFirst()
        .ifPresent(chart::setValue);
  }

  /** The picture that is asked for. */
  Picture picture() {
    return new Picture(chart.getValue(), spec(), texts);
  }

  private void connectFields() {
    List.of(width, height, dpi).forEach(field -> field.setWhole(true));
    number(width, PictureSpec.MIN_SIDE, PictureSpec.MAX_SIDE, "export.badSide");
    number(height, PictureSpec.MIN_SIDE, PictureSpec.MAX_SIDE, "export.badSide");
    number(dpi, 0, PictureSpec.MAX_DPI, "export.badDpi", PictureSpec.MIN_DPI);
    dpi.setFormat(v -> v == 0 ? "–" : Numbers.significant(v, 6));
    number(
        fontScale, PictureSpec.MIN_FONT_SCALE, PictureSpec.MAX_FONT_SCALE, "export.badFontScale");
  }

  private void number(NumberField field, double min, double max, String problemKey) {
    number(field, min, max, problemKey, min);
  }

  /** Connects a field; what cannot be taken is told with the least and the greatest number. */
  private void number(NumberField field, double min, double max, String problemKey, double least) {
    field.setRange(min, max);
    field.setFormat(v -> Numbers.significant(v, 6));
    field.setOnValue(v -> change());
    field.setOnWrong(
        () ->
            onProblem.accept(
                messages.get(
                    problemKey,
                    field.getText(),
                    Numbers.significant(least, 6),
                    Numbers.significant(max, 6))));
    field.setOnCorrected(() -> onProblem.accept(""));
  }

  /** A preset sets size and resolution. */
  private void take(PicturePreset chosen) {
    if (!filling) {
      PictureSpec s = spec();
      export
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
      export
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
      onProblem.accept("");
    } catch (ExportException e) {
      onProblem.accept(e.message(messages));
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
    onChange.run();
  }

  /** All presets, and none of them for a size of one's own. */
  private static List<Optional<PicturePreset>> presets() {
    Stream<Optional<PicturePreset>> all = Arrays.stream(PicturePreset.values()).map(Optional::of);
    return Stream.concat(all, Stream.of(Optional.<PicturePreset>empty())).toList();
  }

  private String presetName(Optional<PicturePreset> chosen) {
    return messages.get("export.preset." + chosen.map(PicturePreset::id).orElse("own"));
  }

  private PictureSpec spec() {
    return export.specProperty().get();
  }
}
