package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.network.HiddenLayers;
import relulab.model.training.NeuronState;
import relulab.model.trial.Course;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.view.chart.Look;
import relulab.view.trial.time.Timeline.Part;

/**
 * A run, made ready to be drawn at a size: immutable, made by any thread, since a large network and
 * a long run take longer than a frame. Its steps may be a few behind those of the timeline that it
 * is drawn with.
 *
 * @param layout where all is
 * @param curves of the measure
 * @param lives pixels of each layer of each lane
 * @param states where the states are named
 * @param annotation what happened, at most as far as may be seen
 * @param layouts of the lanes that it was made of
 */
public record TimelineDigest(
    TimelineLayout layout,
    Curves curves,
    List<LayerImage> lives,
    List<Named> states,
    Happening.Annotation annotation,
    List<? extends HiddenLayers> layouts) {

  /** What lasts a smaller share of what is seen is hardly seen. */
  private static final double LEAST_SEEN = 0.03;

  /** The pixels of the lives of a layer. */
  @SuppressWarnings("ArrayRecordComponent")
  record LayerImage(int[] argb, int columns, int rows, double top, double height) {}

  /** What a row shows. */
  enum Shown {
    DEAD,
    BORN_DEAD,
    OFTEN,
    SELDOM,
    ALIVE,
    DORMANT,
    RECOVERED
  }

  /** A row that shows a state, to be named at its end. */
  record Named(Shown shown, int lane, double y) {}

  /** Makes a timeline ready for a rectangle. */
  public static TimelineDigest of(Timeline timeline, double width, double height, Look look) {
    TimelineLayout layout = TimelineLayout.of(timeline, width, height, look);
    Course frame = timeline.frame();
    Curves curves = Curves.of(frame, timeline.measure(), timeline.axis(), layout.curve().width());
    Happening.Annotation annotation =
        timeline.has(Part.CURVE)
            ? Happening.annotation(frame, timeline.axis(), frame.step())
            : Happening.Annotation.NONE;
    return new TimelineDigest(
        layout,
        curves,
        lives(timeline, layout, look),
        states(timeline, layout),
        annotation,
        frame.tracks().stream().map(CourseTrack::layout).toList());
  }

  /** Whether it was made of a trial with as many lanes and layers: of another it says nothing. */
  boolean isOf(Course frame) {
    return layouts.equals(frame.tracks().stream().map(CourseTrack::layout).toList());
  }

  /** The same stretched to a layout that has changed since, until it is made ready for it. */
  TimelineDigest at(TimelineLayout now) {
    if (now.equals(layout) || now.lives().size() != layout.lives().size()) {
      return now.equals(layout)
          ? this
          : new TimelineDigest(now, curves, List.of(), List.of(), annotation, layouts);
    }
    List<LayerImage> moved = new ArrayList<>();
    int i = 0;
    for (LifeRows rows : now.lives()) {
      for (int layer = 0; layer < rows.tops().length && i < lives.size(); layer++, i++) {
        LayerImage image = lives.get(i);
        moved.add(
            new LayerImage(
                image.argb, image.columns, image.rows, rows.tops()[layer], rows.heights()[layer]));
      }
    }
    return new TimelineDigest(now, curves, List.copyOf(moved), states, annotation, layouts);
  }

  private static List<LayerImage> lives(Timeline timeline, TimelineLayout layout, Look look) {
    Color paper = look.paper();
    int width = (int) Math.max(1, Math.round(layout.curve().width()));
    List<LayerImage> images = new ArrayList<>();
    for (int lane = 0; lane < layout.lives().size(); lane++) {
      LifeRows rows = layout.lives().get(lane);
      CourseTrack track = timeline.frame().tracks().get(lane);
      LaneSpans known = LaneSpans.of(timeline.frame(), lane);
      LifePixels pixels =
          new LifePixels(track, timeline.axis(), width, known, look.palette(), paper);
      for (int layer = 1; layer <= rows.layout().hiddenLayers(); layer++) {
        LaneSpans spans = LaneSpans.of(timeline.frame(), lane, layer);
        if (!spans.equals(known)) {
          known = spans;
          pixels = new LifePixels(track, timeline.axis(), width, spans, look.palette(), paper);
        }
        int first = rows.layout().neuron(layer, 0);
        int count = rows.layout().width(layer);
        double tall = rows.heights()[layer - 1];
        int height = (int) Math.max(1, Math.round(tall));
        int[] argb =
            rows.bands()[layer - 1]
                ? pixels.band(first, count, height)
                : pixels.rows(first, count, height);
        images.add(new LayerImage(argb, width, height, rows.tops()[layer - 1], tall));
      }
    }
    return List.copyOf(images);
  }

  /** For each state one row that shows it at the end of what is seen, or shows it longest. */
  private static List<Named> states(Timeline timeline, TimelineLayout layout) {
    List<Named> found = new ArrayList<>();
    boolean bands =
        layout.lives().stream().anyMatch(rows -> rows.bands().length > 0 && rows.bands()[0]);
    List<States> lanes = new ArrayList<>();
    for (int lane = 0; lane < layout.lives().size(); lane++) {
      CourseTrack track = timeline.frame().tracks().get(lane);
      if (track.columns() > 0) {
        long end = Math.min(timeline.horizon(), timeline.axis().end());
        int column = track.columnOf(Math.min(end, track.end() - 1));
        BitSet changed = new BitSet();
        track.changes().forEach(change -> changed.set(change.neuron()));
        lanes.add(new States(track, layout.lives().get(lane), lane, column, bands, changed));
      }
    }
    lanes.forEach(states -> states.addTo(found));
    lanes.forEach(states -> states.addBornDead(found));
    for (int lane = 0; lane < layout.lives().size() && !bands; lane++) {
      passed(timeline, layout.lives().get(lane), lane, found);
    }
    return List.copyOf(found);
  }

  /** A state that no row shows at the end is named where it lasted longest. */
  private static void passed(Timeline timeline, LifeRows rows, int lane, List<Named> found) {
    CourseTrack track = timeline.frame().tracks().get(lane);
    if (track.columns() == 0 || timeline.axis().from() >= track.end()) {
      return;
    }
    int first = track.columnOf((long) timeline.axis().from());
    int last = track.columnOf(Math.min(timeline.horizon(), timeline.axis().end()));
    for (Shown shown : new Shown[] {Shown.DEAD, Shown.DORMANT}) {
      boolean known =
          found.stream()
              .anyMatch(
                  named ->
                      named.shown() == shown
                          || (shown == Shown.DEAD && named.shown() == Shown.BORN_DEAD));
      if (known) {
        continue;
      }
      double most = LEAST_SEEN * (last - first + 1);
      int best = -1;
      for (int n = 0; n < track.layout().neurons(); n++) {
        double sum = 0;
        for (int i = first; i <= last; i++) {
          sum += shown == Shown.DEAD ? track.deadShare(i, n) : track.dormantShare(i, n);
        }
        best = sum > most ? n : best;
        most = Math.max(most, sum);
      }
      if (best >= 0) {
        found.add(new Named(shown, lane, rows.middle(best)));
      }
    }
  }

  /** What the neurons of a lane are at a column; {@code changed} have been something else. */
  private record States(
      CourseTrack track, LifeRows rows, int lane, int column, boolean bands, BitSet changed) {

    void addTo(List<Named> found) {
      int neurons = track.layout().neurons();
      int often = -1;
      int seldom = -1;
      for (int n = 0; n < neurons; n++) {
        if (is(n, NeuronState.DEAD)) {
          if (!isBornDead(n)) {
            add(found, Shown.DEAD, n);
          }
        } else if (is(n, NeuronState.DORMANT)) {
          add(found, Shown.DORMANT, n);
        } else {
          often = often < 0 || active(n) > active(often) ? n : often;
          seldom = seldom < 0 || active(n) < active(seldom) ? n : seldom;
        }
      }
      if (lane == 0 && bands && often >= 0) {
        add(found, Shown.ALIVE, often);
      } else if (lane == 0 && often >= 0 && active(often) > active(seldom) + 0.2) {
        add(found, Shown.OFTEN, often);
        add(found, Shown.SELDOM, seldom);
      }
      for (StateChange change : track.changes()) {
        if (!bands && change.isRecovery() && is(change.neuron(), NeuronState.ALIVE)) {
          add(found, Shown.RECOVERED, change.neuron());
        }
      }
    }

    private void add(List<Named> found, Shown shown, int neuron) {
      boolean isDead = shown == Shown.DEAD || shown == Shown.BORN_DEAD;
      boolean known =
          found.stream()
              .anyMatch(
                  named ->
                      named.shown() == shown
                          || (isDead
                              && (named.shown() == Shown.DEAD
                                  || named.shown() == Shown.BORN_DEAD)));
      if (!known) {
        int layer = track.layout().layerOf(neuron);
        boolean inBand = rows.bands()[layer - 1];
        double y =
            inBand
                ? rows.tops()[layer - 1] + (isDead ? 0.8 : 0.5) * rows.heights()[layer - 1]
                : rows.middle(neuron);
        found.add(new Named(shown, lane, y));
      }
    }

    /** Where none died on the way. */
    void addBornDead(List<Named> found) {
      for (int n = 0; n < track.layout().neurons(); n++) {
        if (is(n, NeuronState.DEAD)) {
          add(found, Shown.BORN_DEAD, n);
        }
      }
    }

    private boolean isBornDead(int neuron) {
      return track.state(0, neuron) == NeuronState.DEAD && !changed.get(neuron);
    }

    private double active(int neuron) {
      return track.active(column, neuron);
    }

    private boolean is(int neuron, NeuronState state) {
      return track.state(column, neuron) == state;
    }
  }
}
