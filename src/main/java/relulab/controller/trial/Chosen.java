package relulab.controller.trial;

import org.jspecify.annotations.Nullable;
import relulab.model.trial.StepDetail;
import relulab.view.trial.Selection;

/**
 * What only the training thread can say of the chosen neuron.
 *
 * @param selection which neuron it is
 * @param preActivations z over the training set
 * @param silenced the update that made it dead or dormant, if it is and if an update did it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Chosen(Selection selection, double[] preActivations, @Nullable StepDetail silenced) {}
