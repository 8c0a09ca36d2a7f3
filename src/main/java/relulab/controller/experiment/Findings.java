package relulab.controller.experiment;

import java.util.List;
import java.util.Optional;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.SeedSet;
import relulab.model.experiment.conclusion.Conclusions;
import relulab.model.experiment.conclusion.Sentence;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.experiment.ExperimentChart;
import relulab.view.experiment.ExperimentCharts;
import relulab.view.experiment.ResultsTable;
import relulab.view.experiment.SentenceWords;

/**
 * Results with everything that the page shows of them, made away from the JavaFX thread.
 *
 * @param charts the main one first
 * @param sentences what they say
 * @param seeds the networks of each cell
 */
record Findings(
    Results results,
    List<ExperimentChart> charts,
    ResultsTable table,
    List<Sentence> sentences,
    List<SeedSet> seeds) {

  /** What there is to show of results. */
  static Findings of(Results results) {
    return new Findings(
        results,
        ExperimentCharts.of(results),
        ResultsTable.of(results),
        Conclusions.of(results),
        results.cells().stream().map(Outcome::seeds).toList());
  }

  /** The sentence that says what was found; empty if there is none. */
  String claim(Language language) {
    return sentences.stream()
        .filter(sentence -> sentence.role() == Sentence.Role.CLAIM)
        .map(new SentenceWords(Messages.of(language))::text)
        .findFirst()
        .orElse("");
  }

  /** From the first network to the last, over all cells; nothing where there are none. */
  Optional<SeedRange> hull() {
    List<SeedRange> ranges = seeds.stream().flatMap(set -> set.ranges().stream()).toList();
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SeedRange(
                ranges.stream().mapToLong(SeedRange::first).min().orElseThrow(),
                ranges.stream().mapToLong(SeedRange::last).max().orElseThrow()));
  }

  /** How many networks of a range are not yet known, over all cells. */
  long missing(SeedRange range) {
    return seeds.stream()
        .flatMap(known -> known.missingFrom(range).stream())
        .mapToLong(SeedRange::size)
        .sum();
  }
}
