package relulab.view.trace;

import relulab.model.trace.TraceCourse;
import relulab.view.trial.Selection;

/**
 * The largest pre-activation of a neuron over the records: below 0 no input fires it.
 *
 * @param course the training at its step
 * @param neuron which neuron
 */
public record LargestZPicture(TraceCourse course, Selection neuron) {}
