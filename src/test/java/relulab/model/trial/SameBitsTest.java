package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static relulab.model.activation.ActivationKind.ELU;
import static relulab.model.activation.ActivationKind.GELU;
import static relulab.model.activation.ActivationKind.LEAKY_RELU;
import static relulab.model.activation.ActivationKind.PRELU;
import static relulab.model.activation.ActivationKind.RELU;
import static relulab.model.activation.ActivationKind.SIGMOID;
import static relulab.model.activation.ActivationKind.SILU;
import static relulab.model.activation.ActivationKind.TANH;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Plan;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.SeedRange;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;

/**
 * The bits of trials and experiments are those that were stored on 2026-11-26, whatever the engine
 * looks like inside and whatever the processor can do: a saved scenario shows tomorrow what it
 * shows today. {@code bits/expected.txt} holds a hash a line; a line may be replaced only where a
 * change of the numbers is meant.
 */
class SameBitsTest {
  private static final int DIGESTS = 20;

  /** Those that there were when the bits were stored. */
  private static final ActivationKind[] FUNCTIONS = {
    RELU, LEAKY_RELU, PRELU, SIGMOID, TANH, ELU, GELU, SILU
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alpha-matters",
        "born-dead",
        "cheap",
        "comes-back",
        "free-alpha",
        "learning-rate-shock",
        "neuron-dies",
        "not-zero-centred",
        "prelu-learns",
        "rescue",
        "sparse",
        "vanishing-gradients",
        "weight-decay"
      })
  void scenesKeepTheirBits(String scene) throws IOException {
    Scenario scenario = Scenarios.parse(text(scene + ".json"));
    assertStored("scene " + scene, hash(trial(scenario.setup(), scenario.steps())));
  }

  /** These functions, all optimizers, losses and interventions, in small networks. */
  @Test
  void randomSetupsKeepTheirBits() throws IOException {
    List<String> seen = new ArrayList<>();
    for (int seed = 1; seed <= 200; seed++) {
      seen.addAll(trial(new RandomSetups(seed, FUNCTIONS).next(60), 60));
    }
    assertStored("random setups", hash(seen));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void experimentsKeepTheirBits(Experiment experiment, int networks) throws IOException {
    String name = experiment.id() + (experiment.parameters().containsValue("fixed") ? " 1" : "");
    assertStored(name, hash(outcomes(experiment, networks)));
  }

  static Stream<Arguments> experiments() {
    Plan brief = Plan.narrow().withSteps(200);
    List<Double> alphas = List.of(0.0, 0.1, 1.0);
    List<Double> rates = List.of(0.01, 0.3, 1.0);
    return Stream.of(
        Arguments.of(new BornDead(1, List.of(1, 2, 3, 5, 8), List.of(1, 2, 9), false, 0.95), 2000),
        Arguments.of(new BornDead(1, List.of(2, 4), List.of(3, 9), true, 0.95), 2000),
        Arguments.of(new Collapse(1, brief, Collapse.ACTIVATIONS.usual(), 0.95), 6),
        Arguments.of(new AlphaExperiment(1, brief, alphas, 0.25, 0.95), 5),
        Arguments.of(
            new RateExperiment(
                1, Plan.shock().withSteps(500), RateExperiment.ACTIVATIONS.usual(), rates, 0.95),
            4),
        Arguments.of(new GradientFlow(1, GradientFlow.ACTIVATIONS.usual(), 8, 8, 0.95), 10));
  }

  /** Loss, silent share and mean α come first in the rows of experiments that train. */
  private static List<String> outcomes(Experiment experiment, long networks) {
    List<String> seen = new ArrayList<>();
    for (int cell = 0; cell < experiment.keys().size(); cell++) {
      switch (experiment.measure(cell, SeedRange.of(networks))) {
        case Outcome.Count count -> seen.add(cell + " " + count.hits());
        case Outcome.Rows rows ->
            rows.rows().forEach((seed, row) -> seen.add(seed + " " + bits(row, known(row))));
      }
    }
    return seen;
  }

  private static int known(double[] row) {
    return row.length > 4 ? row.length : Math.min(3, row.length);
  }

  private static List<String> trial(Setup setup, long steps) {
    Trial trial = new Trial(setup);
    List<String> seen = new ArrayList<>();
    for (int part = 0; part <= DIGESTS; part++) {
      trial.seek(steps * part / DIGESTS);
      Frame frame = trial.frame();
      seen.add("step " + frame.step());
      frame.lanes().forEach(lane -> seen.add(lane(lane)));
    }
    trial.frame().tracks().forEach(track -> seen.add(Digest.of(track)));
    return seen;
  }

  private static String lane(LaneFrame lane) {
    StringBuilder text = new StringBuilder(bits(lane.network().parameters(), Integer.MAX_VALUE));
    for (int i = 0; i < lane.network().layout().size(); i++) {
      text.append(hex(lane.gradient().of(i)));
    }
    text.append(hex(lane.loss())).append(hex(lane.testLoss().orElse(0)));
    text.append(hex(lane.gradientNorm())).append(hex(lane.greatestOutput()));
    lane.neurons()
        .forEach(
            neuron ->
                text.append(neuron.state().ordinal())
                    .append(hex(neuron.largestZ()))
                    .append(hex(neuron.meanActivation())));
    return text.append(lane.overflowStep()).toString();
  }

  private static String bits(double[] values, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(most, values.length); i++) {
      text.append(hex(values[i]));
    }
    return text.toString();
  }

  private static String hex(double value) {
    return Long.toHexString(Double.doubleToLongBits(value)) + " ";
  }

  private static String hash(List<String> lines) {
    try {
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertStored(String name, String hash) throws IOException {
    String stored =
        text("expected.txt")
            .lines()
            .filter(line -> line.startsWith(name + ": "))
            .findFirst()
            .orElse("");
    assertEquals(stored, name + ": " + hash);
  }

  private static String text(String name) throws IOException {
    try (InputStream in = SameBitsTest.class.getResourceAsStream("/bits/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
