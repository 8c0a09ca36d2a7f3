package relulab.view.trace;

import relulab.model.trace.TraceCourse;
import relulab.text.Numbers;
import relulab.text.Printable;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.theme.Palette;
import relulab.view.trial.Selection;

/** A layer as a bar, from below: how many of its neurons are dead, dormant and alive. */
final class LayerBars {
  private static final double ALIVE = 0.36;
  private static final double FOOT = 18;

  private LayerBars() {}

  /** Where a bar is. */
  record Place(double x, double y, double width, double height) {}

  /** All layers of a deep model, a bar each; names for the chosen one, the first and the last. */
  static void paint(Surface surface, LayersPicture picture, LayersGeometry at, Look look) {
    double tall = at.height() - FOOT * look.fontScale();
    int all = at.layers().hiddenLayers();
    double gap = at.width() / all >= 4 ? 1 : 0;
    for (int layer = 1; layer <= all; layer++) {
      double x = at.bar(layer);
      double wide = Math.max(0.5, at.bar(layer + 1) - x - gap);
      bar(surface, picture.course(), layer, new Place(x, 0, wide, tall), look);
    }
    Selection chosen = picture.selection();
    double y = tall + FOOT * look.fontScale() / 2;
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    String first =
        look.messages()
            .get(
                "training.recorded.bars",
                Numbers.count(all),
                picture.course().layerName(1),
                picture.course().layerName(all));
    surface.text(TextLines.cut(surface, first, at.width() / 2, style), 0, y, style);
    if (chosen != null && at.layers().isHidden(chosen.layer(), chosen.unit())) {
      double x = at.bar(chosen.layer());
      double wide = Math.max(3, at.bar(chosen.layer() + 1) - x);
      surface.rectangle(x, 0, wide, tall, 1, null, new Stroke(look.palette().text(), 2));
      TextStyle bold = look.body().bolded().at(Horizontal.RIGHT, Vertical.MIDDLE);
      String name = Printable.of(picture.course().layerName(chosen.layer()));
      surface.text(TextLines.cut(surface, name, at.width() / 2, bold), at.width(), y, bold);
    }
  }

  static void bar(Surface surface, TraceCourse course, int layer, Place at, Look look) {
    LayerCounts counts = LayerCounts.of(course, layer);
    Palette palette = look.palette();
    double each = at.height / counts.neurons();
    double dead = counts.dead() == 0 ? 0 : Math.max(1, counts.dead() * each);
    double dormant = counts.dormant() == 0 ? 0 : Math.max(1, counts.dormant() * each);
    double alive = Math.max(0, at.height - dead - dormant);
    surface.rectangle(
        at.x,
        at.y,
        at.width,
        alive,
        0,
        palette.zero().interpolate(palette.color(course.kind(0, layer)), ALIVE),
        null);
    surface.rectangle(at.x, at.y + alive, at.width, dormant, 0, palette.dormantFrame(), null);
    surface.rectangle(at.x, at.y + alive + dormant, at.width, dead, 0, palette.dead(), null);
  }
}
