package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Course;

/**
 * The functions that a lane has had, each with its first step: a lane changes its colour where its
 * activation is switched.
 */
record LaneSpans(List<Span> spans) {

  /** From a step on, to the next span, the lane has this function. */
  record Span(long from, ActivationKind kind) {}

  /** Those that have begun by the end of what is known. */
  static LaneSpans of(Course frame, int lane) {
    return of(frame, lane, LaneLines.setup(frame, lane).kind());
  }

  /** The same of one hidden layer, from 1: of a recorded model each may have its own function. */
  static LaneSpans of(Course frame, int lane, int layer) {
    return of(frame, lane, frame.kind(lane, layer));
  }

  private static LaneSpans of(Course frame, int lane, ActivationKind first) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(0, first));
    for (Planned planned : frame.interventions()) {
      if (planned.step() <= frame.end()
          && planned.concerns(lane)
          && planned.intervention() instanceof Intervention.SwitchActivation to
          && to.kind() != spans.getLast().kind()) {
        spans.add(new Span(planned.step(), to.kind()));
      }
    }
    return new LaneSpans(List.copyOf(spans));
  }

  /** Number of the span that holds a step. */
  int indexAt(double step) {
    int index = spans.size() - 1;
    while (index > 0 && spans.get(index).from() > step) {
      index--;
    }
    return index;
  }

  /** The function at a step. */
  ActivationKind kindAt(double step) {
    return spans.get(indexAt(step)).kind();
  }

  /** The function that the lane has come to. */
  ActivationKind last() {
    return spans.getLast().kind();
  }
}
