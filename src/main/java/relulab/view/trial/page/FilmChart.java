package relulab.view.trial.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Quantity;
import relulab.view.trial.lane.Flashes;
import relulab.view.trial.lane.LanePicture;
import relulab.view.trial.lane.Lanes;
import relulab.view.trial.time.Timeline;
import relulab.view.trial.time.TimelinePainter;

/**
 * One picture of a run's animation: title and step, the networks with their maps, what there is
 * over time, and the caption. Everything has the same place in every picture.
 */
public record FilmChart(Film film) implements Chart {
  private static final double PAD = 12;
  private static final double CHARTS = 0.34;
  private static final double LINE = 1.35;
  private static final LaneOptions LARGE = new LaneOptions(true, true, null, null);

  @Override
  public String id() {
    return "animation";
  }

  @Override
  public String title(Messages messages) {
    return film.title();
  }

  @Override
  public String settings(Messages messages) {
    return TrainingCharts.settings(film.frame(), messages);
  }

  @Override
  public void paint(Surface surface, double width, double height, Look look) {
    surface.clear(look.palette().page());
    double inner = width - 2 * PAD;
    double head = 2 * look.title().size();
    title(surface, inner, PAD / 2 + head / 2, look);
    double said = captions(surface, inner, look) * LINE * words(look).size();
    double bottom = height - PAD - said;
    double body = bottom - PAD / 2 - head - (said > 0 ? PAD / 2 : 0);
    Surface below = new MovedSurface(surface, PAD, PAD / 2 + head);
    double charts = isPlain() ? 0 : CHARTS * body;
    lanes(below, inner, body - charts - (isPlain() ? 0 : PAD), look);
    charts(new MovedSurface(below, 0, body - charts), inner, charts, look);
    caption(surface, inner, bottom, look);
  }

  private boolean isPlain() {
    return !film.lifeLines() && film.quantities().isEmpty();
  }

  private void title(Surface surface, double width, double y, Look look) {
    TextStyle style = look.title().at(Horizontal.LEFT, Vertical.MIDDLE);
    String step = look.messages().get("present.step", Numbers.count(film.frame().step()));
    String last = look.messages().get("present.step", Numbers.count(film.axis().end()));
    double room = width - surface.textWidth(last, style) - 2 * PAD;
    surface.text(TextLines.cut(surface, film.title(), room, style), PAD, y, style);
    surface.text(step, PAD + width, y, style.at(Horizontal.RIGHT, Vertical.MIDDLE));
  }

  private void lanes(Surface surface, double width, double height, Look look) {
    Frame frame = film.frame();
    Lanes.paint(
        surface,
        frame.lanes().size(),
        lane -> new LanePicture(frame, lane, maps(lane), null, LARGE, Flashes.NONE),
        PAD,
        width,
        height,
        look);
  }

  private @Nullable ActivationMaps maps(int lane) {
    return lane < film.maps().size() ? film.maps().get(lane) : null;
  }

  private void charts(Surface surface, double width, double height, Look look) {
    List<Painted> painted = new ArrayList<>();
    if (film.lifeLines()) {
      Timeline lives = Timeline.lives(film.frame(), film.axis(), null);
      painted.add((at, w) -> TimelinePainter.paint(at, lives, w, height, look));
    }
    for (Quantity quantity : film.quantities()) {
      Timeline curve = Timeline.curve(film.frame(), film.axis(), quantity);
      painted.add((at, w) -> TimelinePainter.paint(at, curve, w, height, look));
    }
    double gap = 2 * PAD;
    double each = (width - (painted.size() - 1) * gap) / Math.max(1, painted.size());
    for (int i = 0; i < painted.size(); i++) {
      painted.get(i).paint(new MovedSurface(surface, i * (each + gap), 0), each);
    }
  }

  /** A chart as wide as asked. */
  private interface Painted {
    void paint(Surface surface, double width);
  }

  /** The number of lines that the longest caption takes. */
  private int captions(Surface surface, double width, Look look) {
    return film.captions().stream()
        .mapToInt(text -> TextLines.wrap(surface, text, width, words(look)).size())
        .max()
        .orElse(0);
  }

  private void caption(Surface surface, double width, double top, Look look) {
    TextStyle style = words(look);
    double y = top + LINE / 2 * style.size();
    for (String line : TextLines.wrap(surface, film.caption(), width, style)) {
      surface.text(line, PAD, y, style);
      y += LINE * style.size();
    }
  }

  private static TextStyle words(Look look) {
    return look.body().sized(1.15 * look.body().size()).at(Horizontal.LEFT, Vertical.MIDDLE);
  }
}
