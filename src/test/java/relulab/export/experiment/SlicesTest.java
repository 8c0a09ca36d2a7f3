package relulab.export.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Plan;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.Variant;
import relulab.model.trial.Setup;

/** Any partition into slices, on any number of threads, merges to the bytes of the whole. */
class SlicesTest {
  private static final List<Variant> FAMILY = Variant.family(0.1, 0.25);
  private static final Plan SHORT = Plan.shock().withSteps(40);

  @TempDir private Path folder;

  static Stream<Experiment> experiments() {
    return Stream.of(
        new BornDead(1, List.of(1, 3), List.of(2, 9), false, 0.999),
        new BornDead(2, List.of(2), List.of(5), true, 0.95),
        new Collapse(3, Plan.narrow().withSteps(30), Collapse.ACTIVATIONS.usual(), 0.95),
        new RateExperiment(
            4, SHORT, FAMILY, List.of(0.05, 30.0), 0.95), // the second rate overflows
        new AlphaExperiment(5, SHORT, List.of(0.0, 0.1, -0.5, 1.0 / 3), 0.25, 0.9),
        new GradientFlow(6, GradientFlow.ACTIVATIONS.usual(), 5, 4, 0.95));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void anyPartitionOnAnyNumberOfThreads(Experiment experiment) throws Exception {
    int most = experiment instanceof BornDead ? 2500 : 12;
    for (int trial = 0; trial < 5; trial++) {
      Random random = new Random(trial);
      long first = random.nextInt(1000);
      long last = first + random.nextInt(most);
      String whole = ResultsCsv.write(run(experiment, new SeedRange(first, last), threads(random)));
      List<Path> slices = new ArrayList<>();
      for (long from = first; from <= last; ) {
        long to = Math.min(last, from + random.nextInt(1 + most / 3));
        slices.add(slice(run(experiment, new SeedRange(from, to), threads(random))));
        from = to + 1;
      }
      Collections.shuffle(slices, random);
      assertEquals(whole, ResultsCsv.write(ResultsMerge.merge(slices)));
      int half = slices.size() / 2;
      if (half > 0) { // in two steps
        Path one = slice(ResultsMerge.merge(slices.subList(0, half)));
        Path other = slice(ResultsMerge.merge(slices.subList(half, slices.size())));
        assertEquals(whole, ResultsCsv.write(ResultsMerge.merge(List.of(other, one))));
      }
    }
  }

  /** An early end leaves cells with different networks; the rest fills them up. */
  @ParameterizedTest
  @MethodSource("experiments")
  void whatIsKeptOfARunThatEndedEarlyIsPartOfTheWhole(Experiment experiment) throws Exception {
    SeedRange networks = SeedRange.of(experiment instanceof BornDead ? 5000 : 15);
    ExperimentRunner early = new ExperimentRunner(experiment, networks, 2);
    early.start();
    while (early.progress().done() == 0 && !early.await(1)) {
      continue;
    }
    early.cancel();
    assertTrue(early.await(60_000));
    Results kept = ResultsReader.parse("kept", ResultsCsv.write(early.results()));
    assertTrue(kept.networks() > 0);
    ExperimentRunner rest = new ExperimentRunner(kept, networks, 2);
    rest.start();
    assertTrue(rest.await(60_000));
    assertEquals(ResultsCsv.write(run(experiment, networks, 1)), ResultsCsv.write(rest.results()));
  }

  /** Times are never measured twice alike, so here the slices are given and cut up again. */
  @Test
  void slicesOfTimesAreJoinedExactly() throws Exception {
    Cost cost =
        new Cost(Cost.MACHINE.usual(), List.of(ActivationKind.RELU, ActivationKind.GELU), 0.95);
    List<Results> parts = new ArrayList<>();
    List<Path> slices = new ArrayList<>();
    for (SeedRange range : List.of(new SeedRange(5, 6), new SeedRange(1, 4), new SeedRange(7, 7))) {
      parts.add(run(cost, range, 2));
      slices.add(slice(parts.getLast()));
    }
    String joined = ResultsCsv.write(Results.join(cost, parts).orElseThrow());
    assertEquals(joined, ResultsCsv.write(ResultsMerge.merge(slices)));
    Collections.reverse(slices);
    assertEquals(joined, ResultsCsv.write(ResultsMerge.merge(slices)));
    for (Results part : parts) {
      ResultsCsv.write(part)
          .lines()
          .filter(line -> line.contains("lu,"))
          .forEach(row -> assertTrue(joined.contains(row + "\n"), row));
    }
  }

  @Test
  void timesOfAnotherMachineAreRefused() throws Exception {
    Cost here = new Cost(Cost.MACHINE.usual(), List.of(ActivationKind.RELU), 0.95);
    Cost there = new Cost("another machine", List.of(ActivationKind.RELU), 0.95);
    Path one = slice(run(here, SeedRange.of(1), 1));
    Path other = slice(run(there, new SeedRange(2, 2), 1));
    CsvException e =
        assertThrows(CsvException.class, () -> ResultsMerge.merge(List.of(one, other)));
    assertEquals("experiment.merge.otherParameter", e.key());
  }

  /** Every setting counts: of two plans that differ in one of them, slices do not fit together. */
  @Test
  void slicesOfAnotherScenarioAreRefused() throws Exception {
    Setup setup = Setup.learningRateShock();
    Path one = slice(run(alpha(setup), SeedRange.of(1), 1));
    for (Setup other :
        List.of(
            setup.with(t -> t.withLearningRate(0.06)),
            setup.withInterventions(List.of()),
            setup.with(t -> t.withBatchSize(21)),
            setup.with(t -> t.withWeightDecay(1e-6, false)),
            setup.withHidden(List.of(8)))) {
      Path slice = slice(run(alpha(other), new SeedRange(2, 2), 1));
      CsvException e =
          assertThrows(CsvException.class, () -> ResultsMerge.merge(List.of(one, slice)));
      assertEquals("experiment.merge.otherParameter", e.key());
    }
  }

  private static AlphaExperiment alpha(Setup setup) {
    return new AlphaExperiment(1, Plan.of(setup).withSteps(2), List.of(0.1), 0.25, 0.95);
  }

  private Path slice(Results results) throws IOException {
    Path file = Files.createTempFile(folder, "slice", ".csv");
    ResultsCsv.save(results, file);
    return file;
  }

  private static int threads(Random random) {
    return 1 + random.nextInt(6);
  }

  private static Results run(Experiment experiment, SeedRange networks, int threads)
      throws InterruptedException {
    ExperimentRunner runner = new ExperimentRunner(experiment, networks, threads);
    runner.start();
    assertTrue(runner.await(120_000));
    assertEquals(null, runner.problem());
    return runner.results();
  }
}
