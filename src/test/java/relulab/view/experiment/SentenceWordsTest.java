package relulab.view.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.export.experiment.ReferenceResults;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.Statistics;
import relulab.model.experiment.TrainingExperiment;
import relulab.model.experiment.conclusion.Conclusions;
import relulab.model.experiment.conclusion.Sentence;
import relulab.text.Language;
import relulab.text.Messages;

/** Sentences about results in words. */
class SentenceWordsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceHasItsWords(Language language) {
    SentenceWords words = new SentenceWords(Messages.of(language));
    for (Results results : HandMade.all()) {
      List<Sentence> said = Conclusions.of(results);
      assertEquals(Sentence.Role.CLAIM, said.getFirst().role(), said.toString());
      for (Sentence sentence : said) {
        String text = words.text(sentence);
        assertFalse(text.contains("{") || text.contains("NaN") || text.contains("∞"), text);
        assertFalse(text.isBlank());
      }
    }
  }

  /** What comes with the app has the usual protocol, and its sentences its numbers. */
  @Test
  void theReferenceResultSaysWhatItsNumbersAre() {
    Results results = ReferenceResults.of("alpha").orElseThrow();
    AlphaExperiment usual = (AlphaExperiment) AlphaExperiment.KIND.usual();
    assertEquals(usual.parameters(), results.experiment().parameters());
    for (Outcome cell : results.cells()) {
      assertTrue(cell.networks() >= 200, "networks a slope: " + cell.networks());
    }
    SentenceWords words = new SentenceWords(Messages.of(Language.ENGLISH));
    List<Sentence> said = Conclusions.of(results);
    assertEquals("The usual α = 0.01 is far from the best here", words.text(said.getFirst()));
    double[] best = ((Outcome.Rows) results.cells().get(8)).column(TrainingExperiment.HELD_OUT);
    double median = Statistics.quantile(best, 0.5);
    String found =
        said.stream()
            .filter(s -> s.key().equals("alpha.best"))
            .map(words::text)
            .findFirst()
            .orElseThrow();
    assertTrue(found.contains(relulab.text.Numbers.significant(median, 2)), found);
    assertTrue(found.contains("10 slopes"), found);
  }
}
