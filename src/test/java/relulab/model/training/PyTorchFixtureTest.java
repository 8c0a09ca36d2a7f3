package relulab.model.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.network.Layout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole training runs agree with PyTorch's, to 1e-9 relative. The fixtures are made by
 * src/test/python/make_training_fixtures.py.
 */
class PyTorchFixtureTest {
  private static final double TOLERANCE = 1e-9;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relu-sgd-full",
        "relu-momentum",
        "relu-adam",
        "relu-cross-entropy",
        "relu-decay",
        "relu-chunks",
        "relu-wide",
        "leaky-sgd",
        "leaky-adam-decay",
        "leaky-deep-line",
        "prelu-sgd",
        "prelu-cross-entropy",
        "prelu-adam-decay",
        "prelu-adam-decay-alpha",
        "prelu-unit-momentum-decay",
        "prelu-unit-momentum-decay-alpha",
        "prelu-unit-adam",
        "sigmoid-adam",
        "tanh-sgd",
        "elu-momentum",
        "gelu-adam",
        "silu-sgd",
        "linear",
        "relu-clip",
        "prelu-clip-adam-decay",
        "leaky-clip-momentum",
        "relu-warm-up"
      })
  void trainingAgrees(String name) throws IOException {
    JsonNode fixture = read(name);
    Layout layout = layout(fixture);
    Dataset data = data(fixture);
    Loss loss = byId(Loss.values(), Loss::id, fixture.get("loss").stringValue());
    ActivationKind kind =
        byId(ActivationKind.values(), ActivationKind::id, fixture.get("activation").stringValue());
    Trainer trainer = trainer(fixture, layout, data, loss);
    Evaluation evaluation = new Evaluation(layout, data, loss);
    double[] losses = doubles(fixture.get("losses"));
    assertEquals(200, losses.length);
    Schedule schedule = schedule(fixture);
    for (int step = 0; step < losses.length; step++) {
      double expected = losses[step];
      trainer.clipAt(schedule.clipNorm(step));
      trainer.step(kind, schedule.rate(step), schedule.batch(step));
      evaluation.evaluate(trainer.parameters(), kind, false);
      assertEquals(expected, evaluation.loss(), TOLERANCE * expected);
    }
    assertClose(doubles(fixture.get("end")), trainer.parameters());
  }

  private static Schedule schedule(JsonNode fixture) {
    Stabilization stabilization =
        fixture.has("clipNorm")
            ? new Stabilization(fixture.get("clipNorm").asDouble(), fixture.get("warmUp").asInt())
            : Stabilization.NONE;
    return new Schedule(
        fixture.get("learningRate").asDouble(),
        fixture.get("batchSize").asInt(),
        stabilization,
        List.of());
  }

  private static Trainer trainer(JsonNode fixture, Layout layout, Dataset data, Loss loss) {
    OptimizerSettings.Kind optimizer =
        byId(
            OptimizerSettings.Kind.values(),
            OptimizerSettings.Kind::id,
            fixture.get("optimizer").stringValue());
    Trainer trainer =
        new Trainer(
            layout,
            data,
            loss,
            OptimizerSettings.of(optimizer),
            fixture.get("weightDecay").asDouble(),
            fixture.get("decayAlpha").asBoolean(),
            fixture.get("batchSeed").asLong());
    double[] start = doubles(fixture.get("start"));
    assertEquals(layout.size(), start.length);
    System.arraycopy(start, 0, trainer.parameters(), 0, start.length);
    return trainer;
  }

  /** Relative to the number, or to 1e-3 for those close to 0. */
  private static void assertClose(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      double scale = Math.max(Math.abs(expected[i]), 1e-3);
      assertEquals(expected[i], actual[i], TOLERANCE * scale, "parameter " + i);
    }
  }

  private static Layout layout(JsonNode fixture) {
    var hidden =
        StreamSupport.stream(fixture.get("hidden").spliterator(), false)
            .map(JsonNode::asInt)
            .toList();
    boolean perUnit = fixture.get("alphaPerUnit").asBoolean();
    return new Layout(fixture.get("inputs").asInt(), hidden, perUnit);
  }

  private static Dataset data(JsonNode fixture) {
    double[][] x = new double[fixture.get("inputs").asInt()][];
    Arrays.setAll(x, feature -> doubles(fixture.get("x").get(feature)));
    return new Dataset(x, doubles(fixture.get("y")));
  }

  private static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  private static <T> T byId(T[] all, java.util.function.Function<T, String> id, String wanted) {
    return Arrays.stream(all).filter(one -> id.apply(one).equals(wanted)).findFirst().orElseThrow();
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in =
        PyTorchFixtureTest.class.getResourceAsStream("/fixtures/" + name + ".json")) {
      assertTrue(in != null, name);
      return JsonMapper.builder().build().readTree(in);
    }
  }
}
