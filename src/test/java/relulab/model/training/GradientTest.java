package relulab.model.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.network.Layout;
import relulab.model.random.RandomStream;

/** The gradient of every parameter, α included, agrees with central finite differences. */
class GradientTest {
  private static final double H = 1e-6;
  private static final int SAMPLES = 23;
  private static final List<List<Integer>> SHAPES =
      List.of(
          List.of(),
          List.of(1),
          List.of(3),
          List.of(8, 8),
          List.of(5, 1, 4),
          List.of(11, 6),
          List.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2));

  @TestFactory
  Stream<DynamicTest> gradientsAgree() {
    return Stream.of(ActivationKind.values())
        .flatMap(
            kind ->
                Stream.of(Loss.values())
                    .flatMap(
                        loss ->
                            SHAPES.stream()
                                .flatMap(
                                    hidden ->
                                        Stream.of(1, 2)
                                            .flatMap(
                                                inputs ->
                                                    Stream.of(false, true)
                                                        .map(
                                                            perUnit ->
                                                                test(
                                                                    kind,
                                                                    loss,
                                                                    new Layout(
                                                                        inputs, hidden,
                                                                        perUnit)))))));
  }

  private static DynamicTest test(ActivationKind kind, Loss loss, Layout layout) {
    String name =
        kind + " " + loss + " " + layout.inputs() + layout.hidden() + layout.alphaPerUnit();
    return DynamicTest.dynamicTest(name, () -> check(kind, loss, layout));
  }

  private static void check(ActivationKind kind, Loss loss, Layout layout) {
    RandomStream random = RandomStream.of(1, layout.size());
    double[] p = new double[layout.size()];
    for (int i = 0; i < layout.size(); i++) {
      p[i] = i < layout.alphaStart() ? random.nextGaussian() : slope(kind, random);
    }
    Evaluation evaluation = new Evaluation(layout, data(layout.inputs(), random), loss);
    evaluation.evaluate(p, kind, true);
    double[] gradient = evaluation.gradient().clone();
    int learned = kind == ActivationKind.PRELU ? layout.size() : layout.alphaStart();
    for (int i = 0; i < learned; i++) {
      double expected = difference(evaluation, p, kind, i);
      double scale = Math.max(1, Math.abs(expected) + evaluation.loss());
      assertEquals(expected, gradient[i], 2e-8 * scale, "parameter " + i);
    }
  }

  /** α from below 0 to above 1: the slope follows z's sign, whatever the output's. */
  private static double slope(ActivationKind kind, RandomStream random) {
    return kind.hasAlpha() ? random.nextDouble(-0.5, 1.5) : 0;
  }

  private static double difference(Evaluation evaluation, double[] p, ActivationKind kind, int i) {
    double kept = p[i];
    p[i] = kept + H;
    evaluation.evaluate(p, kind, false);
    double above = evaluation.loss();
    p[i] = kept - H;
    evaluation.evaluate(p, kind, false);
    double below = evaluation.loss();
    p[i] = kept;
    return (above - below) / (2 * H);
  }

  private static Dataset data(int inputs, RandomStream random) {
    double[][] x = new double[inputs][SAMPLES];
    double[] y = new double[SAMPLES];
    for (int s = 0; s < SAMPLES; s++) {
      for (double[] feature : x) {
        feature[s] = random.nextDouble(-1, 1);
      }
      y[s] = random.nextInt(2) == 0 ? 1 : -1;
    }
    return new Dataset(x, y);
  }
}
