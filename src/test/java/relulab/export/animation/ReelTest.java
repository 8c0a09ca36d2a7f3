package relulab.export.animation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import relulab.export.ExportException;
import relulab.export.PictureSpec;
import relulab.export.animation.Reel.Shot;
import relulab.text.Language;
import relulab.view.theme.Theme;

class ReelTest {
  private static AnimationSpec spec(long from, long to, long every, double seconds, int fps) {
    PictureSpec picture = new PictureSpec(320, 180, null, Theme.LIGHT, Language.ENGLISH, 1, false);
    return new AnimationSpec(from, to, every, seconds, fps, picture, true, false);
  }

  private static List<Long> steps(Reel reel) {
    return reel.shots().stream().map(Shot::step).toList();
  }

  @Test
  void theWholeRunTakesTheTimeThatWasAskedFor() {
    Reel reel = Reel.of(spec(0, 1800, 0, 12, 10), List.of(300L, 420L), List.of(0L, 420L));
    assertEquals(0, reel.shots().getFirst().step());
    assertEquals(1800, reel.shots().getLast().step());
    assertEquals(12, reel.seconds(), 1);
    assertEquals(reel.shots().size(), Set.copyOf(steps(reel)).size(), "no step twice");
    assertEquals(steps(reel).stream().sorted().toList(), steps(reel));
  }

  @Test
  void thereAreMoreFramesAroundEvents() {
    Reel reel = Reel.of(spec(0, 10_000, 0, 20, 10), List.of(5000L), List.of());
    long near = steps(reel).stream().filter(s -> s >= 4900 && s < 5100).count();
    long far = steps(reel).stream().filter(s -> s >= 1900 && s < 2100).count();
    assertTrue(near >= 3 * far, near + " near, " + far + " far");
  }

  @Test
  void whatIsSaidStandsLonger() {
    Reel reel = Reel.of(spec(0, 1000, 0, 10, 10), List.of(), List.of(333L));
    double usual = reel.shots().getFirst().seconds();
    Shot said = reel.shots().stream().filter(s -> s.step() == 333).findFirst().orElseThrow();
    assertEquals(usual + 1.2, said.seconds(), 1e-9);
    assertEquals(usual + 1.2, reel.shots().getLast().seconds(), 1e-9);
  }

  @Test
  void aShortRunHasEachStepOnce() {
    Reel reel = Reel.of(spec(2, 6, 0, 12, 25), List.of(3L), List.of());
    assertEquals(List.of(2L, 3L, 4L, 5L, 6L), steps(reel));
    assertTrue(reel.shots().stream().allMatch(s -> s.seconds() <= 2.2));
  }

  @Test
  void aFrameForEverySoManyStepsIsJustThat() {
    Reel reel = Reel.of(spec(10, 45, 10, 12, 20), List.of(20L), List.of(20L));
    assertEquals(List.of(10L, 20L, 30L, 40L, 45L), steps(reel));
    assertEquals(
        Set.of(0.05),
        reel.shots().stream().limit(4).map(Shot::seconds).collect(Collectors.toSet()));
    assertEquals(1.5, reel.shots().getLast().seconds());
  }

  /** A clock that tells hundredths or frames only rounds each time, and no error adds up. */
  @Test
  void timesAreThoseThatWereAskedForAtEveryRate() {
    for (int fps : new int[] {7, 15, 24, 25, 30, 50}) {
      Reel reel = Reel.of(spec(0, 1800, 0, 12, fps), List.of(300L), List.of(420L));
      assertEquals(12, reel.seconds(), 0.02 * 12, "at " + fps);
      for (int perSecond : new int[] {100, fps}) {
        List<Integer> ticks = reel.ticks(perSecond, perSecond == 100 ? 2 : 1);
        double told = ticks.stream().mapToInt(Integer::intValue).sum() / (double) perSecond;
        assertEquals(12, told, 0.02 * 12, perSecond + " ticks a second at " + fps);
      }
    }
  }

  @Test
  void whatIsNotPossibleIsRefused() {
    assertThrows(ExportException.class, () -> spec(5, 5, 0, 12, 10));
    assertThrows(ExportException.class, () -> spec(-1, 5, 0, 12, 10));
    assertThrows(ExportException.class, () -> spec(0, 5, 0, 0.5, 10));
    assertThrows(ExportException.class, () -> spec(0, 5, 0, 12, 51));
    assertThrows(ExportException.class, () -> spec(0, 1_000_000, 1, 12, 10));
  }
}
