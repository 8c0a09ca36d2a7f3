package relulab.view.trial.time;

import java.util.List;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceLayer;
import relulab.model.training.NeuronState;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.text.Printable;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.TimeAxis;

/**
 * The life lines of a recorded training, a block a layer, as those of the app's own trials. Where
 * the neurons have less than a pixel each, a block is a band: how many are dead, dormant and alive.
 *
 * @param trace with at least one record
 */
public record TraceChart(Trace trace) implements Chart {
  private static final double PAD = 16;
  private static final double MOST_ROW = 14;
  private static final double MOST_BAND = 240;
  private static final double NAMES = 0.24;
  private static final double COUNTS = 130;
  private static final double GAP = 4;

  @Override
  public String id() {
    return "trace-lives";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("training.trace.title");
  }

  @Override
  public String settings(Messages messages) {
    return messages.get(
        "training.trace.about",
        Numbers.count(trace.records()),
        Numbers.count(trace.last()),
        Numbers.count(trace.header().neurons()),
        Numbers.count(trace.header().probes()));
  }

  /** Where the blocks are, in logical pixels. */
  private record Place(double left, double right, double top, double bottom) {
    double width() {
      return right - left;
    }
  }

  @Override
  public void paint(Surface surface, double width, double height, Look look) {
    surface.clear(look.palette().card());
    double f = look.fontScale();
    TextStyle title = look.title().at(Horizontal.LEFT, Vertical.MIDDLE);
    surface.text(title(look.messages()), PAD, PAD + title.size() / 2, title);
    double top = 2 * PAD + title.size();
    double bottom = height - PAD - 3 * look.label().size();
    double names = Math.min(NAMES * width, names(surface, look));
    Place place = new Place(PAD + names + 10 * f, width - PAD - COUNTS * f, top, bottom);
    TimeAxis axis = new TimeAxis(Math.max(1, trace.last()));
    double end = blocks(surface, place, axis, look, names);
    axis(surface, new Place(place.left, place.right, end, end), axis, look);
  }

  private double names(Surface surface, Look look) {
    return trace.header().layers().stream()
        .mapToDouble(layer -> surface.textWidth(name(layer), look.body()))
        .max()
        .orElse(0);
  }

  /** What a person reads beside a block. */
  private static String name(TraceLayer layer) {
    return Printable.of(layer.name()) + " · " + layer.kind().id() + " · " + layer.neurons();
  }

  /** All blocks, one below the other; the y at which the last one ends. */
  private double blocks(Surface surface, Place place, TimeAxis axis, Look look, double room) {
    List<TraceLayer> layers = trace.header().layers();
    double pitch = (place.bottom - place.top) / layers.size();
    double gap = pitch > 3 * GAP ? GAP : 0;
    double free = place.bottom - place.top - gap * layers.size();
    double row = Math.min(MOST_ROW, Math.floor(free / trace.header().neurons()));
    double y = place.top;
    double named = Double.NEGATIVE_INFINITY;
    TextStyle style = look.body().at(Horizontal.RIGHT, Vertical.MIDDLE);
    for (int layer = 0; layer < layers.size(); layer++) {
      int neurons = layers.get(layer).neurons();
      boolean isBand = row < 1;
      double tall = isBand ? Math.min(MOST_BAND, pitch - gap) : row * neurons;
      block(surface, layer, isBand, new Place(place.left, place.right, y, y + tall), axis, look);
      double middle = y + tall / 2;
      if (middle - named >= 1.1 * style.size()) {
        String name = TextLines.cut(surface, name(layers.get(layer)), room, style);
        surface.text(name, place.left - 10 * look.fontScale(), middle, style);
        named = middle;
      }
      y += tall + gap;
    }
    return y;
  }

  private void block(
      Surface surface, int layer, boolean isBand, Place place, TimeAxis axis, Look look) {
    TraceLayer about = trace.header().layers().get(layer);
    LaneSpans spans = new LaneSpans(List.of(new LaneSpans.Span(0, about.kind())));
    int columns = (int) Math.max(1, place.width());
    int rows = (int) Math.max(1, place.bottom - place.top);
    LifePixels pixels = new LifePixels(trace, axis, columns, spans, look.palette(), look.paper());
    int first = trace.header().first(layer);
    int[] argb =
        isBand
            ? pixels.band(first, about.neurons(), rows)
            : pixels.rows(first, about.neurons(), rows);
    surface.image(
        argb, columns, rows, place.left, place.top, place.width(), place.bottom - place.top, false);
    silent(surface, layer, place, look);
  }

  /** How many are silent at the end, in words: colours alone are no answer. */
  private void silent(Surface surface, int layer, Place place, Look look) {
    int first = trace.header().first(layer);
    int neurons = trace.header().layers().get(layer).neurons();
    StringBuilder said = new StringBuilder();
    for (NeuronState state : List.of(NeuronState.DEAD, NeuronState.DORMANT)) {
      long count = 0;
      for (int n = first; n < first + neurons; n++) {
        count += trace.state(n) == state ? 1 : 0;
      }
      if (count > 0) {
        String word = look.messages().get("training.timeline.state." + state.name());
        said.append(said.isEmpty() ? "" : " · ").append(Numbers.count(count)).append(' ');
        said.append(word);
      }
    }
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE).bolded();
    if (!said.isEmpty() && place.bottom - place.top >= style.size()) {
      double room = (COUNTS - 10) * look.fontScale();
      String text = TextLines.cut(surface, said.toString(), room, style);
      double middle = (place.top + place.bottom) / 2;
      surface.text(text, place.right + 10 * look.fontScale(), middle, style);
    }
  }

  private void axis(Surface surface, Place place, TimeAxis axis, Look look) {
    Stroke line = new Stroke(look.palette().axis(), look.line(1));
    surface.line(place.left, place.top, place.right, place.top, line);
    TextStyle style = look.label().at(Horizontal.CENTER, Vertical.MIDDLE);
    int most = (int) Math.clamp(place.width() / (90 * look.fontScale()), 3, 12);
    for (long step : StepsRow.ticks(axis, most)) {
      double x = place.left + step / axis.length() * place.width();
      surface.line(x, place.top, x, place.top + 4, line);
      surface.text(Numbers.count(step), x, place.top + 6 + style.size(), style);
    }
    TextStyle word = style.at(Horizontal.LEFT, Vertical.MIDDLE);
    double beside = place.right + 24 * look.fontScale();
    String step = look.messages().get("training.trace.step");
    surface.text(step, beside, place.top + 6 + style.size(), word);
  }
}
