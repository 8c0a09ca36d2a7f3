package relulab.view.trace;

import org.jspecify.annotations.Nullable;
import relulab.model.trace.TraceCourse;
import relulab.view.trial.Selection;

/**
 * The layers of a recorded model at a step: what each of their neurons is, as far as it is known.
 *
 * @param course the training at its step
 * @param selection the chosen neuron
 */
public record LayersPicture(TraceCourse course, @Nullable Selection selection) {}
