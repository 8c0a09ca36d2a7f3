package relulab.scenario.scenes;

import static relulab.scenario.scenes.Claim.says;
import static relulab.scenario.scenes.Quantities.allAlive;
import static relulab.scenario.scenes.Quantities.alpha;
import static relulab.scenario.scenes.Quantities.dead;
import static relulab.scenario.scenes.Quantities.gradient;
import static relulab.scenario.scenes.Quantities.hiddenLayers;
import static relulab.scenario.scenes.Quantities.is;
import static relulab.scenario.scenes.Quantities.lanes;
import static relulab.scenario.scenes.Quantities.loss;
import static relulab.scenario.scenes.Quantities.mean;
import static relulab.scenario.scenes.Quantities.neurons;
import static relulab.scenario.scenes.Quantities.percent;
import static relulab.scenario.scenes.Quantities.startAlpha;
import static relulab.scenario.scenes.Quantities.stepsSince;
import static relulab.scenario.scenes.Quantities.width;
import static relulab.scenario.scenes.Quantities.zeros;

import java.util.List;
import java.util.stream.IntStream;
import relulab.model.network.Initialization;

/** What the scenes about strengths and weaknesses of the functions claim, caption by caption. */
final class FunctionScenes {
  private FunctionScenes() {}

  static List<Claim> vanishing() {
    return List.of(
        says(
            hiddenLayers(),
            width(1),
            is(8),
            is(1),
            gradient(1, 8),
            gradient(1, 1),
            gradient(2, 8),
            gradient(2, 1),
            gradient(3, 8),
            gradient(3, 1)),
        says(),
        says(percent(1), loss(1), percent(2), percent(3)),
        says(percent(3), is(1), is(0), dead(3), neurons(3), percent(2), hiddenLayers())
            .and(m -> m.layer(2, 1).gradientNorm() > m.layer(2, 8).gradientNorm())
            .and(m -> m.now().setup().initialization().weights() == Initialization.Weights.XAVIER));
  }

  static List<Claim> sparse() {
    return List.of(
        says(lanes(), neurons(1)),
        says(is(0)),
        says(zeros(1, 1), is(1), zeros(1, 2), is(2), is(0), startAlpha(2))
            .and(
                m ->
                    IntStream.of(1, 2)
                        .allMatch(
                            layer ->
                                m.layer(2, layer).zeroShare() == 0
                                    && m.layer(3, layer).zeroShare() == 0)),
        says(neurons(1), percent(1), percent(2), percent(3)).and(allAlive()));
  }

  static List<Claim> notCentred() {
    return List.of(
        says(is(1), mean(1, 1), startAlpha(2), mean(2, 1), mean(3, 1)),
        says(is(0)),
        says(is(0), is(1), mean(1, 1), mean(2, 1), mean(3, 1))
            .and(m -> m.layer(1, 1).meanActivation() > m.layer(2, 1).meanActivation()),
        says(percent(1), percent(2), percent(3)));
  }

  static List<Claim> cheap() {
    return List.of(
        says(
                m -> m.lane(1).network().layout().alphaStart(),
                m -> m.lane(3).network().layout().alphas())
            .and(m -> m.lane(3).network().layout().alphas() == m.now().setup().hidden().size()),
        says(),
        says(stepsSince(0), lanes(), percent(1), loss(1), loss(2), loss(3))
            .and(m -> percent(2).applyAsDouble(m) == 100 && percent(3).applyAsDouble(m) == 100),
        says(loss(3), loss(1))
            .and(m -> m.lane(3).loss() < m.lane(1).loss() && m.lane(3).loss() < m.lane(2).loss()));
  }

  static List<Claim> decay() {
    return List.of(
        says(m -> m.now().setup().weightDecay(), startAlpha(2))
            .and(m -> m.now().setup().decayAlpha())
            .and(m -> m.lane(1).setup().alpha() == m.lane(2).setup().alpha()),
        says(),
        says(is(1), alpha(2, 1), is(2), alpha(2, 2)),
        says(alpha(2, 1), alpha(2, 2)).and(m -> m.layer(1, 1).alphas().equals(List.of(0.25))));
  }

  static List<Claim> free() {
    return List.of(
        says(startAlpha(3)).and(m -> m.lane(3).neurons().size() == 1),
        says(),
        says(alpha(3, 1)),
        says(alpha(3, 1), is(0.0001), loss(1), loss(2)).and(m -> m.lane(3).loss() < 0.0001));
  }
}
