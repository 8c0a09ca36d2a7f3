package relulab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The fma made of additions and multiplications has the bits of an exact one. */
class FmaTest {
  private static final double[] EDGES = {
    0.0,
    Double.MIN_VALUE,
    3 * Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Math.nextDown(Double.MIN_NORMAL),
    0x1p-1000,
    0x1p-961,
    0x1p-960,
    Math.nextUp(0x1p-960),
    0x1p-850,
    Math.nextUp(0x1p-850),
    0x1p-540,
    0x1p-512,
    0x1p-480,
    Math.nextUp(0x1p-480),
    1e-30,
    0x1p-53,
    0x1p-52,
    0.1,
    1 / 3.0,
    0.5,
    Math.nextDown(1.0),
    1.0,
    Math.nextUp(1.0),
    1 + 0x1p-26,
    1 + 0x1p-27,
    3.0,
    0x1p27 + 1,
    0x1p53 - 1,
    0x1p53,
    1e300,
    0x1p495,
    0x1p500,
    0x1p511,
    0x1p512,
    0x1p990,
    Math.nextDown(0x1p1000),
    0x1p1000,
    0x1p1023,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  @Test
  void edgesAgree() {
    for (double a : EDGES) {
      for (double b : EDGES) {
        for (double c : EDGES) {
          for (int signs = 0; signs < 8; signs++) {
            check((signs & 1) == 0 ? a : -a, (signs & 2) == 0 ? b : -b, (signs & 4) == 0 ? c : -c);
          }
        }
      }
    }
  }

  /** Sizes as they occur in training, where every product and sum is inexact. */
  @RepeatedTest(4)
  void usualNumbersAgree(RepetitionInfo info) {
    SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
    for (int i = 0; i < 500_000; i++) {
      check(random.nextDouble(-3, 3), random.nextDouble(-3, 3), random.nextDouble(-3, 3));
    }
  }

  /** Any bits at all, and exponents that lie close together, where bits cancel. */
  @RepeatedTest(4)
  void anyNumbersAgree(RepetitionInfo info) {
    SplittableRandom random = new SplittableRandom(100 + info.getCurrentRepetition());
    for (int i = 0; i < 200_000; i++) {
      check(
          Double.longBitsToDouble(random.nextLong()),
          Double.longBitsToDouble(random.nextLong()),
          Double.longBitsToDouble(random.nextLong()));
      double a = scaled(random, 500);
      double b = scaled(random, 500);
      check(a, b, -a * b * (1 + random.nextInt(-3, 4) * 0x1p-52));
      check(a, b, Math.scalb(a * b, random.nextInt(-110, 111)));
    }
  }

  /** Few bits each, so that sums lie exactly between two doubles. */
  @RepeatedTest(4)
  void tiesAgree(RepetitionInfo info) {
    SplittableRandom random = new SplittableRandom(200 + info.getCurrentRepetition());
    for (int i = 0; i < 300_000; i++) {
      double a = random.nextInt(1, 64) * Math.scalb(1.0, random.nextInt(-60, 60));
      double b = (1 + random.nextInt(0, 8) * 0x1p-52) * random.nextInt(1, 16);
      double c = Math.scalb(random.nextInt(-32, 32), random.nextInt(-110, 110));
      check(a, b, c);
    }
  }

  /** Products and sums among the subnormal numbers. */
  @RepeatedTest(2)
  void tinyNumbersAgree(RepetitionInfo info) {
    SplittableRandom random = new SplittableRandom(300 + info.getCurrentRepetition());
    for (int i = 0; i < 100_000; i++) {
      double a = random.nextDouble(-2, 2) * Math.scalb(1.0, random.nextInt(-600, -400));
      double b = random.nextDouble(-2, 2) * Math.scalb(1.0, random.nextInt(-600, -400));
      double c = random.nextDouble(-2, 2) * Math.scalb(1.0, random.nextInt(-1074, -840));
      check(a, b, c);
    }
  }

  private static double scaled(SplittableRandom random, int exponent) {
    return random.nextDouble(1, 2) * Math.scalb(1.0, random.nextInt(-exponent, exponent));
  }

  private static void check(double a, double b, double c) {
    double expected = reference(a, b, c);
    double actual = Fma.exact(a, b, c);
    if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
      assertEquals(
          Double.toHexString(expected),
          Double.toHexString(actual),
          Double.toHexString(a) + " · " + Double.toHexString(b) + " + " + Double.toHexString(c));
    }
    assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(Fma.of(a, b, c)));
  }

  /** Through exact decimals; where that is only about signs and infinities, as IEEE 754 says. */
  private static double reference(double a, double b, double c) {
    boolean isExact = Double.isFinite(a) && Double.isFinite(b) && Double.isFinite(c);
    if (!isExact || a == 0 || b == 0) {
      return Double.isFinite(a) && Double.isFinite(b) && !Double.isFinite(c) ? c : a * b + c;
    }
    BigDecimal product = new BigDecimal(a).multiply(new BigDecimal(b));
    BigDecimal sum = product.add(new BigDecimal(c));
    if (sum.signum() == 0) {
      return 0.0;
    }
    double value = sum.doubleValue();
    return value == 0 ? Math.copySign(0.0, sum.signum()) : value;
  }
}
