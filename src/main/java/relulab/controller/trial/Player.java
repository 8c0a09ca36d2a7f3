package relulab.controller.trial;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.jspecify.annotations.Nullable;
import relulab.view.trial.Selection;

/** What can be played on the page, and gone through step by step: a trial, or a recorded one. */
public interface Player {

  /** The step that is shown. */
  long step();

  /** Plays or stands still. */
  void toggle();

  /** Stands still. */
  void pause();

  /** Stands still and goes so many steps on, or back where it is below 0. */
  void stepBy(long steps);

  /** Goes to a step, back or forward. */
  void seek(long step);

  /** Whether it goes on by itself. */
  ReadOnlyBooleanProperty playingProperty();

  /** The chosen neuron. */
  ObjectProperty<@Nullable Selection> selectionProperty();

  /** Takes back what was done last; where nothing can be done, nothing. */
  default void undo() {}

  /** Does again what was taken back last. */
  default void redo() {}
}
