package relulab.view.present;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.network.ActivationMaps;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Quantity;
import relulab.view.trial.lane.Flashes;
import relulab.view.trial.lane.LanePicture;
import relulab.view.trial.lane.Lanes;
import relulab.view.trial.layer.LayerChart;
import relulab.view.trial.layer.LayerChartPainter;
import relulab.view.trial.time.Timeline;
import relulab.view.trial.time.TimelinePainter;

/**
 * Draws a slide so that the last row can read it: no text is smaller than 1/40 of the height.
 *
 * <p>All sizes are shares of the height; the smallest font of a {@link Look} is made 1/40 of it.
 */
public final class SlidePainter {
  private static final double SMALLEST = 1.0 / 40;
  private static final double TITLE = 1.0 / 22;
  private static final double CAPTION = 1.0 / 25;

  /** The smallest font that any chart uses at a font scale of 1: numbers on the axis of steps. */
  private static final double LABEL = 11;

  private static final double LINE = 1.3;
  private static final LaneOptions LARGE = new LaneOptions(true, true, null, null);

  private SlidePainter() {}

  /** The look of charts on a slide of this height. */
  static Look look(Look look, double height) {
    return new Look(look.palette(), look.messages(), SMALLEST * height / LABEL);
  }

  /** Draws it over the rectangle from (0, 0) to (width, height). */
  public static void paint(Surface surface, Slide slide, double width, double height, Look usual) {
    Look look = look(usual, height);
    surface.clear(look.palette().page());
    double margin = 0.03 * width;
    double inner = width - 2 * margin;
    double top = 0.105 * height;
    List<String> caption = lines(surface, slide.caption(), inner, height, look);
    List<String> question = lines(surface, slide.question(), inner, height, look);
    double line = LINE * CAPTION * height;
    double below = Math.max(3, caption.size() + question.size() + 1) * line;
    title(surface, slide, margin, inner, height, look);
    lanes(
        new MovedSurface(surface, margin, top),
        slide,
        inner,
        height - top - below - 0.045 * height,
        look);
    words(surface, slide, caption, question, margin, height - below, inner, height, look);
  }

  private static void title(
      Surface surface, Slide slide, double margin, double width, double height, Look look) {
    TextStyle title = style(TITLE, height, look).bolded();
    double y = 0.06 * height;
    surface.text(slide.title(), margin, y, title);
    TextStyle small = style(1.0 / 32, height, look);
    surface.text(
        look.messages().get("present.step", Numbers.count(slide.frame().step())),
        margin + width,
        y,
        small.at(Horizontal.RIGHT, Vertical.MIDDLE));
    String same = look.messages().get("present.same");
    double left = margin + surface.textWidth(slide.title(), title) + 0.03 * height;
    double right = margin + width - 0.24 * height;
    if (slide.frame().lanes().size() > 1 && left + surface.textWidth(same, look.label()) < right) {
      surface.text(same, left, y, look.label().at(Horizontal.LEFT, Vertical.MIDDLE));
    }
  }

  private static void lanes(Surface surface, Slide slide, double width, double height, Look look) {
    List<Painted> charts = charts(slide);
    double gap = 0.02 * height;
    boolean byLayer = slide.panels().stream().anyMatch(SlidePanel.ByLayer.class::isInstance);
    double room = charts.isEmpty() ? 0 : (byLayer ? 0.4 : 0.34) * height;
    Lanes.paint(
        surface,
        slide.frame().lanes().size(),
        lane ->
            new LanePicture(
                slide.frame(), lane, maps(slide, lane), null, LARGE, flashes(slide, lane)),
        gap,
        width,
        height - room,
        look);
    double between = 2.5 * gap;
    double part = (width - (charts.size() - 1) * between) / Math.max(1, charts.size());
    for (int i = 0; i < charts.size(); i++) {
      Surface at = new MovedSurface(surface, i * (part + between), height - room + gap);
      charts.get(i).paint(at, part, room - gap, look);
    }
  }

  /** A run that has just begun has no maps yet. */
  private static @Nullable ActivationMaps maps(Slide slide, int lane) {
    return lane < slide.maps().size() ? slide.maps().get(lane) : null;
  }

  private static Flashes flashes(Slide slide, int lane) {
    return lane < slide.flashes().size() ? slide.flashes().get(lane) : Flashes.NONE;
  }

  /** A chart that fills a rectangle. */
  private interface Painted {
    void paint(Surface surface, double width, double height, Look look);
  }

  private static List<Painted> charts(Slide slide) {
    return slide.panels().stream().map(panel -> chart(slide, panel)).toList();
  }

  private static Painted chart(Slide slide, SlidePanel panel) {
    return switch (panel) {
      case SlidePanel.Lives() -> {
        Timeline lives = Timeline.lives(slide.frame(), slide.axis(), null);
        yield (s, w, h, look) -> TimelinePainter.paint(s, lives, w, h, look);
      }
      case SlidePanel.OverTime(Quantity quantity) -> {
        Timeline curve = Timeline.curve(slide.frame(), slide.axis(), quantity);
        yield (s, w, h, look) -> TimelinePainter.paint(s, curve, w, h, look);
      }
      case SlidePanel.ByLayer(LayerQuantity quantity) -> {
        LayerChart chart = new LayerChart(slide.frame(), quantity, null);
        yield (s, w, h, look) -> LayerChartPainter.paint(s, chart, w, h, look);
      }
    };
  }

  private static void words(
      Surface surface,
      Slide slide,
      List<String> caption,
      List<String> question,
      double left,
      double top,
      double width,
      double height,
      Look look) {
    double line = LINE * CAPTION * height;
    double y = top;
    TextStyle style = style(CAPTION, height, look);
    for (String text : caption) {
      surface.text(text, left, y, style);
      y += line;
    }
    TextStyle asked = style.colored(look.palette().dormant()).bolded();
    for (String text : question) {
      surface.text(text, left, y, asked);
      y += line;
    }
    double bottom = height - 0.035 * height;
    surface.text(slide.hint(), left, bottom, look.label().at(Horizontal.LEFT, Vertical.MIDDLE));
    dots(surface, slide, left + width, bottom, height, look);
  }

  /** A dot for each caption, filled once it has been shown. */
  private static void dots(
      Surface surface, Slide slide, double right, double y, double height, Look look) {
    double radius = 0.008 * height;
    double step = 3 * radius;
    Stroke ring = new Stroke(look.palette().muted(), 0.002 * height);
    for (int i = 0; i < slide.count(); i++) {
      double x = right - (slide.count() - i - 0.5) * step;
      surface.circle(x, y, radius, i < slide.reached() ? look.palette().muted() : null, ring);
    }
  }

  private static List<String> lines(
      Surface surface, String text, double width, double height, Look look) {
    return text.isEmpty()
        ? List.of()
        : TextLines.wrap(surface, text, width, style(CAPTION, height, look).bolded());
  }

  private static TextStyle style(double share, double height, Look look) {
    return TextStyle.of(look.palette().text(), share * height).at(Horizontal.LEFT, Vertical.MIDDLE);
  }
}
