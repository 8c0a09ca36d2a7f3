package relulab.scenario.scenes;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.trial.NeuronFrame;

/** The numbers that captions speak of; lanes, layers and units count from 1, as in captions. */
final class Quantities {
  private Quantities() {}

  /** A number that is not measured: of the text itself, or a fact checked by a statement. */
  static ToDoubleFunction<Moment> is(double value) {
    return moment -> value;
  }

  static ToDoubleFunction<Moment> lanes() {
    return moment -> moment.now().lanes().size();
  }

  static ToDoubleFunction<Moment> neurons(int lane) {
    return moment -> moment.lane(lane).neurons().size();
  }

  static ToDoubleFunction<Moment> points() {
    return moment -> moment.now().data().train().size();
  }

  static ToDoubleFunction<Moment> percent(int lane) {
    return moment -> 100 * moment.lane(lane).accuracy().orElseThrow();
  }

  static ToDoubleFunction<Moment> loss(int lane) {
    return moment -> moment.lane(lane).loss();
  }

  static ToDoubleFunction<Moment> alive(int lane) {
    return moment -> moment.lane(lane).count(NeuronState.ALIVE);
  }

  static ToDoubleFunction<Moment> dead(int lane) {
    return moment -> moment.lane(lane).count(NeuronState.DEAD);
  }

  static ToDoubleFunction<Moment> dormant(int lane) {
    return moment -> moment.lane(lane).count(NeuronState.DORMANT);
  }

  static ToDoubleFunction<Moment> recovered(int lane) {
    return moment -> moment.lane(lane).recovered();
  }

  /** α with which a lane began. */
  static ToDoubleFunction<Moment> startAlpha(int lane) {
    return moment -> moment.lane(lane).setup().alpha();
  }

  static ToDoubleFunction<Moment> alpha(int lane, int layer) {
    return moment -> moment.layer(lane, layer).alphas().getFirst();
  }

  /** Norm of the gradient of a layer. */
  static ToDoubleFunction<Moment> gradient(int lane, int layer) {
    return moment -> moment.layer(lane, layer).gradientNorm();
  }

  /** Percentage of a layer’s activations that are exactly 0. */
  static ToDoubleFunction<Moment> zeros(int lane, int layer) {
    return moment -> 100 * moment.layer(lane, layer).zeroShare();
  }

  /** Mean activation of a layer. */
  static ToDoubleFunction<Moment> mean(int lane, int layer) {
    return moment -> moment.layer(lane, layer).meanActivation();
  }

  static ToDoubleFunction<Moment> rate() {
    return moment -> moment.lane(1).learningRate();
  }

  static ToDoubleFunction<Moment> stepsSince(long step) {
    return moment -> moment.now().step() - step;
  }

  static ToDoubleFunction<Moment> width(int layer) {
    return moment -> moment.now().setup().hidden().get(layer - 1);
  }

  static ToDoubleFunction<Moment> hiddenLayers() {
    return moment -> moment.now().setup().hidden().size();
  }

  /** Factor of the only shock of the learning rate. */
  static ToDoubleFunction<Moment> shockFactor() {
    return moment -> shock(moment).factor();
  }

  /** Length of the only shock of the learning rate. */
  static ToDoubleFunction<Moment> shockSteps() {
    return moment -> shock(moment).steps();
  }

  private static Intervention.RateShock shock(Moment moment) {
    return moment.now().setup().interventions().stream()
        .map(planned -> planned.intervention())
        .filter(Intervention.RateShock.class::isInstance)
        .map(Intervention.RateShock.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** All neurons of all lanes are alive. */
  static Predicate<Moment> allAlive() {
    return moment ->
        moment.now().lanes().stream()
            .flatMap(lane -> lane.neurons().stream())
            .allMatch(neuron -> neuron.state() == NeuronState.ALIVE);
  }

  /** The dead neurons of a lane receive gradient exactly 0. */
  static Predicate<Moment> deadGetNoGradient(int lane) {
    return moment ->
        moment.lane(lane).neurons().stream()
            .filter(neuron -> neuron.state() == NeuronState.DEAD)
            .allMatch(neuron -> neuron.gradientNorm() == 0 && neuron.largestZ() <= 0);
  }

  /** The dormant neurons of a lane receive gradient. */
  static Predicate<Moment> dormantGetGradient(int lane) {
    return moment ->
        moment.lane(lane).neurons().stream()
            .filter(neuron -> neuron.state() == NeuronState.DORMANT)
            .mapToDouble(NeuronFrame::gradientNorm)
            .allMatch(norm -> norm > 0);
  }
}
