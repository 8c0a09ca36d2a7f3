package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.activation.ActivationKind;

/** Gradients of deep networks at birth: those of PyTorch, and what they are to show. */
class GradientFlowTest {

  /** Made by src/test/python/gradient_flow.py, which draws the same networks and data by itself. */
  @ParameterizedTest
  @CsvFileSource(resources = "/experiment/gradient-flow.csv")
  void normsAreThoseOfPyTorch(ArgumentsAccessor line) {
    ActivationKind kind = kind(line.getString(0));
    long network = line.getLong(2);
    int depth = line.getInteger(3);
    GradientFlow experiment =
        new GradientFlow(
            1, List.of(new Variant(kind, line.getDouble(1))), depth, line.getInteger(4), 0.95);
    double[] norms = rows(experiment, 0, new SeedRange(network, network)).rows().get(network);
    assertEquals(depth + 1, norms.length);
    for (int layer = 1; layer <= depth + 1; layer++) {
      double expected = line.getDouble(4 + layer);
      assertEquals(expected, norms[layer - 1], 1e-11 * expected, "layer " + layer);
    }
  }

  /** From the last hidden layer to the first of twenty: by many powers of ten, or hardly at all. */
  @Test
  void sigmoidVanishesWithDepthAndTheReluFamilyDoesNot() {
    GradientFlow usual = new GradientFlow(3, GradientFlow.ACTIVATIONS.usual(), 20, 16, 0.95);
    for (int cell = 0; cell < GradientFlow.ACTIVATIONS.usual().size(); cell++) {
      Variant variant = GradientFlow.ACTIVATIONS.usual().get(cell);
      double ratio = firstToLast(usual, cell);
      if (variant.kind() == ActivationKind.SIGMOID) {
        assertTrue(ratio < 1e-10, variant + ": " + ratio);
      } else {
        assertTrue(ratio > 0.05 && ratio < 20, variant + ": " + ratio);
      }
    }
  }

  /** Each layer of sigmoid takes away a factor: at least 4, as its slope is at most a quarter. */
  @ParameterizedTest
  @CsvSource({"3, 0.3, 1e-3", "6, 1e-2, 1e-6", "12, 1e-5, 1e-12"})
  void sigmoidVanishesTheMoreTheDeeperItIs(int depth, double most, double least) {
    GradientFlow sigmoid =
        new GradientFlow(3, List.of(Variant.of(ActivationKind.SIGMOID)), depth, 16, 0.95);
    double ratio = firstToLast(sigmoid, 0);
    assertTrue(ratio < most && ratio > least, depth + ": " + ratio);
  }

  private static double firstToLast(GradientFlow experiment, int cell) {
    Outcome.Rows rows = rows(experiment, cell, SeedRange.of(25));
    double first = Statistics.quantile(rows.column(0), 0.5);
    return first / Statistics.quantile(rows.column(experiment.depth() - 1), 0.5);
  }

  private static Outcome.Rows rows(GradientFlow experiment, int cell, SeedRange networks) {
    return (Outcome.Rows) experiment.measure(cell, networks);
  }

  private static ActivationKind kind(String id) {
    return List.of(ActivationKind.values()).stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
