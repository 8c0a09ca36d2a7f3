package relulab.view.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.surface.TextRuler;
import relulab.view.theme.Theme;

/** Numbers on axes and labels beside curves: never cut, never touching. */
class AxesTest {
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  @RepeatedTest(200)
  void numbersAreWholeAndApart(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    Look look = new Look(Theme.LIGHT.palette(), ENGLISH, random.nextDouble(0.7, 2.5));
    double width = look.label().size() * random.nextDouble(16, 90);
    double height = look.label().size() * random.nextDouble(9, 50);
    Scale y = scale(random);
    double below = Axes.roomBelow(look);
    double above = Axes.roomAbove(look);
    double left = Axes.roomBeside(y, height - above - below, look);
    Area area =
        new Area(left, above, Math.max(1, width - left - 8), Math.max(1, height - above - below));
    ChartPanel panel = new ChartPanel(area, scale(random), y);
    RecordingSurface drawn =
        RecordingSurface.of(
            surface -> {
              Axes.paintXGrid(surface, panel, look);
              Axes.paintY(surface, panel, look);
              Axes.paintX(surface, panel, "x", 0, width, look);
            });
    List<double[]> boxes = new ArrayList<>();
    for (Operation.Text text : drawn.all(Operation.Text.class)) {
      double[] box = box(text);
      assertTrue(box[0] >= -0.5 && box[2] <= width + 0.5, text + " is cut at the side");
      assertTrue(box[1] >= -0.5 && box[3] <= height + 0.5, text + " is cut");
      for (double[] other : boxes) {
        boolean apart =
            box[0] >= other[2] || box[2] <= other[0] || box[1] >= other[3] || box[3] <= other[1];
        assertTrue(apart, text + " lies on another one");
      }
      boxes.add(box);
    }
  }

  private static Scale scale(SplittableRandom random) {
    double low = Math.pow(10, random.nextDouble(-9, 4));
    double factor = Math.pow(10, random.nextDouble(0.1, 9));
    return switch (random.nextInt(4)) {
      case 0 -> new Scale.Logarithmic(new Range(low, low * factor), random.nextInt(2) * 0.14);
      case 1 -> new Scale.Linear(new Range(-low, low * factor), false);
      case 2 -> new Scale.Root(new Range(-random.nextDouble(), 1 + random.nextDouble()));
      default ->
          new Scale.Named(
              IntStream.rangeClosed(1, random.nextInt(1, 52)).mapToObj(i -> "h" + i).toList());
    };
  }

  private static double[] box(Operation.Text text) {
    double width = TextRuler.ESTIMATE.textWidth(text.text(), text.style());
    double size = text.style().size();
    double left =
        switch (text.style().horizontal()) {
          case LEFT -> text.x();
          case CENTER -> text.x() - width / 2;
          case RIGHT -> text.x() - width;
        };
    double base = text.style().baseline(text.y());
    return new double[] {left, base - 0.75 * size, left + width, base};
  }
}
