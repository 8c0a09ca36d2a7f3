package relulab.view.present;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.present.BeatPicture.Pointed;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * Draws a beat on a page of any size: the stage, one sentence, and a dot for each beat of the
 * scene. Everything is designed on a page of 1080 units in height; no text is smaller than 28 of
 * them, which is read from the last row.
 */
public final class BeatPainter {
  /** The height of a page in units. */
  public static final double HEIGHT = 1080;

  static final double BASELINE = 984;
  private static final double SENTENCE = 43;
  private static final double LINE = 1.25;
  private static final int MOST_LINES = 2;
  private static final double WIDEST = 1728;
  private static final double DOTS = 1046;
  private static final double DOT = 8;
  private static final double DOT_PITCH = 30;
  private static final double MOST_DOTS = 40;
  static final double LABEL = 12;

  /** Painters of the pages write a little smaller than their labels now and then. */
  private static final double LABEL_UNITS = 30;

  private BeatPainter() {}

  /** Draws a beat on a page of so many pixels. */
  public static void paint(
      Surface target, BeatPicture beat, double width, double height, Look look) {
    target.clear(look.palette().page());
    paintPage(target, beat, width, height, look);
  }

  /** Draws a beat without what is behind it. */
  public static void paintPage(
      Surface target, BeatPicture beat, double width, double height, Look look) {
    Page at = Page.of(width, height);
    Surface page = new MovedSurface(target, 0, at.unit * at.top, at.unit);
    double wide = at.wide;
    Look large = large(look);
    beat.stage().paint(page, wide, large);
    Pointed pointed = beat.pointed();
    if (pointed != null) {
      Stroke ring = new Stroke(large.palette().text(), 4);
      page.circle(pointed.x(), pointed.y(), pointed.radius(), null, ring);
    }
    sentence(page, pointed == null ? beat.said() : pointed.sentence(), wide, large);
    dots(page, beat, wide, large.palette().muted(), large.palette().text());
  }

  /** How a page of units lies on one of pixels. */
  private record Page(double unit, double wide, double top) {
    static Page of(double width, double height) {
      double unit = Math.min(height / HEIGHT, width / (HEIGHT * 4 / 3));
      return new Page(unit, width / unit, Math.max(0, (height / unit - HEIGHT) / 2));
    }
  }

  private static Look large(Look look) {
    return new Look(look.palette(), look.messages(), LABEL_UNITS / LABEL);
  }

  /** What is at a place of a page of so many pixels, if it has something to say. */
  public static Optional<Pointed> at(
      BeatPicture beat, double x, double y, double width, double height, Look look) {
    Page at = Page.of(width, height);
    return beat.stage().at(x / at.unit, y / at.unit - at.top, at.wide, large(look));
  }

  private static void sentence(Surface surface, String said, double width, Look look) {
    TextStyle style =
        TextStyle.of(look.palette().text(), SENTENCE).at(Horizontal.CENTER, Vertical.BASELINE);
    double room = Math.min(WIDEST, width - 2 * StagePicture.MARGIN);
    List<String> lines = TextLines.wrap(surface, said, room, style);
    while (lines.size() > MOST_LINES && style.size() > StagePicture.SMALL) {
      style = style.sized(style.size() - 1);
      lines = TextLines.wrap(surface, said, room, style);
    }
    lines = TextLines.balanced(surface, said, room, style);
    for (int i = 0; i < lines.size(); i++) {
      double y = BASELINE - (lines.size() - 1 - i) * LINE * style.size();
      surface.text(lines.get(i), width / 2, y, style);
    }
  }

  /** Full for what was shown, large for what is, hollow for what comes. */
  private static void dots(
      Surface surface, BeatPicture beat, double width, Color muted, Color text) {
    if (beat.count() < 2 || beat.count() > MOST_DOTS) {
      return;
    }
    double x = width / 2 - (beat.count() - 1) * DOT_PITCH / 2;
    for (int i = 0; i < beat.count(); i++) {
      if (i == beat.index()) {
        surface.circle(x, DOTS, DOT, text, null);
      } else if (i < beat.index()) {
        surface.circle(x, DOTS, DOT - 1.5, muted, null);
      } else {
        surface.circle(x, DOTS, DOT - 2.5, null, new Stroke(muted, 2));
      }
      x += DOT_PITCH;
    }
  }
}
