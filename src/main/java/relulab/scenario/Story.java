package relulab.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.model.trial.Trial;
import relulab.text.Language;

/**
 * A scenario's beats as they come out: the trial is done, the numbers are known, and beats whose
 * claim does not hold are left out. Immutable, for any thread.
 *
 * @param scenario as it was done
 * @param beats those that hold, in order
 */
public record Story(Scenario scenario, List<Told> beats) {

  public Story {
    beats = List.copyOf(beats);
  }

  /**
   * A beat with what it shows.
   *
   * @param frame the trial at its step, as it was reached: nothing later is known in it; null for
   *     stages that show no trial
   * @param before the step before, for a stage that shows what one step did
   * @param said its sentence in both languages, numbers filled in
   * @param noted what the lecturer reads, likewise; empty where one of its numbers is not known
   */
  public record Told(
      Beat beat, @Nullable Frame frame, @Nullable Frame before, Text said, Text noted) {

    /** Whether the trial runs on from another beat to this one, and this one shows that. */
    public boolean runsOnFrom(Told other) {
      OptionalLong from = other.beat.stage().step();
      boolean isLater =
          from.isPresent() && from.getAsLong() < beat.stage().step().orElse(from.getAsLong());
      return isLater
          && switch (beat.stage()) {
            case Stage.OneNetwork _, Stage.Lanes _, Stage.Chart _ -> true;
            case Stage.Functions _,
                Stage.Neuron _,
                Stage.Question _,
                Stage.ExperimentResult _,
                Stage.Words _ ->
                false;
          };
    }
  }

  /**
   * Does the trial up to the last step that is needed. Call it from any thread but JavaFX's own.
   *
   * @param results what is known beside the trial
   * @param cancelled asked now and then; a cancelled story has only the beats up to there
   */
  public static Story tell(Scenario scenario, Facts results, BooleanSupplier cancelled) {
    Map<Long, Frame> frames = frames(scenario, cancelled);
    Facts facts = new TrialFacts(frames).or(results);
    List<Told> told = new ArrayList<>();
    for (Beat beat : scenario.beats()) {
      told(beat, frames, facts).ifPresent(told::add);
    }
    return new Story(scenario, told);
  }

  /** The scenario with the beats that hold. */
  public Scenario holding() {
    return scenario.withBeats(beats.stream().map(Told::beat).toList());
  }

  /** What is said at its steps. */
  public List<BeatPin> captions() {
    return BeatPin.of(
        beats.stream().map(Told::beat).toList(), beats.stream().map(Told::said).toList());
  }

  private static Optional<Told> told(Beat beat, Map<Long, Frame> frames, Facts facts) {
    long at = beat.stage().step().orElse(0);
    Frame frame = beat.stage().step().isPresent() ? frames.get(at) : null;
    Frame before = beat.stage() instanceof Stage.Neuron ? frames.get(at - 1) : null;
    boolean isMissing = beat.stage().step().isPresent() && frame == null;
    if (isMissing || !beat.when().holds(facts, at)) {
      return Optional.empty();
    }
    Text noted = fill(beat.notes(), facts, at).orElse(Text.NONE);
    return fill(beat.text(), facts, at).map(said -> new Told(beat, frame, before, said, noted));
  }

  /** A text with its numbers, unless one of them is not known. */
  static Optional<Text> fill(Text text, Facts facts, long at) {
    Optional<String> en = Template.of(text.en()).fill(facts, at, Language.ENGLISH);
    Optional<String> zh = Template.of(text.zh()).fill(facts, at, Language.CHINESE);
    return en.isPresent() && zh.isPresent()
        ? Optional.of(new Text(shorten(en.get()), shorten(zh.get())))
        : Optional.empty();
  }

  private static String shorten(String text) {
    return text.length() > Text.MAX_LENGTH ? text.substring(0, Text.MAX_LENGTH) : text;
  }

  private static Map<Long, Frame> frames(Scenario scenario, BooleanSupplier cancelled) {
    Map<Long, Frame> frames = new HashMap<>();
    TreeSet<Long> steps = steps(scenario);
    if (steps.isEmpty()) {
      return frames;
    }
    Trial trial = new Trial(scenario.setup());
    for (long step : steps) {
      while (trial.stepIndex() < step && !cancelled.getAsBoolean()) {
        trial.step();
      }
      if (trial.stepIndex() < step) {
        break;
      }
      frames.put(step, trial.frame());
    }
    return frames;
  }

  /** The steps at which something is shown or counted. */
  private static TreeSet<Long> steps(Scenario scenario) {
    TreeSet<Long> steps = new TreeSet<>();
    for (Beat beat : scenario.beats()) {
      beat.stage().step().ifPresent(steps::add);
      if (beat.stage() instanceof Stage.Neuron neuron) {
        steps.add(neuron.at() - 1);
      }
      facts(beat)
          .filter(fact -> fact.step().isPresent())
          .map(fact -> fact.step().getAsLong())
          .filter(step -> step <= scenario.steps())
          .forEach(steps::add);
    }
    return steps;
  }

  private static Stream<Fact> facts(Beat beat) {
    Stream<Fact> told =
        Stream.of(beat.text(), beat.notes())
            .flatMap(text -> Stream.of(text.en(), text.zh()))
            .flatMap(text -> Template.of(text).facts().stream());
    return Stream.concat(told, beat.when().facts().stream());
  }
}
