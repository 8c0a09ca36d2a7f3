package relulab.scenario;

import java.util.List;
import relulab.model.Invalid;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;

/**
 * A trial that can be saved, opened and played again, with what is told about it.
 *
 * @param title in both languages
 * @param steps number of steps to run, 1 or more
 * @param setup everything that defines the trial
 * @param beats what a room is shown, in order, at most {@link #MAX_BEATS}; none at a step after the
 *     end
 */
public record Scenario(Text title, long steps, Setup setup, List<Beat> beats) {
  /** Version of the file format that is written; 1 is read, too. */
  public static final int VERSION = 2;

  /** The greatest number of beats. */
  public static final int MAX_BEATS = 1000;

  public Scenario {
    Invalid.unlessWithin("steps", steps, 1, Planned.MAX_STEP);
    Invalid.unlessCount("beats", beats, 0, MAX_BEATS);
    for (int i = 0; i < beats.size(); i++) {
      check("beats[" + i + "]", beats.get(i).stage(), steps, setup);
    }
    beats = List.copyOf(beats);
  }

  private static void check(String field, Stage stage, long steps, Setup setup) {
    stage.step().ifPresent(step -> Invalid.unlessWithin(field + ".step", step, 0, steps));
    switch (stage) {
      case Stage.Neuron neuron -> {
        lanes(field + ".lane", List.of(neuron.lane()), setup);
        Invalid.unlessWithin(field + ".layer", neuron.layer(), 1, setup.hidden().size());
        int width = setup.hidden().get(neuron.layer() - 1);
        Invalid.unlessWithin(field + ".neuron", neuron.neuron() + 1, 1, width);
      }
      case Stage.OneNetwork one -> lanes(field + ".lane", List.of(one.lane()), setup);
      case Stage.Lanes some -> lanes(field + ".lanes", some.lanes(), setup);
      case Stage.Question question -> lanes(field + ".lanes", question.lanes(), setup);
      case Stage.Chart chart -> lanes(field + ".lanes", chart.lanes(), setup);
      case Stage.Functions _, Stage.ExperimentResult _, Stage.Words _ -> {
        // They show no lane.
      }
    }
  }

  private static void lanes(String field, List<Integer> lanes, Setup setup) {
    for (int lane : lanes) {
      if (lane < 0 || lane >= setup.lanes().size()) {
        throw new Invalid(field, Invalid.Rule.NO_SUCH_LANE, lane + 1, setup.lanes().size());
      }
    }
  }

  /** Whether a stage has its lanes and neurons in a trial. */
  private static boolean fits(Stage stage, Setup trial) {
    try {
      check("stage", stage, Planned.MAX_STEP, trial);
      return true;
    } catch (Invalid e) {
      return false;
    }
  }

  /** What is said at its steps, as it is written: facts stand in braces. */
  public List<BeatPin> captions() {
    return BeatPin.of(beats, beats.stream().map(Beat::text).toList());
  }

  /** The charts that its beats show. */
  public List<Show> show() {
    return beats.stream()
        .map(Beat::stage)
        .filter(Stage.Chart.class::isInstance)
        .map(stage -> ((Stage.Chart) stage).chart())
        .distinct()
        .toList();
  }

  /**
   * The beats that may be true of another trial: where it has gone another way, only those whose
   * sentences are computed, and those that show no trial.
   */
  public List<Beat> beatsFor(Setup trial) {
    return beats.stream()
        .filter(
            beat ->
                fits(beat.stage(), trial)
                    && (beat.isComputed()
                        || beat.stage().step().isEmpty()
                        || setup.agreesUntil(beat.stage().step().getAsLong(), trial)))
        .toList();
  }

  /** The same with other beats. */
  public Scenario withBeats(List<Beat> other) {
    return new Scenario(title, steps, setup, other);
  }
}
