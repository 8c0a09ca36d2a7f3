package relulab.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import relulab.model.data.OwnPoints;
import relulab.model.data.OwnPoints.Row;
import relulab.model.data.Task;
import relulab.scenario.ScenarioException.Place;

/**
 * A person's points from a CSV file.
 *
 * <p>Each line is a point: x and y, or x₁, x₂ and y, between commas, semicolons or tabs. The first
 * line may name the columns; empty lines and those that start with # are skipped. Points of a plane
 * whose targets are all −1 and 1, or all 0 and 1, are two classes; all else is regression.
 */
public final class PointsFile {
  private PointsFile() {}

  /**
   * Reads a file.
   *
   * @throws ScenarioException if it cannot be read, with line and column
   */
  public static OwnPoints read(Path file) {
    return parse(Scenarios.text(file));
  }

  /**
   * Reads the text of a file.
   *
   * @throws ScenarioException if it does not hold points, with line and column
   */
  public static OwnPoints parse(String csv) {
    List<double[]> points = new ArrayList<>();
    boolean mayBeHeader = true;
    int number = 0;
    for (String line : csv.split("\\R", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<Cell> cells = cells(line, number);
      boolean isHeader = mayBeHeader && cells.stream().noneMatch(Cell::isNumber);
      mayBeHeader = false;
      if (!isHeader) {
        add(points, cells);
      }
    }
    if (points.isEmpty()) {
      throw new ScenarioException(null, "scenario.csv.empty");
    }
    return points(points);
  }

  private static void add(List<double[]> points, List<Cell> cells) {
    int wanted = points.isEmpty() ? cells.size() : points.getFirst().length;
    if (cells.size() != wanted || wanted < 2 || wanted > 3) {
      String allowed = points.isEmpty() ? "2, 3" : "" + wanted;
      throw cells.getLast().error("scenario.csv.cells", "" + cells.size(), allowed);
    }
    if (points.size() == OwnPoints.MAX_POINTS) {
      throw cells.getFirst().error("scenario.csv.tooMany", "" + OwnPoints.MAX_POINTS);
    }
    points.add(cells.stream().mapToDouble(Cell::number).toArray());
  }

  private static OwnPoints points(List<double[]> points) {
    int inputs = points.getFirst().length - 1;
    boolean signs = points.stream().allMatch(p -> Math.abs(p[inputs]) == 1);
    boolean bits = points.stream().allMatch(p -> p[inputs] == 0 || p[inputs] == 1);
    Task task = inputs == 2 && (signs || bits) ? Task.CLASSIFICATION : Task.REGRESSION;
    boolean zeroIsMinusOne = task == Task.CLASSIFICATION && !signs;
    List<Row> rows = new ArrayList<>();
    for (double[] p : points) {
      double y = zeroIsMinusOne && p[inputs] == 0 ? -1 : p[inputs];
      rows.add(new Row(p[0], inputs == 2 ? p[1] : 0, y));
    }
    return new OwnPoints(task, inputs, rows);
  }

  private static List<Cell> cells(String line, int number) {
    String separator = line.contains(";") ? ";" : line.contains("\t") ? "\t" : ",";
    List<Cell> cells = new ArrayList<>();
    int column = 1;
    for (String word : line.split(separator, -1)) {
      cells.add(new Cell(word.strip(), number, column));
      column += word.length() + 1;
    }
    return cells;
  }

  /** A cell with its place: the column is that of its first character. */
  private record Cell(String word, int line, int column) {

    boolean isNumber() {
      return word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    }

    double number() {
      if (!isNumber()) {
        String shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
        throw error(word.isEmpty() ? "scenario.csv.emptyCell" : "scenario.csv.notNumber", shown);
      }
      double value = Double.parseDouble(word);
      if (Math.abs(value) > OwnPoints.MAX_VALUE) {
        throw error("scenario.within", word, "-1000000", "1000000");
      }
      return value + 0.0; // −0 is 0
    }

    ScenarioException error(String key, Object... arguments) {
      return new ScenarioException(new Place("", line, column), key, arguments);
    }
  }
}
