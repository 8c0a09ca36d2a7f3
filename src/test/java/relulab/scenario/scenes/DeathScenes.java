package relulab.scenario.scenes;

import static relulab.scenario.scenes.Claim.says;
import static relulab.scenario.scenes.Quantities.alive;
import static relulab.scenario.scenes.Quantities.allAlive;
import static relulab.scenario.scenes.Quantities.dead;
import static relulab.scenario.scenes.Quantities.deadGetNoGradient;
import static relulab.scenario.scenes.Quantities.dormant;
import static relulab.scenario.scenes.Quantities.dormantGetGradient;
import static relulab.scenario.scenes.Quantities.hiddenLayers;
import static relulab.scenario.scenes.Quantities.is;
import static relulab.scenario.scenes.Quantities.lanes;
import static relulab.scenario.scenes.Quantities.loss;
import static relulab.scenario.scenes.Quantities.neurons;
import static relulab.scenario.scenes.Quantities.percent;
import static relulab.scenario.scenes.Quantities.points;
import static relulab.scenario.scenes.Quantities.rate;
import static relulab.scenario.scenes.Quantities.recovered;
import static relulab.scenario.scenes.Quantities.shockFactor;
import static relulab.scenario.scenes.Quantities.shockSteps;
import static relulab.scenario.scenes.Quantities.startAlpha;
import static relulab.scenario.scenes.Quantities.stepsSince;
import static relulab.scenario.scenes.Quantities.width;

import java.util.List;
import java.util.stream.IntStream;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.Trial;

/** What the scenes of dying and coming back claim, caption by caption. */
final class DeathScenes {
  private DeathScenes() {}

  static List<Claim> shock() {
    return List.of(
        says(lanes(), m -> m.now().lanes().stream().mapToInt(lane -> lane.neurons().size()).sum())
            .and(allAlive()),
        says(percent(1), percent(2), percent(3), shockFactor(), shockSteps())
            .and(m -> m.lane(1).learningRate() == 0.05 * 8),
        says(),
        says(stepsSince(300), dead(1), neurons(1), is(0), is(0), dormant(2))
            .and(m -> m.lane(2).count(NeuronState.DORMANT) == m.lane(3).count(NeuronState.DORMANT))
            .and(deadGetNoGradient(1)),
        says(rate(), dead(1), percent(1), percent(2), percent(3)),
        says(),
        says(percent(3), percent(2), percent(1), dead(1)).and(deadGetNoGradient(1)),
        says(percent(1), dead(1), neurons(1), percent(2), recovered(3))
            .and(m -> m.lane(2).accuracy().equals(m.lane(3).accuracy())));
  }

  static List<Claim> rescue() {
    return List.of(
        says(is(700)).and(m -> same(m.lane(1), m.lane(2))),
        says(shockFactor(), shockSteps(), dead(1), neurons(1), percent(1))
            .and(m -> same(m.lane(1), m.lane(2))),
        says(m -> Math.rint((m.now().step() - 420) / 10.0) * 10, dead(2), percent(2))
            .and(m -> same(m.lane(1), m.lane(2))),
        says(is(0.3)),
        says(is(1), recovered(2), dormant(2), loss(2))
            .and(m -> m.lane(2).count(NeuronState.DEAD) == 0)
            .and(
                m ->
                    m.lane(2).neurons().stream()
                        .allMatch(n -> n.recoveredAt() != 700 || n.layer() == 2))
            .and(m -> m.layer(2, 1).meanActivation() < 0)
            .and(m -> m.layer(2, 1).alphas().equals(List.of(0.3)))
            .and(dormantGetGradient(2)),
        says(stepsSince(700), percent(2), percent(1)),
        says(percent(2), recovered(2), percent(1), dead(1), is(0)));
  }

  private static boolean same(LaneFrame a, LaneFrame b) {
    return a.loss() == b.loss() && a.neurons().equals(b.neurons()) && a.layers().equals(b.layers());
  }

  static List<Claim> bornDead() {
    return List.of(
        says(hiddenLayers(), width(1), dead(1), neurons(1), m -> m.lane(1).greatestOutput())
            .and(m -> m.lane(1).leastOutput() == 0 && m.lane(1).collapsed()),
        says(),
        says(m -> m.lane(1).greatestOutput())
            .and(m -> m.lane(1).greatestOutput() == m.lane(1).leastOutput())
            .and(
                m ->
                    IntStream.rangeClosed(1, 9)
                        .allMatch(layer -> m.unmoved(1, layer, 1) && m.unmoved(1, layer, 2))),
        says(m -> m.lane(1).greatestOutput(), loss(1), is(0.0001), neurons(2))
            .and(m -> Math.abs(m.lane(1).greatestOutput() - meanTarget(m)) < 0.005)
            .and(m -> m.lane(2).loss() < 0.0001 && m.lane(3).loss() < 0.0001)
            .and(m -> m.lane(2).count(NeuronState.ALIVE) == 18)
            .and(m -> m.lane(3).count(NeuronState.ALIVE) == 18),
        says(is(100), m -> 100 * lowerBound(2, 10), m -> 100 * upperBound(2, 9)));
  }

  private static double meanTarget(Moment m) {
    return java.util.Arrays.stream(m.now().data().train().targets()).average().orElseThrow();
  }

  /** Share of networks born dead, one-dimensional input, width N, L layers with the output's. */
  private static double lowerBound(int n, int layers) {
    double p = Math.pow(2, -n);
    double a1 = 1 - p;
    double a2 = 1 - 2 * p - (n - 1) * p * p;
    double factor = (1 - 2 * p) * (1 - p) / (1 + (n - 1) * p);
    return 1
        - Math.pow(a1, layers - 2)
        + factor * (Math.pow(a2, layers - 2) - Math.pow(a1, layers - 2));
  }

  private static double upperBound(int n, int hidden) {
    return 1 - Math.pow(1 - Math.pow(2, -n), hidden);
  }

  static List<Claim> comesBack() {
    return List.of(
        says(neurons(1), is(4), is(2), is(0), points(), m -> m.neuron(1, 2, 4).gradientNorm())
            .and(m -> m.neuron(1, 2, 4).state() == NeuronState.DEAD)
            .and(m -> m.lane(1).count(NeuronState.DEAD) == 1),
        says(),
        says(stepsSince(0), is(1))
            .and(m -> m.neuron(1, 2, 4).recoveredAt() == 276 && m.unmoved(1, 2, 4))
            .and(m -> !m.unmoved(1, 1, 1)),
        says(m -> 100 * m.neuron(1, 2, 4).active(), alive(1), is(2), is(1)).and(allAlive()),
        says(),
        says(is(1), stepsSince(500), is(0), alive(1), percent(1))
            .and(m -> m.neuron(1, 1, 2).state() == NeuronState.DEAD)
            .and(m -> m.neuron(1, 1, 2).since() == 500)
            .and(m -> !m.neuron(1, 1, 2).recovery().isPossible())
            .and(m -> m.neuron(1, 1, 2).largestZ() < -0.99)
            .and(deadGetNoGradient(1)));
  }

  static List<Claim> neuronDies() {
    return List.of(
        says(lanes(), neurons(1), startAlpha(2)).and(allAlive()),
        says(shockSteps(), shockFactor()).and(m -> m.lane(1).learningRate() == 12 * 0.05),
        says(
                is(1),
                is(0),
                points(),
                m -> m.neuron(1, 1, 1).gradientNorm(),
                m -> m.neuron(2, 1, 1).gradientNorm())
            .and(m -> m.neuron(1, 1, 1).state() == NeuronState.DEAD)
            .and(m -> m.neuron(2, 1, 1).state() == NeuronState.DORMANT),
        says(),
        says(stepsSince(305), stepsSince(305))
            .and(m -> m.neuron(2, 1, 1).recoveredAt() == m.now().step())
            .and(m -> m.neuron(1, 1, 1).largestZ() == zWhenItDied(m)),
        says(dead(1), is(305), percent(1), alive(2), percent(2))
            .and(m -> m.neuron(1, 1, 1).largestZ() == zWhenItDied(m))
            .and(m -> m.neuron(1, 1, 1).meanActivation() == 0));
  }

  /** Of fixed inputs, z tells the weights: it must be the same later, to the last bit. */
  private static double zWhenItDied(Moment m) {
    Trial trial = new Trial(m.now().setup());
    trial.seek(305);
    return trial.frame().lanes().getFirst().neuron(1, 0).largestZ();
  }
}
