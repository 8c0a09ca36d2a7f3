package relulab.scenario.scenes;

import static relulab.scenario.scenes.Claim.says;
import static relulab.scenario.scenes.Quantities.alpha;
import static relulab.scenario.scenes.Quantities.dormant;
import static relulab.scenario.scenes.Quantities.is;
import static relulab.scenario.scenes.Quantities.lanes;
import static relulab.scenario.scenes.Quantities.loss;
import static relulab.scenario.scenes.Quantities.percent;
import static relulab.scenario.scenes.Quantities.shockFactor;
import static relulab.scenario.scenes.Quantities.shockSteps;
import static relulab.scenario.scenes.Quantities.startAlpha;

import java.util.List;

/** What the scenes about α claim, caption by caption. */
final class AlphaScenes {
  private AlphaScenes() {}

  static List<Claim> alphaMatters() {
    return List.of(
        says(lanes(), startAlpha(1), startAlpha(2), startAlpha(3)),
        says(percent(1), percent(2), percent(3), shockFactor(), shockSteps()),
        says(),
        says(
            startAlpha(2),
            percent(2),
            dormant(2),
            startAlpha(1),
            percent(1),
            dormant(1),
            startAlpha(1),
            startAlpha(3),
            percent(3),
            dormant(3)),
        says(
                percent(1),
                startAlpha(1),
                percent(2),
                startAlpha(2),
                percent(3),
                startAlpha(3),
                startAlpha(1),
                lanes(),
                loss(2),
                startAlpha(2))
            .and(m -> m.lane(2).loss() < m.lane(3).loss() && m.lane(3).loss() < m.lane(1).loss()),
        says());
  }

  static List<Claim> learns() {
    return List.of(
        says(startAlpha(1), loss(1))
            .and(m -> m.lane(1).loss() == m.lane(2).loss())
            .and(m -> m.lane(1).setup().alpha() == m.lane(2).setup().alpha()),
        says(m -> m.lane(2).network().layout().alphas()),
        says(alpha(2, 1), is(1), alpha(2, 2), is(2), loss(2), startAlpha(1), loss(1))
            .and(m -> m.layer(1, 1).alphas().equals(List.of(0.25))),
        says(
            alpha(2, 1),
            is(1),
            alpha(2, 2),
            is(2),
            loss(2),
            loss(1),
            m -> m.lane(2).network().layout().alphas()));
  }
}
