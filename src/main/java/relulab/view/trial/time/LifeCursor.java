package relulab.view.trial.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import relulab.model.network.Layout;
import relulab.model.trial.StateChange;
import relulab.model.trial.TrackView;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.trial.Selection;

/**
 * A neuron at a step, as the keys move over the life lines: row by row, column by column, and from
 * one change of the neuron's state to the next.
 *
 * @param neuron whose row it is
 * @param step from 0
 */
record LifeCursor(Selection neuron, long step) {

  /** Where the keys begin: at the step that is shown, in the row of the chosen neuron. */
  static Optional<LifeCursor> start(LifeLines lines) {
    Selection chosen = lines.selection();
    if (chosen != null && chosen.isIn(lines.frame())) {
      return Optional.of(new LifeCursor(chosen, lines.frame().step()));
    }
    return lines.frame().tracks().getFirst().layout().neurons() == 0
        ? Optional.empty()
        : Optional.of(new LifeCursor(new Selection(0, 1, 0), lines.frame().step()));
  }

  /** Whether the trial still has this neuron. */
  boolean isIn(LifeLines lines) {
    return neuron.isIn(lines.frame());
  }

  /** The row so many neurons further down; below the last one of a lane, the next lane's first. */
  LifeCursor down(LifeLines lines, int rows) {
    int all = 0;
    int at = 0;
    for (int lane = 0; lane < lines.frame().tracks().size(); lane++) {
      Layout layout = layout(lines, lane);
      if (lane == neuron.lane()) {
        at = all + layout.neuron(neuron.layer(), neuron.unit());
      }
      all += layout.neurons();
    }
    int next = Math.clamp(at + rows, 0, all - 1);
    int lane = 0;
    while (next >= layout(lines, lane).neurons()) {
      next -= layout(lines, lane).neurons();
      lane++;
    }
    return in(lines, lane, next);
  }

  /** The same row of another lane, or its last one where it has fewer. */
  LifeCursor across(LifeLines lines, int lanes) {
    int lane = Math.clamp(neuron.lane() + lanes, 0, lines.frame().tracks().size() - 1);
    Layout layout = layout(lines, lane);
    int same = layout(lines, neuron.lane()).neuron(neuron.layer(), neuron.unit());
    return layout.neurons() == 0 ? this : in(lines, lane, Math.min(same, layout.neurons() - 1));
  }

  private LifeCursor in(LifeLines lines, int lane, int index) {
    Layout layout = layout(lines, lane);
    return new LifeCursor(new Selection(lane, layout.layerOf(index), layout.unitOf(index)), step);
  }

  /** So many columns further, within what is known. */
  LifeCursor along(LifeLines lines, int columns) {
    return at(lines, step + columns * track(lines).span());
  }

  /** At a step, within what is known. */
  LifeCursor at(LifeLines lines, long other) {
    return new LifeCursor(neuron, Math.clamp(other, 0, lines.frame().end()));
  }

  /** At the neuron's next change of state, or at the one before; where there is none, at an end. */
  LifeCursor toChange(LifeLines lines, boolean forward) {
    var steps = changes(lines).stream().map(StateChange::step);
    long target =
        forward
            ? steps.filter(s -> s > step).min(Comparator.naturalOrder()).orElse(lines.frame().end())
            : steps.filter(s -> s < step).max(Comparator.naturalOrder()).orElse(0L);
    return at(lines, target);
  }

  /** The neuron's change of state that is nearest; without one, the step itself. */
  long nearestChange(LifeLines lines) {
    return changes(lines).stream()
        .map(StateChange::step)
        .min(Comparator.comparingLong(s -> Math.abs(s - step)))
        .orElse(step);
  }

  private List<StateChange> changes(LifeLines lines) {
    int index = layout(lines, neuron.lane()).neuron(neuron.layer(), neuron.unit());
    return track(lines).changes().stream().filter(c -> c.neuron() == index).toList();
  }

  private TrackView track(LifeLines lines) {
    return lines.frame().tracks().get(neuron.lane());
  }

  private static Layout layout(LifeLines lines, int lane) {
    return lines.frame().tracks().get(lane).layout();
  }

  /** Middle of the cursor, in pixels: x, y. */
  double[] place(LifeLines lines, double width, double height, Look look) {
    TimePlot plot = LifeLinesPainter.plots(lines, width, height, look).get(neuron.lane());
    LifeRows rows = LifeRows.of(layout(lines, neuron.lane()), plot);
    int index = layout(lines, neuron.lane()).neuron(neuron.layer(), neuron.unit());
    return new double[] {plot.px(step), rows.y(index) + rows.row() / 2};
  }

  /** Draws a cross of two lines, so that neither colour nor place alone tells where it is. */
  void paint(Surface surface, LifeLines lines, double width, double height, Look look) {
    TimePlot plot = LifeLinesPainter.plots(lines, width, height, look).get(neuron.lane());
    double[] at = place(lines, width, height, look);
    Stroke halo = new Stroke(look.palette().card(), look.line(4));
    Stroke line = new Stroke(look.palette().text(), look.line(1.5), 3, 2);
    for (Stroke stroke : new Stroke[] {halo, line}) {
      surface.line(at[0], plot.top(), at[0], plot.bottom(), stroke);
      surface.line(plot.left(), at[1], plot.right(), at[1], stroke);
    }
    Stroke ring = new Stroke(look.palette().text(), look.line(2));
    surface.circle(at[0], at[1], look.line(5), null, ring);
  }
}
