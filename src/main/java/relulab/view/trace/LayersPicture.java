package relulab.view.trace;

import org.jspecify.annotations.Nullable;
import relulab.model.trace.TraceCourse;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.time.CoursePicture;

/**
 * The layers of a recorded model at a step: what each of their neurons is, as far as it is known.
 *
 * @param course the training at its step
 * @param selection the chosen neuron
 */
public record LayersPicture(TraceCourse course, @Nullable Selection selection)
    implements CoursePicture {

  @Override
  public TimeAxis axis() {
    return new TimeAxis(Math.max(1, course.end()));
  }

  @Override
  public String settings(Messages messages) {
    return messages.get(
        "training.recorded.about",
        course.name(),
        Numbers.count(course.trace().records()),
        Numbers.count(course.trace().last()),
        Numbers.count(course.trace().header().neurons()),
        Numbers.count(course.trace().header().probes()),
        Numbers.count(course.step()));
  }
}
