package relulab.model.experiment.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relulab.export.experiment.ReferenceResults;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Plan;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.SeedSet;
import relulab.model.experiment.TrainingExperiment;
import relulab.model.experiment.Variant;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.experiment.SentenceWords;

/**
 * Every sentence, of results of every shape and of those that come with the app, is compared with
 * the numbers that it speaks of by a second program ({@link SentenceTruth}), and every sentence
 * that the bundles have is among them.
 */
class SentenceTruthTest {
  private static final Supplier<List<Experiment>> EXPERIMENTS =
      () ->
          List.of(
              new AlphaExperiment(
                  1, Plan.narrow().withHeldOut(0.5), List.of(0.0, 0.01, 0.1, 0.3), 0.25, 0.95),
              new AlphaExperiment(1, Plan.narrow(), List.of(0.1, 0.3, 1.0), 0.25, 0.95),
              new RateExperiment(
                  1, Plan.circle(), Variant.family(0.1, 0.25), List.of(0.01, 0.1, 1.0), 0.95),
              (Prevention) Prevention.KIND.usual(),
              new Collapse(1, Plan.narrow(), Collapse.ACTIVATIONS.usual(), 0.95),
              new Collapse(1, Plan.narrow(), List.of(Variant.of(ActivationKind.RELU)), 0.95),
              new BornDead(1, List.of(2, 5), List.of(2, 9), false, 0.95),
              new BornDead(1, List.of(2, 5), List.of(2, 9), false, 0.1, false, 0.95),
              new GradientFlow(
                  1,
                  List.of(Variant.of(ActivationKind.RELU), Variant.of(ActivationKind.SIGMOID)),
                  3,
                  2,
                  0.95),
              new GradientFlow(1, List.of(Variant.of(ActivationKind.TANH)), 3, 2, 0.95),
              new Cost(
                  "here",
                  List.of(ActivationKind.RELU, ActivationKind.LEAKY_RELU, ActivationKind.TANH),
                  0.95),
              new Cost("here", List.of(ActivationKind.TANH), 0.95));

  private static final List<SentenceWords> WORDS =
      Stream.of(Language.values()).map(Messages::of).map(SentenceWords::new).toList();

  /** How results look: the number of networks and how their values are made. */
  private record Shape(int n, boolean equal, double apart, double overflow, double missing) {}

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(1, false, 1, 0, 0),
          new Shape(2, true, 0, 0, 0), // two equal networks
          new Shape(2, true, 3, 0, 0),
          new Shape(5, false, 3, 0, 0),
          new Shape(6, false, 0, 0, 0), // the intervals overlap
          new Shape(30, true, 0, 0, 0),
          new Shape(30, false, 0, 0, 0),
          new Shape(30, false, 0.3, 0, 0),
          new Shape(30, false, 4, 0, 0), // far apart
          new Shape(30, false, 4, 0.2, 0), // some overflow
          new Shape(30, false, 1, 0.7, 0), // most do
          new Shape(30, false, 2, 0, 0.4), // some conditions were not measured
          new Shape(30, false, 2, 0, 0.8));

  @Test
  void whatIsSaidIsWhatTheNumbersAre() {
    Random random = new Random(13);
    Set<String> said = new TreeSet<>();
    for (Experiment experiment : EXPERIMENTS.get()) {
      for (Shape shape : SHAPES) {
        for (int i = 0; i < 30; i++) {
          check(made(experiment, shape, random), said);
        }
      }
    }
    ReferenceResults.all().values().forEach(results -> check(results, said));
    Set<String> all = new TreeSet<>();
    Messages.of(Language.ENGLISH).keySet().stream()
        .filter(key -> key.startsWith("experiment.say.") && !key.endsWith(".separator"))
        .forEach(key -> all.add(key.substring("experiment.say.".length())));
    assertTrue(all.containsAll(said));
    all.removeAll(said);
    assertEquals(Set.of(), all, "sentences of the bundles that were never said and checked");
  }

  private static void check(Results results, Set<String> said) {
    List<Sentence> sentences = Conclusions.of(results);
    if (results.networks() == 0) {
      assertEquals(List.of(), sentences);
      return;
    }
    assertEquals(1, sentences.stream().filter(s -> s.role() == Sentence.Role.CLAIM).count());
    assertTrue(sentences.stream().filter(s -> s.role() == Sentence.Role.DETAIL).count() <= 1);
    SentenceTruth truth = new SentenceTruth(results);
    for (Sentence sentence : sentences) {
      assertTrue(truth.holds(sentence), () -> sentence + " of " + truth.numbers());
      said.add(sentence.key());
      for (SentenceWords words : WORDS) {
        String text = words.text(sentence);
        assertFalse(text.matches("(?s).*(\\{|NaN|∞|null).*") || text.isBlank(), text);
      }
    }
  }

  /** One network tells nothing of medians and means; two equal ones do not either. */
  @Test
  void oneNetworkOrTwoEqualOnesConcludeNothing() {
    Random random = new Random(5);
    for (Experiment experiment : EXPERIMENTS.get()) {
      for (Shape shape : List.of(new Shape(1, false, 4, 0, 0), new Shape(2, true, 4, 0, 0))) {
        for (Sentence sentence : Conclusions.of(made(experiment, shape, random))) {
          assertFalse(
              Stream.of("far", "Lower", "Higher", "lower.", "higher.", "silences", "claim", "fewer")
                      .anyMatch(sentence.key()::contains)
                  && !(experiment instanceof Collapse),
              experiment + ": " + sentence);
        }
      }
    }
  }

  private static Results made(Experiment experiment, Shape shape, Random random) {
    List<Outcome> cells = new ArrayList<>();
    for (int cell = 0; cell < experiment.keys().size(); cell++) {
      cells.add(
          random.nextDouble() < shape.missing
              ? experiment.none()
              : cell(experiment, shape, random));
    }
    return new Results(experiment, cells);
  }

  private static Outcome cell(Experiment experiment, Shape shape, Random random) {
    double middle = Math.exp(shape.apart * random.nextGaussian());
    double share = 1 / (1 + Math.exp(-shape.apart * random.nextGaussian()));
    if (experiment.none() instanceof Outcome.Count) {
      long hits = Math.round(shape.n * share);
      return new Outcome.Count(SeedSet.of(SeedRange.of(shape.n)), hits);
    }
    int columns = experiment instanceof GradientFlow flow ? flow.depth() + 1 : 4;
    SortedMap<Long, double[]> rows = new TreeMap<>();
    Shape own =
        random.nextBoolean()
            ? shape
            : new Shape(shape.n, shape.equal, shape.apart, 0, shape.missing);
    double[] first = row(experiment, own, middle, share, columns, random);
    for (long i = 1; i <= shape.n; i++) {
      rows.put(
          i, shape.equal ? first.clone() : row(experiment, own, middle, share, columns, random));
    }
    return new Outcome.Rows(rows);
  }

  private static double[] row(
      Experiment experiment, Shape shape, double middle, double share, int columns, Random random) {
    double[] row = new double[columns];
    for (int c = 0; c < columns; c++) {
      row[c] = middle * Math.exp(0.4 * random.nextGaussian());
    }
    if (experiment instanceof TrainingExperiment) {
      row[TrainingExperiment.SILENT] = Math.clamp(share + 0.1 * random.nextGaussian(), 0, 1);
      if (random.nextDouble() < shape.overflow) {
        row[0] = Double.POSITIVE_INFINITY;
        row[TrainingExperiment.HELD_OUT] = Double.POSITIVE_INFINITY;
      }
    }
    return row;
  }
}
