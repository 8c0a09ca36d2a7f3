package relulab.model.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import relulab.model.data.Split;
import relulab.model.network.Network;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.training.Trainer;

/**
 * The lanes of a setup in lockstep, with their whole past: any step can be gone back to, exactly,
 * and gone on from, the same way or another. One thread owns a trial; the {@link Frame}s that it
 * takes are for any thread.
 */
public final class Trial {
  private static final long HISTORY_BYTES = 48L << 20;

  private Setup initial;
  private final Split data;
  private final List<Lane> runs = new ArrayList<>();
  private final List<LaneFrames> frames = new ArrayList<>();
  private final List<Track> tracks = new ArrayList<>();
  private final History history = new History(HISTORY_BYTES);
  private List<Planned> plan;
  private Frame.@Nullable Ghost ghost;
  private long step;

  /** A trial at step 0. */
  public Trial(Setup setup) {
    initial = setup;
    data = Split.of(setup.data(), setup.seed());
    plan = setup.interventions();
    for (int lane = 0; lane < setup.lanes().size(); lane++) {
      Lane run = new Lane(setup, lane, data);
      runs.add(run);
      frames.add(new LaneFrames(run));
      tracks.add(new Track(run.layout()));
    }
  }

  /** The present step: the number of updates so far. */
  public long stepIndex() {
    return step;
  }

  /** The furthest step reached on the present way. */
  public long end() {
    return Math.max(step, recorded());
  }

  /** The setup with all interventions, those made since the start included. */
  public Setup setup() {
    return initial.withInterventions(plan);
  }

  /** The setup that the trial began with, without what was done since. */
  public Setup initial() {
    return initial;
  }

  /** Training and test samples. */
  public Split data() {
    return data;
  }

  /** Whether every lane has stopped because of an overflow. */
  public boolean isStopped() {
    return runs.stream().allMatch(Lane::isStopped);
  }

  /** One step of all lanes. */
  public void step() {
    history.offer(step, () -> runs.stream().map(Lane::save).toList());
    recordPresent();
    boolean isNew = step + 1 >= recorded();
    for (Lane run : runs) {
      run.step(isNew);
    }
    step++;
  }

  /** Records what the present step shows, unless that is known from before. */
  private void recordPresent() {
    for (int lane = 0; lane < runs.size(); lane++) {
      Lane run = runs.get(lane);
      Track track = tracks.get(lane);
      if (track.end() == step && !run.isStopped()) {
        run.needGradients();
        track.record(run);
      }
    }
  }

  /** The number of steps that at least one track covers. */
  private long recorded() {
    return tracks.stream().mapToLong(Track::end).max().orElse(0);
  }

  /** Goes to a step, back or forward; the past and the plan stay as they are. */
  public void seek(long target) {
    approach(target);
    while (step < target) {
      step();
    }
  }

  /** The quick part of {@link #seek}: goes to a step that is kept; {@link #step} leads on to it. */
  public void approach(long target) {
    if (target < 0) {
      throw new IllegalArgumentException("step " + target);
    }
    History.Entry entry = history.before(target);
    if (target < step || (entry != null && entry.step() > step)) {
      goBackTo(entry);
    }
  }

  private void goBackTo(History.@Nullable Entry entry) {
    for (int lane = 0; lane < runs.size(); lane++) {
      if (entry == null) {
        runs.get(lane).begin();
      } else {
        runs.get(lane).restore(entry.lanes().get(lane));
      }
    }
    step = entry == null ? 0 : entry.step();
  }

  /** Does something in all lanes, now. */
  public void intervene(Intervention intervention) {
    intervene(OptionalInt.empty(), intervention);
  }

  /**
   * Does something in one lane or in all, now: it becomes part of the setup, after what is planned
   * for this step already; where the last of these set the same thing, in its place. What was known
   * of later steps is dropped, and so are interventions made there since the start; those of the
   * original setup stay. The dropped past remains as a ghost.
   *
   * @throws relulab.model.Invalid if there is no such lane or neuron
   */
  public void intervene(OptionalInt lane, Intervention intervention) {
    List<Planned> next = new ArrayList<>();
    plan.stream().filter(planned -> planned.step() <= step).forEach(next::add);
    Planned now = new Planned(step, lane, intervention);
    if (!next.isEmpty() && now.supersedes(next.getLast())) {
      next.removeLast();
    }
    next.add(now);
    initial.interventions().stream().filter(planned -> planned.step() > step).forEach(next::add);
    change(initial.withInterventions(next).interventions());
  }

  /**
   * Takes another plan, and goes to the first step at which it differs from the present one, or to
   * the furthest that is known, if that is earlier. What was known of later steps is dropped and
   * remains as a ghost; what was known before stays.
   *
   * @param begun with which interventions the trial counts as begun; the setup is the same but for
   *     them
   * @param wanted all interventions from now on
   * @throws IllegalArgumentException if the setup is another one
   */
  public void replan(Setup begun, List<Planned> wanted) {
    if (!begun.withInterventions(List.of()).equals(initial.withInterventions(List.of()))) {
      throw new IllegalArgumentException("another setup");
    }
    List<Planned> next = begun.withInterventions(wanted).interventions();
    long parting = parting(plan, next);
    initial = begun;
    if (parting < Long.MAX_VALUE) {
      seek(Math.min(parting, end()));
      change(next);
    }
  }

  /** The first step at which two plans differ. */
  private static long parting(List<Planned> one, List<Planned> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      if (i >= one.size()) {
        return other.get(i).step();
      }
      if (i >= other.size()) {
        return one.get(i).step();
      }
      if (!one.get(i).equals(other.get(i))) {
        return Math.min(one.get(i).step(), other.get(i).step());
      }
    }
    return Long.MAX_VALUE;
  }

  /** Goes on from here by another plan, which is the same before the present step. */
  private void change(List<Planned> next) {
    long target = step;
    long from = target;
    if (recorded() > target) {
      ghost = new Frame.Ghost(target, views());
      for (Track track : tracks) {
        if (track.end() > target) {
          from = Math.min(from, track.truncate(target));
        }
      }
    }
    history.truncate(target);
    plan = next;
    runs.forEach(run -> run.follow(next));
    goBackTo(target == 0 ? null : history.before(Math.min(from, target - 1)));
    while (step < target) {
      step();
    }
  }

  private List<TrackView> views() {
    List<TrackView> views = new ArrayList<>();
    for (int lane = 0; lane < runs.size(); lane++) {
      views.add(tracks.get(lane).view(runs.get(lane)));
    }
    return List.copyOf(views);
  }

  /** What there is to see now. */
  public Frame frame() {
    List<LaneFrame> lanes = frames.stream().map(LaneFrames::take).toList();
    return new Frame(step, end(), setup(), data, lanes, views(), ghost);
  }

  /**
   * The numbers of the update that led to a step.
   *
   * @param lane index of the lane
   * @param target a step from 1 to {@link #end}
   * @throws IllegalArgumentException if the lane has stopped at that step or before
   */
  public StepDetail detail(int lane, long target) {
    if (target < 1) {
      throw new IllegalArgumentException("step " + target);
    }
    Lane run = new Lane(initial, lane, data);
    run.follow(plan);
    History.Entry entry = history.before(target - 1);
    if (entry == null) {
      run.begin();
    } else {
      run.restore(entry.lanes().get(lane));
    }
    while (run.stepIndex() < target - 1) {
      run.step(false);
    }
    double rate = run.learningRate();
    Network before = network(run);
    run.step(false);
    if (run.isStopped()) {
      throw new IllegalArgumentException("lane " + lane + " stopped before step " + target);
    }
    Trainer trainer = run.trainer();
    return new StepDetail(
        target,
        rate,
        Arrays.stream(trainer.batches().samples()).boxed().toList(),
        before,
        Arrays.stream(trainer.gradient()).boxed().toList(),
        network(run));
  }

  private static Network network(Lane run) {
    return new Network(run.layout(), run.kind(), run.trainer().parameters());
  }

  /**
   * One update of one lane, with its numbers.
   *
   * @param step the step that it leads to, ≥ 1
   * @param learningRate of this update
   * @param samples the batch: numbers of training samples
   * @param before the network before the update
   * @param gradient of the batch's mean loss at {@code before}, by parameter, without weight decay
   * @param after the network after the update and the interventions of the step
   */
  public record StepDetail(
      long step,
      double learningRate,
      List<Integer> samples,
      Network before,
      List<Double> gradient,
      Network after) {}
}
