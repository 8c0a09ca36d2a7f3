package relulab.export.present;

import java.util.List;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.present.BeatPainter;
import relulab.view.present.BeatPicture;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * All beats of a lecture, small, in rows.
 *
 * @param title of the lecture
 * @param columns beats a row
 */
public record ContactSheet(String title, List<BeatPicture> beats, int columns) implements Chart {
  private static final double GAP = 0.04;

  public ContactSheet {
    beats = List.copyOf(beats);
  }

  @Override
  public String id() {
    return "contact-sheet";
  }

  @Override
  public String title(Messages messages) {
    return title;
  }

  @Override
  public String settings(Messages messages) {
    return "";
  }

  /** The height of a sheet of some width. */
  public double height(double width) {
    double wide = wide(width);
    int rows = Math.ceilDiv(beats.size(), columns);
    return rows * wide * 9 / 16 + (rows + 1) * GAP * wide;
  }

  private double wide(double width) {
    return width / (columns + (columns + 1) * GAP);
  }

  @Override
  public void paint(Surface surface, double width, double height, Look look) {
    surface.clear(look.palette().track());
    double wide = wide(width);
    double tall = wide * 9 / 16;
    double gap = GAP * wide;
    for (int i = 0; i < beats.size(); i++) {
      double x = gap + i % columns * (wide + gap);
      int row = i / columns;
      double y = gap + row * (tall + gap);
      BeatPicture beat = beats.get(i);
      surface.rectangle(x, y, wide, tall, 0, look.palette().page(), null);
      Surface at = new MovedSurface(surface, x, y);
      surface.clip(x, y, wide, tall, () -> BeatPainter.paintPage(at, beat, wide, tall, look));
      Stroke frame = new Stroke(look.palette().border(), 1);
      surface.rectangle(x, y, wide, tall, 0, null, frame);
    }
  }
}
