package relulab.export.film;

import java.util.ArrayList;
import java.util.List;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.present.BeatPainter;
import relulab.view.present.BeatPicture;
import relulab.view.theme.Theme;

/** The pictures of a film: of each only the operations that differ from the one before. */
final class FilmFrames {
  /** A page in units. */
  static final int WIDTH = 1920;

  /** What lies below the stage, the sentence and the dots, is text of the page. */
  static final int HEIGHT = 900;

  private static final int PAGE = 1080;

  private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);

  private final FilmTables tables;
  private final List<String> frames = new ArrayList<>();
  private final List<List<Integer>> last = new ArrayList<>();

  FilmFrames(FilmTables tables) {
    this.tables = tables;
    for (int i = 0; i < Language.values().length * THEMES.size(); i++) {
      last.add(List.of());
    }
  }

  /**
   * Adds a picture.
   *
   * @param beat by language, in their order
   * @return its place
   */
  @SuppressWarnings("EnumOrdinal") // a place in the list of both languages
  int add(List<BeatPicture> beat) {
    StringBuilder out = new StringBuilder("[");
    for (Language language : Language.values()) {
      int at = THEMES.size() * language.ordinal();
      List<Drawn> light = drawn(beat.get(language.ordinal()), language, Theme.LIGHT);
      List<Drawn> dark = drawn(beat.get(language.ordinal()), language, Theme.DARK);
      out.append(at == 0 ? "" : ",");
      if (FilmTables.arePairs(light, dark)) {
        out.append(change(at, tables.places(light, dark))).append(",0");
      } else {
        out.append(change(at, tables.places(light, light))).append(',');
        out.append(change(at + 1, tables.places(dark, dark)));
      }
    }
    frames.add(out.append(']').toString());
    return frames.size() - 1;
  }

  private static List<Drawn> drawn(BeatPicture beat, Language language, Theme theme) {
    FilmSurface surface = new FilmSurface();
    Look look = new Look(theme.palette(), Messages.of(language), 1);
    BeatPicture silent = new BeatPicture(beat.stage(), "", null, 0, 0);
    BeatPainter.paint(surface, silent, WIDTH, PAGE, look);
    return surface.drawn();
  }

  /** The number of operations, and place and operation of each that differs from before. */
  private String change(int at, List<Integer> now) {
    List<Integer> before = last.set(at, now);
    StringBuilder out = new StringBuilder("[").append(now.size());
    for (int i = 0; i < now.size(); i++) {
      if (i >= before.size() || !before.get(i).equals(now.get(i))) {
        out.append(',').append(i).append(',').append(now.get(i));
      }
    }
    return out.append(']').toString();
  }

  String json() {
    return "\"frames\":[" + String.join(",\n", frames) + "]";
  }
}
