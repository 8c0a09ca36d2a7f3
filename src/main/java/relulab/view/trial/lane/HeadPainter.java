package relulab.view.trial.lane;

import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** A lane's name, its function, its score, and its counts of neurons. */
final class HeadPainter {

  private HeadPainter() {}

  static void paint(
      Surface surface, LanePicture scene, HeadGeometry head, double width, Look look) {
    double nameY = head.name().centerY();
    double right = width - head.pad();
    TextStyle small = HeadGeometry.small(look);
    if (!scene.options().controls()) {
      TextStyle style = HeadGeometry.nameStyle(scene, look);
      surface.text(head.shownName(), head.name().x(), nameY, style);
    }
    if (!head.function().isEmpty()) {
      surface.text(head.function(), head.alpha().x(), nameY + look.fontScale(), small);
    }
    surface.text(LaneWords.score(scene, look.messages()), right, nameY, head.score());
    double x = head.pad();
    for (int i = 0; i < head.counts().size(); i++) {
      if (i > 0) {
        surface.text(Counts.SEPARATOR, x, head.countsY(), small);
        x += surface.textWidth(Counts.SEPARATOR, small);
      }
      head.counts().get(i).paint(surface, x, head.countsY(), look);
      x += head.counts().get(i).width(surface);
    }
    surface.text(
        LaneWords.scoreName(scene, look.messages()),
        right,
        head.countsY(),
        small.at(Horizontal.RIGHT, Vertical.MIDDLE));
  }
}
