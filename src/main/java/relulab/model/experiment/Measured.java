package relulab.model.experiment;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Rows of numbers, one a network. */
final class Measured {
  private Measured() {}

  /** The row of each network of a range. */
  static Outcome rows(SeedRange seeds, LongFunction<double[]> row) {
    SortedMap<Long, double[]> rows = new TreeMap<>();
    for (long i = seeds.first(); i <= seeds.last(); i++) {
      rows.put(i, row.apply(i));
    }
    return new Outcome.Rows(rows);
  }

  /** What is measured of a trained network. */
  static double[] of(Trained network) {
    double[] row = {network.loss(), network.silentShare(), network.meanAlpha()};
    OptionalDouble test = network.testLoss();
    if (test.isPresent()) {
      row = Arrays.copyOf(row, row.length + 1);
      row[TrainingExperiment.HELD_OUT] = test.getAsDouble();
    }
    return row;
  }
}
