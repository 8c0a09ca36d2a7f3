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
    OwnPoints own = points("x,y\n# a comment\n0.5, 1\r\n\n-1e-3,+2.\n");
    assertEquals(Task.REGRESSION, own.task());
    assertEquals(1, own.inputs());
    assertEquals(List.of(new Row(0.5, 0, 1), new Row(-0.001, 0, 2)), own.rows());
  }

  @Test
  void threeColumnsWithTwoTargetsAreClasses() {
    OwnPoints own = points("1;2;0\n3;4;1");
    assertEquals(Task.CLASSIFICATION, own.task());
    assertEquals(List.of(new Row(1, 2, -1), new Row(3, 4, 1)), own.rows());
    assertEquals(own, points("a\tb\tc\n1\t2\t-1\n3\t4\t1"));
    assertEquals(Task.REGRESSION, points("1,2,0\n3,4,0.5").task());
  }

  @Test
  void errorsNameLineAndColumn() {
    assertError("x,y\n1,2\n3,four\n", 3, 3, "“four” is not a number");
    assertError("1,2\n3\n", 2, 1, "1 number in this line; allowed: 2");
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
    assertEquals(OwnPoints.MAX_POINTS, points(many).rows().size());
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

  private static OwnPoints points(String csv) {
    return PointsFile.parse(csv).points();
  }

  private static final List<Row> TWO = List.of(new Row(0.5, -0.25, 1), new Row(1, 2, -1));

  /** The same two points as the programs of the world write them. */
  @Test
  void tablesAreReadAsProgramsWriteThem() {
    for (String csv :
        List.of(
            "0.5,-0.25,1\n1,2,-1",
            "0,5;-0,25;1\n1,0;2,0;-1", // Excel in Europe
            "sep=;\n0,5;-0,25;1\n1;2;-1",
            "x1;x2;y\r\n0,5;-0,25;1\r\n1;2;-1\r\n;;\r\n",
            "0,5\t-0,25\t1\n1\t2\t-1",
            ",x1,x2,y\n0,0.5,-0.25,1.0\n1,1.0,2.0,-1.0\n", // pandas
            "Unnamed: 0,x1,x2,y\n0,0.5,-0.25,1\n1,1,2,-1\n",
            ",0,1,2\n0,0.5,-0.25,1.0\n1,1.0,2.0,-1.0\n",
            "0,1,2\n0.5,-0.25,1.0\n1.0,2.0,-1.0\n",
            "\"\",\"x1\",\"x2\",\"y\"\n\"1\",0.5,-0.25,1\n\"2\",1,2,-1\n", // R, write.csv
            "x1 x2 y\n1 0.5 -0.25 1\n2 1 2 -1\n", // R, write.table
            "\"x1\" \"x2\" \"y\"\n\"1\" 0,5 -0,25 1\n\"2\" 1 2 -1\n",
            "\"0.5\",\"-0.25\",\"1\"\n\"1\",\"2\",\"-1\"",
            "\"0,5\",\"-0,25\",\"1\"\n\"1\",\"2\",\"-1\"",
            "5.0e-01 -2.5e-01 1.0e+00\n1.0e+00 2.0e+00 -1.0e+00\n", // numpy.savetxt
            "  0.5   -0.25   1\n  1      2     -1\n",
            "# x1 x2 y\n0.5,-0.25,1,\n1,2,-1,\n",
            "% MATLAB\n0.5|-0.25|1\n1|2|-1",
            "0.5,\u22120.25,1\n1,2,\u22121",
            "０．５，－０．２５，１\n１，２，－１",
            "y,x1,x2\n1,0.5,-0.25\n-1,1,2",
            "x2,y,x1\n-0.25,1,0.5\n2,-1,1",
            "x,y,label\n0.5,-0.25,1\n1,2,0",
            "label,x,y\n1,0.5,-0.25\n0,1,2",
            "id,x1,x2,y\n7,0.5,-0.25,1\n3,1,2,-1",
            "x1,x2,colour,y\n0.5,-0.25,red,1\n1,2,blue,-1",
            "特征1,特征2,类别\n0.5,-0.25,b\n1,2,a",
            "x1,x2,species\n0.5,-0.25,virginica\n1,2,setosa")) {
      OwnPoints own = points(csv);
      assertEquals(TWO, own.rows(), csv);
      assertEquals(Task.CLASSIFICATION, own.task(), csv);
    }
    assertEquals(List.of(new Row(0.5, 0, 1.25)), points("x,y\n0.5,1.25").rows());
    assertEquals(List.of(new Row(1.25, 0, 0.5)), points("y,x\n0.5,1.25").rows());
    assertEquals(List.of(new Row(1, 2, 3.5)), points("x,y,z\n1,2,3.5").rows());
  }

  @Test
  void encodingsOfWindowsAreRead() {
    String csv = "x1,x2,类别\n0.5,-0.25,1\n1,2,-1\n";
    for (var charset :
        List.of(
            java.nio.charset.StandardCharsets.UTF_8,
            java.nio.charset.StandardCharsets.UTF_16LE,
            java.nio.charset.StandardCharsets.UTF_16BE,
            java.nio.charset.StandardCharsets.UTF_16,
            java.nio.charset.Charset.forName("GB18030"))) {
      assertEquals(TWO, PointsFile.read(csv.getBytes(charset)).points().rows(), charset.name());
      if (charset.name().startsWith("UTF")) {
        assertEquals(TWO, PointsFile.read(("\uFEFF" + csv).getBytes(charset)).points().rows());
      }
    }
  }

  @Test
  void whatWasUnderstoodIsTold() {
    assertTold(
        ",x,y\n0,-1.0,1.0\n1,0.5,2\n",
        "2 points, columns x, y; a target that is a number (regression); the first column was taken"
            + " for row numbers");
    assertTold(
        "0,5;-0,25;1\n1;2;0",
        "2 points, columns x1, x2, y; two classes; commas were read as decimal points");
    assertTold(
        "width,height,species\n1,2,b\n3,4,a",
        "2 points, columns x1 (width), x2 (height), y (species); two classes: “a” is −1, “b” is 1");
    assertTold("0,2,1.5\n1,3,2.5\n2,3,2", "it was taken for x1");
    assertTold("a,x1,x2,y\n1,2,3,1\n5,6,7,0", "not used: a");
  }

  private static void assertTold(String csv, String expected) {
    String told = PointsFile.parse(csv).message(Messages.of(Language.ENGLISH));
    assertTrue(told.contains(expected), told);
  }

  /** A first line that is nearly a number is a mistake to be mended, not a name to be skipped. */
  @Test
  void aFirstLineThatIsNearlyANumberIsToldOf() {
    for (String first :
        List.of("0.5.1,2", "O.5,2", "1,two", "nan,1", "1..5,2", "0x1,2", "1 2 3,4")) {
      assertThrows(ScenarioException.class, () -> points(first + "\n1,2\n3,4"), first);
    }
    assertError("1,2,a\n1,2,b\n1,2,c\n", 3, 5, "third class");
    assertError("1,2,3\n4,5\n", 2, 3, "2 numbers in this line; allowed: 3");
  }
}
