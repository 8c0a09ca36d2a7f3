package relulab.view.trial.time;

import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Quantity;
import relulab.view.trial.lane.Box;

/**
 * Says beside the curves what happened: a leap of the loss, and what it did to the neurons. The
 * words stand where no curve is, right of the leap, with a line to it; where there is no such
 * place, in two lines, or they are left out.
 */
final class AnnotationText {
  private AnnotationText() {}

  private record Words(String first, String second, TextStyle style) {
    double width(Surface surface, boolean twoLines) {
      double one = surface.textWidth(first, style);
      double two = surface.textWidth(second, style.bolded());
      return twoLines ? Math.max(one, two) : one + two + (first.isEmpty() ? 0 : 0.3 * style.size());
    }
  }

  static void paint(
      Surface surface,
      Timeline timeline,
      TimelineDigest digest,
      TimelineLayout at,
      FreeRoom room,
      Look look) {
    Happening.Annotation annotation = digest.annotation();
    boolean isLoss = timeline.measure() == Quantity.LOSS;
    if (annotation.isEmpty() || at.narrow()) {
      return;
    }
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    var frame = timeline.frame();
    Words words =
        new Words(
            annotation.leap().map(l -> l.text(frame, look.messages())).orElse(""),
            annotation.deathsText(frame, look.messages()),
            style);
    Happening anchor = annotation.anchor();
    double x = at.curve().inside((anchor.step() + anchor.last()) / 2.0);
    double y =
        annotation.leap().isPresent() && isLoss
            ? at.curve()
                .py(Math.clamp(digest.curves().scale().share(annotation.leap().get().peak()), 0, 1))
            : at.curve().top() + 6;
    for (boolean twoLines : new boolean[] {false, true}) {
      if (placed(surface, room, digest, at, words, x, y, twoLines, isLoss, look)) {
        return;
      }
    }
  }

  private static boolean placed(
      Surface surface,
      FreeRoom room,
      TimelineDigest digest,
      TimelineLayout at,
      Words words,
      double x,
      double y,
      boolean twoLines,
      boolean isLoss,
      Look look) {
    double wide = words.width(surface, twoLines && !words.first.isEmpty());
    double tall = (twoLines ? 2.4 : 1.2) * words.style.size();
    double top = Math.max(at.curve().top(), y - 0.6 * words.style.size());
    for (double row = top; row + tall <= at.curve().bottom(); row += 0.7 * words.style.size()) {
      for (double left : new double[] {x + 16, room.besideValues()}) {
        Box box = new Box(left, row, wide, tall);
        if (left >= x + 12 && room.isFree(box)) {
          room.take(box);
          write(surface, words, x, y, left, row, twoLines, isLoss, look, digest);
          return true;
        }
      }
    }
    return false;
  }

  private static void write(
      Surface surface,
      Words words,
      double x,
      double y,
      double left,
      double top,
      boolean twoLines,
      boolean isLoss,
      Look look,
      TimelineDigest digest) {
    double line = 1.2 * words.style.size();
    double middle = top + line / 2;
    Stroke leader = new Stroke(look.palette().axis(), look.line(0.9));
    double wide = words.width(surface, twoLines);
    Color paper = look.paper();
    double tall = (twoLines ? 2 : 1) * line;
    surface.rectangle(left - 4, top, wide + 8, tall, 2, paper.deriveColor(0, 1, 1, 0.75), null);
    if (digest.annotation().deadLayers().isEmpty()) {
      surface.line(x + 4, y, left - 5, middle, leader);
    }
    if (isLoss && digest.annotation().leap().isPresent()) {
      surface.circle(
          x, y, 3.2 * look.fontScale(), look.palette().text(), new Stroke(paper, look.line(1)));
    }
    surface.text(words.first, left, middle, words.style);
    boolean below = twoLines && !words.first.isEmpty();
    double second =
        below || words.first.isEmpty()
            ? left
            : left + surface.textWidth(words.first, words.style) + 0.3 * words.style.size();
    surface.text(words.second, second, below ? middle + line : middle, words.style.bolded());
  }
}
