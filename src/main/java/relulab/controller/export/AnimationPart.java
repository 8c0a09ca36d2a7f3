package relulab.controller.export;

import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.Background;
import relulab.controller.scenario.ScenarioState;
import relulab.controller.trial.Moment;
import relulab.controller.trial.TrainingState;
import relulab.export.ExportException;
import relulab.export.PictureSpec;
import relulab.export.ProgressListener;
import relulab.export.animation.Animation;
import relulab.export.animation.AnimationFormat;
import relulab.export.animation.AnimationSpec;
import relulab.export.animation.TrialSubject;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.control.NumberField;
import relulab.view.surface.Surface;
import relulab.view.theme.Theme;

/** The run as an animation for slides, with its picture of the step that is shown. */
public final class AnimationPart implements TrialPart {
  private static final double PREVIEW_WIDTH = 400;

  private final ScenarioState scenario;
  private final TrainingState training;
  private final Messages messages;
  private final TrialExportState state;
  private final ChartView preview = new ChartView();
  private @Nullable TrialSubject planned;

  private boolean hasMovies = true;

  @FXML private ComboBox<AnimationFormat> format;
  @FXML private CheckBox once;
  @FXML private ComboBox<TrialExportState.Size> size;
  @FXML private ComboBox<Theme> theme;
  @FXML private NumberField seconds;
  @FXML private NumberField fps;
  @FXML private CheckBox captions;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public AnimationPart(
      TrialExportState state, ScenarioState scenario, TrainingState training, Messages messages) {
    this.state = state;
    this.scenario = scenario;
    this.training = training;
    this.messages = messages;
    preview.setPainter((surface, width, height) -> paint(surface));
  }

  /** Connects its fields. */
  void connect(PictureFields fields, Runnable changed) {
    fields.list(
        format,
        List.of(AnimationFormat.values()),
        f -> messages.get("export.kind." + f.id()),
        state.formatProperty().get(),
        state.formatProperty()::set);
    fields.check(once, state.onceProperty().get(), state.onceProperty()::set);
    once.disableProperty().bind(format.valueProperty().isNotEqualTo(AnimationFormat.GIF));
    fields.list(
        size,
        List.of(TrialExportState.Size.values()),
        s -> s.width() + " × " + s.height(),
        state.sizeProperty().get(),
        state.sizeProperty()::set);
    fields.list(
        theme,
        TrialExportState.THEMES,
        t -> messages.get("export.look." + t.id()),
        state.themeProperty().get(),
        state.themeProperty()::set);
    fields.number(
        seconds,
        AnimationSpec.MIN_SECONDS,
        AnimationSpec.MAX_SECONDS,
        state.secondsProperty().get(),
        state.secondsProperty()::set);
    fields.whole(
        fps,
        1,
        AnimationSpec.MAX_FPS,
        state.fpsProperty().get(),
        v -> state.fpsProperty().set((int) v));
    fields.check(captions, state.captionsProperty().get(), state.captionsProperty()::set);
    captions.setDisable(scenario.running().captions().isEmpty());
    Background.run(
        AnimationFormat.MP4::isPossible,
        isPossible -> {
          hasMovies = isPossible;
          changed.run();
        },
        problem -> {});
  }

  /** The ending of its files. */
  String ending() {
    return state.formatProperty().get().id();
  }

  @Override
  public Node beside() {
    return preview;
  }

  @Override
  public String estimate(Request request) {
    boolean isGif = state.formatProperty().get() == AnimationFormat.GIF;
    if (!isGif && !hasMovies) {
      throw new ExportException("export.animation.noFfmpeg");
    }
    AnimationSpec spec = spec(request);
    Animation animation = new Animation(request.scenario(), spec);
    planned = new TrialSubject(request.scenario(), spec);
    showPreview(spec.picture());
    String frames = Numbers.count(animation.reel().shots().size());
    String seconds = Numbers.fixed(animation.reel().seconds(), 1);
    if (!isGif) {
      return messages.get("export.run.movie", frames, seconds);
    }
    String size = Numbers.significant(animation.reel().bytes(spec) / 1e6, 2);
    String key = state.onceProperty().get() ? "export.run.framesOnce" : "export.run.frames";
    return messages.get(key, frames, seconds, size);
  }

  @Override
  public Work work(Request request) {
    Animation animation = new Animation(request.scenario(), spec(request));
    return new Work() {
      @Override
      public void write(Path file, ProgressListener progress) {
        animation.write(file, progress);
      }

      @Override
      public List<String> remarks(Messages messages) {
        return animation.remarks(messages);
      }
    };
  }

  private void showPreview(PictureSpec picture) {
    double height = picture.logicalHeight() * PREVIEW_WIDTH / picture.logicalWidth();
    preview.setLogicalSize(picture.logicalWidth(), picture.logicalHeight());
    preview.setMinSize(PREVIEW_WIDTH, height);
    preview.setMaxSize(PREVIEW_WIDTH, height);
    preview.setAccessibleText(
        messages.get("export.previewOf", messages.get("export.run.animation")));
    preview.repaint();
  }

  private void paint(Surface surface) {
    Moment moment = training.momentProperty().get();
    if (moment != null && planned != null) {
      planned.picture(moment.frame(), moment.maps()).paint(surface);
    }
  }

  private AnimationSpec spec(Request request) {
    TrialExportState.Size pixels = state.sizeProperty().get();
    PictureSpec picture =
        new PictureSpec(
            pixels.width(),
            pixels.height(),
            null,
            state.themeProperty().get(),
            request.language(),
            1,
            false);
    return new AnimationSpec(
        request.from(),
        request.to(),
        0,
        state.secondsProperty().get(),
        state.fpsProperty().get(),
        picture,
        state.captionsProperty().get(),
        state.onceProperty().get());
  }
}
