package relulab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import relulab.model.data.OwnPoints;
import relulab.model.data.OwnPoints.Row;
import relulab.model.data.Task;
import relulab.text.Language;
import relulab.text.Messages;

class PointsFileTest {

  @Test
  void twoColumnsAreRegression() {
    OwnPoints own = PointsFile.parse("x,y\n# a comment\n0.5, 1\r\n\n-1e-3,+2.\n");
    assertEquals(Task.REGRESSION, own.task());
    assertEquals(1, own.inputs());
    assertEquals(List.of(new Row(0.5, 0, 1), new Row(-0.001, 0, 2)), own.rows());
  }

  @Test
  void threeColumnsWithTwoTargetsAreClasses() {
    OwnPoints own = PointsFile.parse("1;2;0\n3;4;1");
    assertEquals(Task.CLASSIFICATION, own.task());
    assertEquals(List.of(new Row(1, 2, -1), new Row(3, 4, 1)), own.rows());
    assertEquals(own, PointsFile.parse("a\tb\tc\n1\t2\t-1\n3\t4\t1"));
    assertEquals(Task.REGRESSION, PointsFile.parse("1,2,0\n3,4,0.5").task());
  }

  @Test
  void errorsNameLineAndColumn() {
    assertError("x,y\n1,2\n3,four\n", 3, 3, "“four” is not a number");
    assertError("1,2\n3\n", 2, 1, "1 numbers in this line; allowed: 2");
    assertError("1,2,3,4\n", 1, 7, "4 numbers in this line; allowed: 2, 3");
    assertError("1,2\n3,\n", 2, 3, "a number is missing here");
    assertError("1,2\n3,1e7\n", 2, 3, "1e7 is not allowed; allowed: -1000000 to 1000000");
    assertError("1,2\nx,y\n", 2, 1, "“x” is not a number");
    assertError("1,nan\n", 1, 3, "“nan” is not a number");
  }

  @Test
  void aFileWithoutPointsSaysSo() {
    for (String empty : List.of("", "\n\n", "x,y\n", "# nothing\n")) {
      ScenarioException e = assertThrows(ScenarioException.class, () -> PointsFile.parse(empty));
      assertTrue(e.message(Messages.of(Language.ENGLISH)).contains("no points"));
    }
  }

  @Test
  void thereIsAnEndToPoints() {
    String many = "1,2\n".repeat(OwnPoints.MAX_POINTS);
    assertEquals(OwnPoints.MAX_POINTS, PointsFile.parse(many).rows().size());
    assertError(many + "1,2\n", OwnPoints.MAX_POINTS + 1, 1, "at most 100000");
  }

  private static void assertError(String csv, int line, int column, String expected) {
    ScenarioException e = assertThrows(ScenarioException.class, () -> PointsFile.parse(csv));
    ScenarioException.Place place = Objects.requireNonNull(e.place());
    String message = e.message(Messages.of(Language.ENGLISH));
    assertEquals(line, place.line(), message);
    assertEquals(column, place.column(), message);
    assertTrue(message.contains(expected), message);
  }
}
