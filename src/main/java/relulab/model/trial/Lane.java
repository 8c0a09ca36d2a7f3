package relulab.model.trial;

import java.util.ArrayList;
import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Split;
import relulab.model.network.Layout;
import relulab.model.training.Checkpoint;
import relulab.model.training.Evaluation;
import relulab.model.training.Lives;
import relulab.model.training.NeuronState;
import relulab.model.training.Planned;
import relulab.model.training.Schedule;
import relulab.model.training.Trainer;
import relulab.model.trial.CourseTrack.StateChange;

/**
 * One lane: a network being trained, with what is known of it at the present step.
 *
 * <p>Step s is the moment after s updates and after the interventions planned for s. One thread
 * owns a run.
 */
public final class Lane {
  private final Setup setup;
  private final int lane;
  private final Split data;
  private final Layout layout;
  private final Trainer trainer;
  private final Evaluation evaluation;
  private final Lives lives;
  private final Surgeon surgeon;
  private List<Planned> plan;
  private Schedule schedule;
  private ActivationKind kind;
  private long step;
  private long overflowStep;

  /**
   * A lane at step 0.
   *
   * @param setup of the run
   * @param lane index of the lane
   * @param data of the run, {@code Split.of(setup.data(), setup.seed())}
   */
  public Lane(Setup setup, int lane, Split data) {
    this.setup = setup;
    this.lane = lane;
    this.data = data;
    layout = setup.layout(lane);
    trainer =
        new Trainer(
            layout,
            data.train(),
            setup.training().loss(),
            setup.training().optimizer(),
            setup.training().weightDecay(),
            setup.training().decayAlpha(),
            Draws.batchSeed(setup));
    evaluation = new Evaluation(layout, data.train(), setup.training().loss());
    lives = new Lives(layout.neurons());
    surgeon = new Surgeon(setup, lane, trainer, evaluation);
    plan = setup.plan(lane);
    schedule = setup.schedule(plan);
    kind = setup.lanes().get(lane).kind();
    begin();
  }

  /** Goes to step 0. */
  void begin() {
    step = 0;
    overflowStep = -1;
    kind = setup.lanes().get(lane).kind();
    trainer.reset();
    Draws.begin(setup, lane, trainer.parameters());
    kind = surgeon.operate(plan, 0, kind);
    look(true);
  }

  /** Replaces the interventions; those up to the present step must be the same as before. */
  void follow(List<Planned> interventions) {
    plan = interventions.stream().filter(planned -> planned.concerns(lane)).toList();
    schedule = setup.schedule(plan);
  }

  /** One step, after which all statistics are known. */
  public void step() {
    step(true);
  }

  /**
   * One step.
   *
   * @param withGradients whether the gradients over the training set will be asked for; states,
   *     loss and all that follows do not depend on it
   */
  void step(boolean withGradients) {
    lives.leave();
    if (!isStopped()) {
      update();
    }
    step++;
    if (isStopped()) {
      tellLives();
      return;
    }
    ActivationKind before = kind;
    kind = surgeon.operate(plan, step, kind);
    look(withGradients || trainer.nextIsWholeSet(schedule.batch(step)));
    if (!trainer.isFinite() || !Double.isFinite(evaluation.loss())) {
      stop(before);
    }
  }

  private void update() {
    double rate = schedule.rate(step);
    int batch = schedule.batch(step);
    trainer.clipAt(schedule.clipNorm(step));
    if (trainer.nextIsWholeSet(batch) && evaluation.hasGradient()) {
      trainer.step(kind, rate, evaluation.gradient());
    } else {
      trainer.step(kind, rate, batch);
    }
  }

  /** The lane stops here, with the last parameters that were finite. */
  private void stop(ActivationKind before) {
    overflowStep = step;
    kind = before;
    trainer.undo();
    look(true);
  }

  private void look(boolean withGradients) {
    evaluation.evaluate(trainer.parameters(), kind, withGradients);
    tellLives();
  }

  private void tellLives() {
    for (int layer = 1, n = 0; layer <= layout.hiddenLayers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++, n++) {
        lives.tell(step, n, stateNow(layer, unit, n));
      }
    }
  }

  private NeuronState stateNow(int layer, int unit, int neuron) {
    double slope = trainer.parameters()[layout.alpha(layer, unit)];
    return NeuronState.of(kind.isReluFamily(), evaluation.active(neuron) > 0, slope == 0);
  }

  /** Makes sure that {@link Evaluation#gradient} is known for the present step. */
  void needGradients() {
    if (!evaluation.hasGradient()) {
      evaluation.evaluate(trainer.parameters(), kind, true);
    }
  }

  /** All that the future of this lane depends on. */
  Checkpoint save() {
    return new Checkpoint(step, kind, overflowStep, trainer.save(), lives.save());
  }

  /** Goes back to a checkpoint of a lane with the same setup and the same plan up to its step. */
  void restore(Checkpoint checkpoint) {
    step = checkpoint.step();
    kind = checkpoint.kind();
    overflowStep = checkpoint.overflowStep();
    trainer.restore(checkpoint.training());
    lives.restore(checkpoint.lives());
    look(trainer.nextIsWholeSet(schedule.batch(step)));
  }

  /** The changes of state that this step brought. */
  public List<StateChange> changes() {
    List<StateChange> changes = new ArrayList<>();
    for (int n = 0; n < layout.neurons(); n++) {
      if (lives.state(n) != lives.before(n)) {
        changes.add(new StateChange(step, n, lives.before(n), lives.state(n)));
      }
    }
    return changes;
  }

  /** The present step. */
  public long stepIndex() {
    return step;
  }

  /** The setup that the run began with; interventions made since are not in it. */
  public Setup setup() {
    return setup;
  }

  /** Index of this lane. */
  public int lane() {
    return lane;
  }

  /** The data. */
  public Split data() {
    return data;
  }

  /** Where the parameters lie. */
  public Layout layout() {
    return layout;
  }

  /** Activation of the hidden units now. */
  public ActivationKind kind() {
    return kind;
  }

  /** α of a hidden layer; with one α a unit, their mean. */
  double meanAlpha(int layer) {
    int count = layout.alphaPerUnit() ? layout.width(layer) : 1;
    double sum = 0;
    for (int unit = 0; unit < count; unit++) {
      sum += trainer.parameters()[layout.alpha(layer, unit)];
    }
    return sum / count;
  }

  /** Learning rate of the next update. */
  public double learningRate() {
    return schedule.rate(step);
  }

  /** Batch size of the next update; it may be larger than the training set. */
  public int batchSize() {
    return schedule.batch(step);
  }

  /** Parameters, gradient of the last batch, and the optimizer. */
  Trainer trainer() {
    return trainer;
  }

  /** What the network does over the training set now. */
  public Evaluation evaluation() {
    return evaluation;
  }

  /** The neurons' lives up to now. */
  public Lives lives() {
    return lives;
  }

  /** Whether the lane has stopped because a loss or a weight was not finite. */
  public boolean isStopped() {
    return overflowStep >= 0;
  }

  /** The first step with a loss or weight that was not finite, or −1. */
  public long overflowStep() {
    return overflowStep;
  }
}
