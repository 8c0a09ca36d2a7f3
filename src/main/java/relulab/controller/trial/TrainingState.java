package relulab.controller.trial;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.Notice;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/**
 * The Training page's state on the JavaFX thread: what the training thread last showed, and what a
 * person chose to see of it. The thread starts when it is first needed.
 */
public final class TrainingState implements Player {
  /** The least speed, in steps a second. */
  public static final double MIN_SPEED = 1;

  /** The speed that the app starts with. */
  static final double START_SPEED = 240;

  private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Setup> setup =
      new ReadOnlyObjectWrapper<>(Setup.learningRateShock());
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final DoubleProperty speed = new SimpleDoubleProperty(START_SPEED);
  private final ObjectProperty<@Nullable Selection> selection = new SimpleObjectProperty<>();
  private final LongProperty planned = new SimpleLongProperty(Setup.LEARNING_RATE_SHOCK_STEPS);
  private final Consumer<Notice> tell;
  private final Supplier<Messages> messages;
  private final OverflowWatch overflows = new OverflowWatch(this);
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          receive();
        }
      };

  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private final TrainingChoices choices = new TrainingChoices();
  private final PointsDraft points = new PointsDraft(this);
  private final Steering steering = new Steering(this::startThread);
  private final SetupChanges changes = new SetupChanges(this, steering);

  private @Nullable Aside aside;

  /** What is to be shown again later. */
  private record Aside(Setup setup, long planned, Place place) {}

  /**
   * A state without a thread yet.
   *
   * @param tell takes what a person must be told
   * @param messages the texts of the present language
   */
  public TrainingState(Consumer<Notice> tell, Supplier<Messages> messages) {
    this.tell = tell;
    this.messages = messages;
    speed.addListener(
        (observable, before, now) -> {
          if (steering.isStarted()) {
            steering.thread().setSpeed(now.doubleValue());
          }
        });
    selection.addListener((observable, before, now) -> steering.thread().select(now));
  }

  /** What the training thread last showed; null until its first picture. */
  public ReadOnlyObjectProperty<@Nullable Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Whether something was done that can be taken back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether something was taken back that can be done again. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** Steps a second, 1 or more; infinite for as fast as it goes. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** What a person chose to see. */
  public TrainingChoices choices() {
    return choices;
  }

  /** A person's own points. */
  public PointsDraft points() {
    return points;
  }

  /** What a person changes of the run. */
  public SetupChanges changes() {
    return changes;
  }

  /** The chosen neuron. */
  @Override
  public ObjectProperty<@Nullable Selection> selectionProperty() {
    return selection;
  }

  /** The step at which the run was meant to end. */
  public LongProperty plannedProperty() {
    return planned;
  }

  /** The setup, with all interventions so far. */
  public Setup setup() {
    return setup.get();
  }

  /** The setup; another one as soon as a person has asked for it. */
  public ReadOnlyObjectProperty<Setup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  /** The step that is shown. */
  @Override
  public long step() {
    Moment now = moment.get();
    return now == null ? 0 : now.frame().step();
  }

  /** The step that is shown or on its way, and the furthest step that is known. */
  public Place place() {
    Place next = steering.heading();
    Moment now = moment.get();
    return next != null ? next : now == null ? Place.START : now.place();
  }

  /** The axis of steps. */
  public TimeAxis axis() {
    Moment now = moment.get();
    return now == null ? new TimeAxis(planned.get()) : TimeAxis.of(now.frame(), planned.get());
  }

  /**
   * Starts the training thread, if it has not been started, and takes what it shows from now on.
   */
  public void start() {
    steering.thread();
    timer.start();
  }

  /** Ends the training thread. */
  public void close() {
    timer.stop();
    steering.close();
  }

  /**
   * Begins another run at step 0, to go on until the step given. What was done to the one before
   * cannot be taken back any more.
   */
  public void open(Setup newSetup, long end) {
    planned.set(end);
    steering.order(loop -> loop.open(newSetup), Place.START);
    show(newSetup);
  }

  /** Another run begins. */
  void show(Setup newSetup) {
    overflows.forget();
    playing.set(false);
    choices.begin();
    fit(newSetup);
    setup.set(newSetup);
  }

  /** What is chosen must exist. */
  private void fit(Setup newSetup) {
    Selection chosen = selection.get();
    if (chosen != null
        && (chosen.lane() >= newSetup.lanes().size()
            || !newSetup.layout(chosen.lane()).isHidden(chosen.layer(), chosen.unit()))) {
      selection.set(null);
    }
    choices.fit(newSetup.lanes().size());
  }

  /** Takes back what was done last. */
  @Override
  public void undo() {
    changes.undo();
  }

  /** Does again what was taken back last. */
  @Override
  public void redo() {
    changes.redo();
  }

  /** Keeps the run as it is, whatever is opened until {@link #takeUp}. */
  public void setAside() {
    aside = new Aside(setup.get(), planned.get(), place());
    steering.order(TrainingLoop::setAside);
  }

  /** Goes on with the run that was set aside, where it was left, however far that is. */
  public void takeUp() {
    Aside waiting = aside;
    if (waiting != null) {
      aside = null;
      planned.set(waiting.planned);
      steering.order(TrainingLoop::takeUp, waiting.place);
      show(waiting.setup);
    }
  }

  /** Goes on until the planned end; from there, without one. */
  public void play() {
    playing.set(true);
    long until = place().step() < planned.get() ? planned.get() : Long.MAX_VALUE;
    steering.order(loop -> loop.play(until));
  }

  /** Whether what is shown follows from everything that was asked for. */
  public boolean isUpToDate() {
    Moment now = moment.get();
    return now != null && steering.isFollowed(now);
  }

  /** Names the run that begins once the thread is needed, at step 0. */
  public void prepare(Setup firstSetup, long end) {
    prepare(firstSetup, end, Place.START);
  }

  /** Names the run that goes on once the thread is needed, where somebody left it. */
  public void prepare(Setup firstSetup, long end, Place left) {
    if (steering.isStarted()) {
      throw new IllegalStateException("the thread runs already");
    }
    setup.set(firstSetup);
    planned.set(end);
    steering.head(left);
  }

  /** Stands still. */
  @Override
  public void pause() {
    playing.set(false);
    steering.order(TrainingLoop::pause);
  }

  /** Plays or stands still. */
  @Override
  public void toggle() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  /** Stands still and goes so many steps on, or back where it is below 0. */
  @Override
  public void stepBy(long steps) {
    playing.set(false);
    Place at = steering.heading();
    long to = at == null ? 0 : Math.max(0, at.step() + steps);
    steering.order(
        loop -> loop.step(steps), at == null ? null : new Place(to, Math.max(to, at.end())));
  }

  /** Goes to a step, back or forward. */
  @Override
  public void seek(long step) {
    long wanted = Math.max(0, step);
    Place to = new Place(wanted, Math.max(wanted, place().end()));
    steering.order(loop -> loop.seek(wanted), to);
  }

  /** The run is another one from here on: numbers that have left their range are told anew. */
  void forgetOverflows() {
    overflows.forget();
  }

  /** Tells a person something. */
  public void tell(Notice notice) {
    tell.accept(notice);
  }

  /** The texts of the present language. */
  public Messages messages() {
    return messages.get();
  }

  private TrainingLoop startThread() {
    TrainingLoop started = new TrainingLoop(setup.get());
    started.setSpeed(speed.get());
    return started;
  }

  /** Takes what the training thread has shown since; the timer does it once a pulse. */
  public void receive() {
    TrainingLoop running = steering.thread();
    Throwable problem = running.takeProblem();
    if (problem != null) {
      playing.set(false);
      steering.head(null);
      tell(Notice.error(InvalidText.of(problem, messages()), problem));
    }
    Moment next = running.take();
    if (next == null) {
      return;
    }
    if (steering.isFollowed(next)) {
      fit(next.frame().setup());
      setup.set(next.frame().setup());
      playing.set(next.playing());
      undoable.set(next.canUndo());
      redoable.set(next.canRedo());
    }
    moment.set(next);
    steering.see(next);
    overflows.look(next.frame());
  }
}
