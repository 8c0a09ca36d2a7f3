package relulab.view.trial.time;

import org.jspecify.annotations.Nullable;
import relulab.model.trial.Course;
import relulab.text.Messages;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/** What pictures of a training over time show: of a trial, or of one that was recorded. */
public interface CoursePicture {

  /** The training at a step. */
  Course course();

  /** The steps. */
  TimeAxis axis();

  /** The chosen neuron. */
  @Nullable Selection selection();

  /** What runs, and the step that is shown, in a line. */
  String settings(Messages messages);
}
