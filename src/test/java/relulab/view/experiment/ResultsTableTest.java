package relulab.view.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Results;
import relulab.text.Language;
import relulab.text.Messages;

/** Every experiment has a table, in both languages, before anything was measured. */
class ResultsTableTest {

  @TestFactory
  List<DynamicTest> eachCellHasARowOfWordsAndNumbers() {
    return Experiment.kinds().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.id(), () -> look(kind.usual())))
        .toList();
  }

  private static void look(Experiment experiment) {
    ResultsTable table = ResultsTable.of(Results.none(experiment));
    for (Language language : Language.values()) {
      Messages messages = Messages.of(language);
      for (List<String> row : table.cells(messages)) {
        assertEquals(table.header(messages).size(), row.size());
        row.forEach(cell -> assertFalse(cell.isBlank()));
      }
    }
  }
}
