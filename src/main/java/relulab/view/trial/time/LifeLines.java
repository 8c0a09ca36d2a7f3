package relulab.view.trial.time;

import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/**
 * What the life lines show.
 *
 * @param frame the trial
 * @param axis its steps
 * @param selection the chosen neuron
 */
public record LifeLines(Frame frame, TimeAxis axis, @Nullable Selection selection) {}
