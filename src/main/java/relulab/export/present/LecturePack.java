package relulab.export.present;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import relulab.export.ChartCatalog;
import relulab.export.ExportException;
import relulab.export.FunctionSettings;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.export.ProgressListener;
import relulab.export.SafeFile;
import relulab.export.ScenarioFiles;
import relulab.model.activation.Convention;
import relulab.scenario.Lecture;
import relulab.scenario.Scenario;
import relulab.text.Language;
import relulab.view.chart.Chart;
import relulab.view.theme.Theme;

/**
 * What a lecturer takes along: a picture of every beat of a lecture and of charts. As PDF the beats
 * are in one file, too, one page a beat.
 *
 * @param scenes that are told, in order
 * @param charts that have no beat
 * @param carried texts that the file with all beats carries; empty for those of its first beat
 */
public record LecturePack(List<Scenario> scenes, List<Item> charts, Map<String, String> carried) {
  /** The beats of all scenes in one file. */
  public static final String ALL_BEATS = "beats";

  private static final double PROBE = -1.5;

  public LecturePack {
    scenes = List.copyOf(scenes);
    charts = List.copyOf(charts);
    carried = Map.copyOf(carried);
  }

  /** Of a scenario, or of charts alone. */
  public LecturePack(List<Scenario> scenes, List<Item> charts) {
    this(scenes, charts, Map.of());
  }

  /**
   * A chart of the pack.
   *
   * @param texts that its picture carries beside its own
   */
  public record Item(Chart chart, Map<String, String> texts) {}

  /**
   * What the pictures are like. Each language has a folder, and in it each theme.
   *
   * @param size all else that a picture has; its language and theme have no meaning
   * @param outlines whether an SVG has its letters as shapes
   */
  public record Form(
      PictureFormat format,
      List<Language> languages,
      List<Theme> themes,
      PictureSpec size,
      boolean outlines) {
    public Form {
      languages = languages.stream().distinct().sorted().toList();
      themes = themes.stream().distinct().sorted().toList();
    }

    /** Slides in one language, for a light room. */
    public static Form usual(Language language) {
      PictureSpec slide = PictureSpec.of(PicturePreset.SLIDE, Theme.LIGHT, language);
      return new Form(PictureFormat.PNG, List.of(language), List.of(Theme.LIGHT), slide, false);
    }

    List<PictureSpec> specs() {
      List<PictureSpec> specs = new ArrayList<>();
      for (Language language : languages) {
        themes.forEach(theme -> specs.add(size.with(theme, language)));
      }
      return specs;
    }
  }

  /** The beats of a lecture and the charts of the functions. */
  public static LecturePack of(Lecture lecture) {
    return new LecturePack(lecture.scenes(), functions(), ScenarioFiles.texts(lecture));
  }

  /**
   * The charts of the functions. LeakyReLU has an α of 0.1: the usual 0.01 cannot be told from 0 on
   * a slide.
   */
  public static List<Item> functions() {
    FunctionSettings usual = FunctionSettings.of(Convention.PYTORCH);
    FunctionSettings settings =
        new FunctionSettings(
            usual.kinds(),
            0.1,
            usual.preluAlpha(),
            usual.convention(),
            usual.min(),
            usual.max(),
            PROBE);
    return ChartCatalog.all(settings).stream().map(chart -> new Item(chart, Map.of())).toList();
  }

  /**
   * Writes the pack: {@code en/light/value.png}, {@code en/light/01-02.png} for the second beat of
   * the first scene, and so on, with all cores. Call it from any thread but JavaFX's own.
   *
   * @param written hears of each file, one after the other; of the one with all beats last
   * @param drawn hears of each picture that was drawn, from any thread
   * @return the number of files
   * @throws ExportException if a picture cannot be written; what was written stays
   */
  public int write(
      Path folder,
      Form form,
      Consumer<Path> written,
      Consumer<Picture> drawn,
      ProgressListener progress) {
    return new PackRun(folder, form, written, drawn, progress).write(this);
  }

  /**
   * Writes all beats into one PDF, one page a beat. Call it from any thread but JavaFX's own.
   *
   * @param drawn hears of each page
   * @throws ExportException if it cannot be written, or no beat holds; an old file is still whole
   */
  public void writeBook(
      Path file, PictureSpec spec, Consumer<Picture> drawn, ProgressListener progress) {
    SafeFile.requireWritable(file);
    Form form =
        new Form(PictureFormat.PDF, List.of(spec.language()), List.of(spec.theme()), spec, false);
    new PackRun(file, form, each -> {}, drawn, progress).write(this, file);
  }
}
