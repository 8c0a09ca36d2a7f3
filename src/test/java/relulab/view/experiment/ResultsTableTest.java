package relulab.view.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Results;
import relulab.text.Language;
import relulab.text.Messages;

/** Every experiment has a table, in both languages, also before anything was measured. */
class ResultsTableTest {

  @TestFactory
  List<DynamicTest> eachCellHasARowOfWordsAndNumbers() {
    return Experiment.kinds().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.id(), () -> look(kind.usual())))
        .toList();
  }

  private static void look(Experiment experiment) {
    ResultsTable none = ResultsTable.of(Results.none(experiment));
    for (ResultsTable table : List.of(none, none.withCounts())) {
      for (Language language : Language.values()) {
        Messages messages = Messages.of(language);
        for (List<String> row : table.cells(messages)) {
          assertEquals(table.header(messages).size(), row.size());
          row.forEach(cell -> assertFalse(cell.isBlank()));
        }
      }
    }
  }

  @Test
  void networksHaveAColumnWhereConditionsDifferInThem() {
    Messages messages = Messages.of(Language.ENGLISH);
    ResultsTable uneven = ResultsTable.of(HandMade.dead());
    assertTrue(uneven.header(messages).contains("Networks"));
    assertEquals(uneven, uneven.withCounts());
    ResultsTable even = ResultsTable.of(HandMade.cost());
    assertEquals(even.header(messages).size() + 1, even.withCounts().header(messages).size());
  }
}
