package relulab.model.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import relulab.model.Invalid;

/** Warm-up, ramps of shocks and clipping, by hand. */
class ScheduleTest {
  private static Schedule schedule(Stabilization start, Planned... plan) {
    return new Schedule(0.4, 20, start, List.of(plan));
  }

  @Test
  void warmUpRisesInEqualStepsToTheFullRate() {
    Schedule schedule = schedule(new Stabilization(0, 4));
    assertEquals(0.1, schedule.rate(0), 1e-15);
    assertEquals(0.2, schedule.rate(1), 1e-15);
    assertEquals(0.3, schedule.rate(2), 1e-15);
    assertEquals(0.4, schedule.rate(3));
    assertEquals(0.4, schedule.rate(1000));
    assertEquals(0.2, schedule.rate(1), 1e-15);
  }

  @Test
  void aShockMayBeRampedUp() {
    Schedule schedule =
        schedule(Stabilization.NONE, Planned.at(10, new Intervention.RateShock(9, 6, 4)));
    assertEquals(0.4, schedule.rate(9));
    assertEquals(0.4 * 3, schedule.rate(10), 1e-15);
    assertEquals(0.4 * 5, schedule.rate(11), 1e-15);
    assertEquals(0.4 * 7, schedule.rate(12), 1e-15);
    assertEquals(0.4 * 9, schedule.rate(13));
    assertEquals(0.4 * 9, schedule.rate(15));
    assertEquals(0.4, schedule.rate(16));
  }

  @Test
  void warmUpAndClippingMayBeginOnTheWay() {
    Schedule schedule =
        schedule(
            new Stabilization(2, 0),
            Planned.at(5, new Intervention.LearningRate(1)),
            Planned.at(5, new Intervention.WarmUp(2)),
            Planned.at(6, new Intervention.ClipGradient(0.5)),
            Planned.at(8, new Intervention.ClipGradient(0)));
    assertEquals(0.4, schedule.rate(4));
    assertEquals(0.5, schedule.rate(5));
    assertEquals(1, schedule.rate(6));
    assertEquals(2, schedule.clipNorm(5));
    assertEquals(0.5, schedule.clipNorm(7));
    assertEquals(0, schedule.clipNorm(8));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThrows(Invalid.class, () -> new Stabilization(-1, 0));
    assertThrows(Invalid.class, () -> new Stabilization(Double.NaN, 0));
    assertThrows(Invalid.class, () -> new Stabilization(0, -1));
    assertThrows(Invalid.class, () -> new Intervention.RateShock(8, 10, 11));
    assertThrows(Invalid.class, () -> new Intervention.WarmUp(0));
    assertThrows(Invalid.class, () -> new Intervention.ClipGradient(-0.5));
  }
}
