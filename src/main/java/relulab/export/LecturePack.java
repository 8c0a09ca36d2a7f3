package relulab.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import relulab.model.activation.Convention;
import relulab.text.Language;
import relulab.view.chart.Chart;
import relulab.view.theme.Theme;

/**
 * Charts for a lecture, in both languages, for the screen and for paper.
 *
 * @param texts that each picture carries beside its own
 */
public record LecturePack(List<Chart> charts, Map<String, String> texts) {
  private static final double PROBE = -1.5;

  public LecturePack {
    charts = List.copyOf(charts);
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** The charts of the functions. */
  public static LecturePack usual() {
    return new LecturePack(ChartCatalog.all(settings()), Map.of());
  }

  /** Hears of each picture before it is drawn. */
  @FunctionalInterface
  public interface ProgressListener {
    /**
     * A picture is about to be drawn.
     *
     * @param number from 1
     */
    void next(int number, int all, Path file);
  }

  private record Item(Picture picture, Path file) {}

  /**
   * Writes the pack: {@code en/light/value.png} and so on.
   *
   * @return the number of pictures
   * @throws ExportException if a picture cannot be written
   */
  public int write(Path folder, ProgressListener progress) {
    List<Item> items = items(folder);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      progress.next(i + 1, items.size(), item.file);
      createFolder(item.file);
      PictureWriter.write(item.picture, item.file);
    }
    return items.size();
  }

  private List<Item> items(Path folder) {
    List<Item> items = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.PRINT)) {
        PicturePreset preset = theme == Theme.PRINT ? PicturePreset.PAGE : PicturePreset.SLIDE;
        PictureSpec spec = PictureSpec.of(preset, theme, language);
        for (Chart chart : charts) {
          Path file =
              folder.resolve(language.id()).resolve(theme.id()).resolve(chart.id() + ".png");
          items.add(new Item(new Picture(chart, spec, texts), file));
        }
      }
    }
    return items;
  }

  /** An α of 0.1 for LeakyReLU: the usual 0.01 cannot be told from 0 on a slide. */
  private static FunctionSettings settings() {
    FunctionSettings usual = FunctionSettings.of(Convention.PYTORCH);
    return new FunctionSettings(
        usual.kinds(),
        0.1,
        usual.preluAlpha(),
        usual.convention(),
        usual.min(),
        usual.max(),
        PROBE);
  }

  private static void createFolder(Path file) {
    Path folder = file.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new ExportException(e, "export.noFolderMade", folder);
    }
  }
}
