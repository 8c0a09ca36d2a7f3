package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.scenario.BeatPin;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.time.Timeline;

/**
 * What the timeline says at a step: the last caption, which names its own step once that has been
 * left, since its numbers are those of that step; and the question that still waits for an answer.
 * Where nothing was written, how the lanes stand.
 *
 * @param captions of the scenario that are true of the run, in the order of steps
 * @param counting whether those are missing whose numbers are still being counted: then nothing is
 *     said of how many there are, nor is one told before a question that another may belong to
 */
record Sayings(List<BeatPin> captions, boolean counting) {

  Sayings {
    captions = List.copyOf(captions);
  }

  /** What is said of a frame. */
  Timeline.Saying at(Frame frame, Messages messages, Language language) {
    List<Timeline.Pin> pins = pins(language);
    String here = messages.get("training.timeline.step", Numbers.count(frame.step()));
    if (captions.isEmpty()) {
      return new Timeline.Saying(
          here, counting ? "" : summary(frame, messages), "", false, pins, counting);
    }
    int last = lastAt(frame.step());
    if (last < 0) {
      return new Timeline.Saying(here, "", "", false, pins, counting);
    }
    String place =
        counting
            ? here
            : messages.get(
                "training.timeline.caption",
                Numbers.count(last + 1),
                Numbers.count(captions.size()));
    boolean asks = captions.get(last).kind() == BeatPin.Kind.ASK;
    BeatPin told = told(last);
    String question = asks ? captions.get(last).text().in(language) : "";
    if (told == null || (counting && asks)) {
      return new Timeline.Saying(place, "", question, false, pins, counting);
    }
    boolean away = told.step() != frame.step();
    String text = told.text().in(language);
    String said =
        away ? messages.get("training.timeline.saidAt", Numbers.count(told.step()), text) : text;
    return new Timeline.Saying(place, said, question, away, pins, counting);
  }

  /** Whether something was asked and not answered yet: what comes then is not shown. */
  boolean isAsking(long step) {
    int last = lastAt(step);
    return last >= 0 && captions.get(last).kind() == BeatPin.Kind.ASK;
  }

  private int lastAt(long step) {
    int last = -1;
    for (int i = 0; i < captions.size() && captions.get(i).step() <= step; i++) {
      last = i;
    }
    return last;
  }

  private @Nullable BeatPin told(int last) {
    for (int i = last; i >= 0; i--) {
      if (captions.get(i).kind() != BeatPin.Kind.ASK) {
        return captions.get(i);
      }
    }
    return null;
  }

  private List<Timeline.Pin> pins(Language language) {
    List<Timeline.Pin> pins = new ArrayList<>();
    for (BeatPin caption : captions) {
      boolean asks = caption.kind() == BeatPin.Kind.ASK;
      pins.add(new Timeline.Pin(caption.step(), asks, caption.text().in(language)));
    }
    return pins;
  }

  private static String summary(Frame frame, Messages messages) {
    return frame.lanes().stream()
        .map(lane -> summary(lane, messages))
        .collect(Collectors.joining("  "));
  }

  private static String summary(LaneFrame lane, Messages messages) {
    int dead = lane.count(NeuronState.DEAD);
    int dormant = lane.count(NeuronState.DORMANT);
    int all = lane.neurons().size();
    NeuronState state =
        dead > 0 ? NeuronState.DEAD : dormant > 0 ? NeuronState.DORMANT : NeuronState.ALIVE;
    String score =
        lane.accuracy().isPresent()
            ? Numbers.percent(lane.accuracy().getAsDouble(), 1, messages.language())
            : messages.get("training.timeline.loss", Numbers.significant(lane.loss(), 2));
    if (all == 0) {
      return messages.get("training.timeline.summary.none", lane.setup().name(), score);
    }
    return messages.get(
        "training.timeline.summary." + state.name().toLowerCase(Locale.ROOT),
        lane.setup().name(),
        Numbers.count(dead > 0 ? dead : dormant),
        Numbers.count(all),
        score);
  }
}
