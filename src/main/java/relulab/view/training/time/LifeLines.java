package relulab.view.training.time;

import org.jspecify.annotations.Nullable;
import relulab.model.experiment.Frame;
import relulab.view.training.Selection;
import relulab.view.training.TimeAxis;

/**
 * What the life lines show.
 *
 * @param frame the trial
 * @param axis its steps
 * @param selection the chosen neuron
 */
public record LifeLines(Frame frame, TimeAxis axis, @Nullable Selection selection) {}
