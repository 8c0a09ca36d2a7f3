package relulab.model.trace;

import relulab.model.activation.ActivationKind;

/**
 * One call of an activation module of a recorded model.
 *
 * @param name the module's, with the number of the call behind it where there are several
 * @param kind its function
 * @param neurons how many, at least 1: the channels of a convolution are neurons
 * @param positions at how many places each of them is for one input; 1 but for convolutions
 */
public record TraceLayer(String name, ActivationKind kind, int neurons, long positions) {}
