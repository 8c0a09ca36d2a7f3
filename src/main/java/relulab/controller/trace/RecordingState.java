package relulab.controller.trace;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.controller.trial.Player;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceCourse;
import relulab.text.Messages;
import relulab.view.trial.Measure;
import relulab.view.trial.Quantity;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/**
 * A recorded training that the Training page shows in place of a trial, on the JavaFX thread. An
 * open file is followed as it grows: the playhead stays where it is, or at the end.
 */
public final class RecordingState implements Player {
  /** How long playing all of it takes at first, in seconds. */
  static final double USUAL_SECONDS = 20;

  private static final double NANOS = 1e9;

  private final ReadOnlyObjectWrapper<@Nullable TraceCourse> course = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Diagnosis> diagnosis =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper growing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final DoubleProperty seconds = new SimpleDoubleProperty(USUAL_SECONDS);
  private final ObjectProperty<@Nullable Selection> selection = new SimpleObjectProperty<>();
  private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Quantity.LOSS);
  private final ObjectProperty<@Nullable TimeAxis> part = new SimpleObjectProperty<>();
  private final BooleanProperty deathsOnly = new SimpleBooleanProperty();
  private final Consumer<Notice> tell;
  private final Supplier<Messages> messages;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          advance(now);
        }
      };

  private @Nullable TraceReader reader;
  private @Nullable Path file;
  private double position;
  private long last;

  /**
   * A state without a recording.
   *
   * @param tell takes what a person must be told
   * @param messages the texts of the present language
   */
  public RecordingState(Consumer<Notice> tell, Supplier<Messages> messages) {
    this.tell = tell;
    this.messages = messages;
    following.addListener(
        (observable, before, now) -> {
          TraceCourse shown = course.get();
          if (now && shown != null) {
            playing(false);
            course.set(shown.at(shown.end()));
          }
        });
  }

  /** The training at the step that is shown; null while none is open. */
  public ReadOnlyObjectProperty<@Nullable TraceCourse> courseProperty() {
    return course.getReadOnlyProperty();
  }

  /** What is wrong with it; null while none is open. */
  public ReadOnlyObjectProperty<@Nullable Diagnosis> diagnosisProperty() {
    return diagnosis.getReadOnlyProperty();
  }

  /** The share of the file that was read so far. */
  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /** Whether the file has grown lately: the training goes on. */
  public ReadOnlyBooleanProperty growingProperty() {
    return growing.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Whether the playhead stays at the end while the file grows. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** How long playing all of it takes, in seconds. */
  public DoubleProperty secondsProperty() {
    return seconds;
  }

  @Override
  public ObjectProperty<@Nullable Selection> selectionProperty() {
    return selection;
  }

  /** What the curves show. */
  public ObjectProperty<Measure> measureProperty() {
    return measure;
  }

  /** The part of the axis of steps that is seen; null for the whole. */
  public ObjectProperty<@Nullable TimeAxis> timePartProperty() {
    return part;
  }

  /** Whether of all events deaths alone are listed. */
  public BooleanProperty deathsOnlyProperty() {
    return deathsOnly;
  }

  /** Whether a recording is shown. */
  public boolean isOpen() {
    return course.get() != null;
  }

  /** The file that is shown or being opened, or null. */
  public @Nullable Path file() {
    return file;
  }

  /**
   * Opens a trace in place of what is shown; where it cannot be read, a person is told, and what is
   * shown stays.
   *
   * @param opened is called once there is something to see
   */
  public void open(Path path, Runnable opened) {
    stopReading();
    String name = String.valueOf(path.getFileName());
    boolean[] begun = {false};
    reader =
        new TraceReader(
            path,
            seen -> {
              if (!begun[0]) {
                begun[0] = true;
                begin(path);
                opened.run();
              }
              take(name, seen);
            },
            problem -> fail(name, problem));
  }

  /** Shows no recording any more. */
  public void close() {
    stopReading();
    playing(false);
    file = null;
    course.set(null);
    diagnosis.set(null);
  }

  private void stopReading() {
    TraceReader before = reader;
    if (before != null) {
      before.close();
      reader = null;
    }
    growing.set(false);
  }

  private void begin(Path path) {
    playing(false);
    file = path;
    course.set(null);
    selection.set(null);
    part.set(null);
    following.set(true);
  }

  private void take(String name, TraceReader.Seen seen) {
    if (seen.anew()) {
      part.set(null);
      following.set(true);
      tell.accept(Notice.info(messages.get().get("training.recorded.anew", name)));
    }
    Trace trace = seen.trace();
    Selection chosen = selection.get();
    if (chosen != null && !trace.layout().isHidden(chosen.layer(), chosen.unit())) {
      selection.set(null);
    }
    share.set(seen.share());
    growing.set(seen.growing());
    diagnosis.set(seen.diagnosis());
    TraceCourse before = course.get();
    boolean atEnd = before == null || following.get();
    course.set(new TraceCourse(trace, name, atEnd ? trace.last() : before.step()));
  }

  /** What was read stays to be seen. */
  private void fail(String name, Throwable problem) {
    stopReading();
    String why = Problem.words(problem, messages.get());
    tell.accept(Notice.error(messages.get().get("present.notOpened", name, why), problem));
  }

  @Override
  public long step() {
    TraceCourse shown = course.get();
    return shown == null ? 0 : shown.step();
  }

  @Override
  public void toggle() {
    TraceCourse shown = course.get();
    if (playing.get() || shown == null) {
      playing(false);
      return;
    }
    if (shown.step() >= shown.end()) {
      go(0);
    }
    following.set(false);
    playing(true);
  }

  @Override
  public void pause() {
    playing(false);
  }

  /** Goes so many records on or back: between them nothing is known. */
  @Override
  public void stepBy(long records) {
    TraceCourse shown = course.get();
    if (shown == null) {
      return;
    }
    playing(false);
    Trace trace = shown.trace();
    int at = shown.column();
    boolean onColumn = trace.start(at) < shown.step();
    long to = at + records + (onColumn && records < 0 ? 1 : 0);
    jump(to >= trace.columns() ? trace.last() : trace.start((int) Math.max(0, to)));
  }

  @Override
  public void seek(long step) {
    TraceCourse shown = course.get();
    if (shown != null) {
      playing(false);
      jump(step >= shown.end() ? shown.end() : shown.trace().start(shown.trace().columnOf(step)));
    }
  }

  private void jump(long step) {
    go(step);
    TraceCourse shown = course.get();
    following.set(shown != null && shown.step() >= shown.end());
  }

  private void go(long step) {
    TraceCourse shown = course.get();
    if (shown != null && step != shown.step()) {
      course.set(shown.at(step));
    }
  }

  private void playing(boolean now) {
    playing.set(now);
    if (now) {
      position = step();
      last = 0;
      timer.start();
    } else {
      timer.stop();
    }
  }

  private void advance(long now) {
    TraceCourse shown = course.get();
    if (shown == null) {
      playing(false);
      return;
    }
    if (last > 0) {
      position += (now - last) / NANOS * Math.max(1, shown.end()) / seconds.get();
    }
    last = now;
    if (position >= shown.end()) {
      go(shown.end());
      playing(false);
    } else {
      go(shown.trace().start(shown.trace().columnOf((long) position)));
    }
  }
}
