package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.PReLU;

/** What is timed computes the functions that it is named after; how long it takes is not tested. */
class LoopsTest {
  private static final double[] Z = {
    -30, -8, -3.3, -1, -0.5, -1e-3, -1e-300, -0.0, 0, 1e-300, 1e-3, 0.7, 1, 2.5, 9, 30, 0.25
  };

  @ParameterizedTest
  @EnumSource
  void loopsComputeTheFunctionAndItsSlope(ActivationKind kind) {
    Activation f = kind.with(kind == ActivationKind.PRELU ? Loops.PRELU_ALPHA : Loops.LEAKY_ALPHA);
    double tolerance = kind == ActivationKind.GELU ? 2e-7 : 2e-15;
    double[] g = new double[Z.length];
    for (int i = 0; i < g.length; i++) {
      g[i] = 1.5 - i;
    }
    double[] y = new double[Z.length];
    double[] out = new double[Z.length];
    Loops.of(kind).forward().run(Z, g, g, y);
    Loops.of(kind).backward().run(Z, y, g, out);
    for (int i = 0; i < Z.length; i++) {
      double value = f.value(Z[i]);
      assertEquals(value, y[i], tolerance * Math.max(1, Math.abs(Z[i])), kind + " at " + Z[i]);
      double passed = g[i] * f.slope(Z[i]);
      double scale = Math.abs(g[i]) * Math.max(1, Math.abs(Z[i]));
      assertEquals(passed, out[i], tolerance * scale, kind + "' at " + Z[i]);
    }
  }

  @Test
  void theGradientOfAlphaIsFoundToo() {
    double[] g = new double[Z.length];
    double expected = 0;
    for (int i = 0; i < g.length; i++) {
      g[i] = 2 - 0.3 * i;
      expected += g[i] * PReLU.alphaSlope(Z[i]);
    }
    assertEquals(expected, Loops.alphaSlope(Z, g), 1e-12);
    assertEquals(-3, Loops.alphaSlope(new double[] {-2, 0, 3, -1}, new double[] {1, 1, 1, 1}));
  }

  @Test
  void eachRepetitionIsATimeForwardAndOneBackward() {
    Cost cost =
        new Cost(Cost.MACHINE.usual(), List.of(ActivationKind.RELU, ActivationKind.TANH), 0.95);
    Outcome.Rows rows = (Outcome.Rows) cost.measure(1, new SeedRange(4, 6));
    assertEquals("4..6", rows.seeds().toString());
    rows.rows()
        .values()
        .forEach(
            row -> {
              assertEquals(2, row.length);
              assertTrue(row[Cost.FORWARD] > 0 && Double.isFinite(row[Cost.FORWARD]));
              assertTrue(row[Cost.BACKWARD] > 0 && Double.isFinite(row[Cost.BACKWARD]));
            });
  }
}
