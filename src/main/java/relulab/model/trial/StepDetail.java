package relulab.model.trial;

import java.util.List;
import relulab.model.network.Network;

/**
 * One update of one lane, with its numbers.
 *
 * @param step the step that it leads to, ≥ 1
 * @param learningRate of this update
 * @param samples the batch: numbers of training samples
 * @param before the network before the update
 * @param gradient of the batch's mean loss at {@code before}, by parameter, without weight decay
 * @param after the network after the update and the interventions of the step
 */
public record StepDetail(
    long step,
    double learningRate,
    List<Integer> samples,
    Network before,
    List<Double> gradient,
    Network after) {}
