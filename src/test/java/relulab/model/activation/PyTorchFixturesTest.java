package relulab.model.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values and slopes against those that src/test/python/activations.py got from PyTorch. */
class PyTorchFixturesTest {
  private static final double RELATIVE = 1e-12;

  /** Below the normal numbers there are no 12 digits to compare. */
  private static final double ABSOLUTE = 2 * Double.MIN_VALUE;

  private record Row(
      ActivationKind kind, double alpha, double z, double f, double slope, String alphaSlope) {
    static Row of(String line) {
      String[] c = line.split(",", -1);
      ActivationKind kind =
          Arrays.stream(ActivationKind.values())
              .filter(k -> k.id().equals(c[0]))
              .findAny()
              .orElseThrow();
      return new Row(kind, number(c[1]), number(c[2]), number(c[3]), number(c[4]), c[5]);
    }
  }

  private static double number(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  @ParameterizedTest
  @EnumSource
  void valueAndSlopeAgree(ActivationKind kind) throws IOException {
    for (Row row : rows(kind)) {
      Activation f = kind.with(row.alpha);
      assertClose(row.f, f.value(row.z), "f of " + row);
      assertClose(row.slope, f.slope(row.z), "slope of " + row);
    }
  }

  @Test
  void alphaSlopeOfPReLUAgrees() throws IOException {
    for (Row row : rows(ActivationKind.PRELU)) {
      assertClose(number(row.alphaSlope), PReLU.alphaSlope(row.z), "alpha slope of " + row);
    }
  }

  @Test
  void everyFunctionIsJudgedAtManyPoints() throws IOException {
    Map<ActivationKind, Integer> counts = new EnumMap<>(ActivationKind.class);
    for (ActivationKind kind : ActivationKind.values()) {
      counts.put(kind, rows(kind).size());
    }
    assertTrue(counts.values().stream().allMatch(n -> n >= 150), counts::toString);
  }

  private static List<Row> rows(ActivationKind kind) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PyTorchFixturesTest.class.getResourceAsStream("/activations/fixtures.csv")),
                StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(Row::of).filter(row -> row.kind == kind).toList();
    }
  }

  private static void assertClose(double expected, double actual, String what) {
    if (Double.isFinite(expected)) {
      assertEquals(expected, actual, Math.max(RELATIVE * Math.abs(expected), ABSOLUTE), what);
    } else {
      assertEquals(expected, actual, what);
    }
  }
}
