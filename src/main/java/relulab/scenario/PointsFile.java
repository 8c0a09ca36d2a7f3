package relulab.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import relulab.model.data.OwnPoints;
import relulab.model.data.OwnPoints.Row;
import relulab.model.data.Task;
import relulab.scenario.CsvTable.Cell;
import relulab.text.Messages;
import relulab.text.Numbers;

/**
 * A person's points from a CSV file, as programs really write them.
 *
 * <p>Each line is a point: x and y, or x₁, x₂ and y, between commas, semicolons, tabs or spaces,
 * with decimal points or commas. The first line may name the columns; a column that counts the rows
 * is left out. Points of a plane whose targets are all −1 and 1, all 0 and 1, or one of two names,
 * are two classes; all else is regression. What was understood is told, nothing is dropped in
 * silence.
 */
public final class PointsFile {
  private final CsvTable table;
  private final List<List<Cell>> rows;
  private final PointsColumns columns;
  private final List<Note> notes = new ArrayList<>();

  private PointsFile(CsvTable table) {
    this.table = table;
    if (table.rows().isEmpty()) {
      throw new ScenarioException(null, "scenario.csv.empty");
    }
    boolean isNamed = isHeader(table.rows());
    rows = isNamed ? table.rows().subList(1, table.rows().size()) : table.rows();
    if (rows.isEmpty()) {
      throw new ScenarioException(null, "scenario.csv.empty");
    }
    List<String> names =
        isNamed ? table.rows().getFirst().stream().map(Cell::word).toList() : List.of();
    columns = PointsColumns.of(names, rows);
  }

  /**
   * Points and what was understood.
   *
   * @param notes what a person should know of how the file was read
   */
  public record Understood(OwnPoints points, List<Note> notes) {

    /** One line that says what was understood. */
    public String message(Messages messages) {
      return String.join(
          messages.get("scenario.csv.between"),
          notes.stream()
              .map(note -> messages.get(note.key(), note.arguments().toArray()))
              .toList());
    }
  }

  /** The key of a message and its arguments, as text. */
  public record Note(String key, List<String> arguments) {
    Note(String key, String... arguments) {
      this(key, List.of(arguments));
    }
  }

  /**
   * Reads a file.
   *
   * @throws ScenarioException if it cannot be read, with line and column
   */
  public static Understood read(Path file) {
    return read(TextFile.bytes(file));
  }

  /**
   * Reads the bytes of a file.
   *
   * @throws ScenarioException if it does not hold points, with line and column
   */
  public static Understood read(byte[] bytes) {
    TextFile.Decoded decoded = TextFile.decodeTable(bytes);
    Understood understood = new PointsFile(CsvTable.parse(decoded.text())).understood();
    if (decoded.charset().equals(StandardCharsets.UTF_8)) {
      return understood;
    }
    List<Note> notes = new ArrayList<>(understood.notes());
    notes.add(new Note("scenario.csv.note.encoding", decoded.charset().name()));
    return new Understood(understood.points(), List.copyOf(notes));
  }

  /**
   * Reads the text of a file.
   *
   * @throws ScenarioException if it does not hold points, with line and column
   */
  public static Understood parse(String csv) {
    return new PointsFile(CsvTable.parse(csv)).understood();
  }

  /**
   * Whether the first line names the columns: none of its cells is a number or nearly one. The
   * numbers 0, 1, 2 are names behind an empty cell, as pandas writes them, and before two classes.
   */
  private static boolean isHeader(List<List<Cell>> rows) {
    List<Cell> first = rows.getFirst();
    boolean isCount =
        IntStream.range(0, first.size())
            .allMatch(
                i ->
                    (i == 0 && first.get(0).word().isEmpty())
                        || first
                            .get(i)
                            .word()
                            .equals(Integer.toString(first.get(0).word().isEmpty() ? i - 1 : i)));
    if (isCount && first.size() >= 3) {
      return first.getFirst().word().isEmpty()
          || (rows.size() > 1
              && rows.stream()
                  .skip(1)
                  .allMatch(r -> r.getLast().word().matches("-?1(\\.0*)?|0(\\.0*)?")));
    }
    return first.stream().noneMatch(cell -> isNearlyNumber(cell.word()))
        && first.stream().anyMatch(cell -> !cell.word().isEmpty());
  }

  private static boolean isNearlyNumber(String word) {
    return Numbers.any(word).isPresent() || word.matches("[-+−]?[.,]?\\p{Nd}.*|(?i:na|n/a|null|-)");
  }

  private Understood understood() {
    int width = rows.getFirst().size();
    boolean isText = isText();
    List<String> classes = isText ? classes() : List.of();
    List<double[]> numbers = new ArrayList<>();
    for (List<Cell> row : rows) {
      if (row.size() != width) {
        throw row.getLast().error("scenario.csv.cells", "" + row.size(), "" + width);
      }
      if (numbers.size() == OwnPoints.MAX_POINTS) {
        throw row.getFirst().error("scenario.csv.tooMany", "" + OwnPoints.MAX_POINTS);
      }
      numbers.add(point(row, classes));
    }
    OwnPoints points = points(numbers, isText);
    tell(points, classes);
    return new Understood(points, List.copyOf(notes));
  }

  /** Whether the targets of points in a plane are names. */
  private boolean isText() {
    return columns.inputs().size() == 2
        && rows.stream()
            .filter(row -> row.size() > columns.target())
            .map(row -> row.get(columns.target()).word())
            .allMatch(word -> !word.isEmpty() && !isNearlyNumber(word));
  }

  /** The two classes, that of −1 first: in the order of the alphabet, as scikit-learn has them. */
  private List<String> classes() {
    Set<String> names = new HashSet<>();
    for (List<Cell> row : rows) {
      if (row.size() > columns.target()) {
        Cell cell = row.get(columns.target());
        if (names.add(cell.word()) && names.size() > 2) {
          throw cell.error("scenario.csv.threeClasses", cell.shown());
        }
      }
    }
    return names.stream().sorted().toList();
  }

  private double[] point(List<Cell> row, List<String> classes) {
    double[] numbers = new double[columns.inputs().size() + 1];
    for (int i = 0; i < columns.inputs().size(); i++) {
      numbers[i] = number(row.get(columns.inputs().get(i)));
    }
    Cell target = row.get(columns.target());
    numbers[numbers.length - 1] =
        classes.isEmpty() ? number(target) : classes.indexOf(target.word()) == 0 ? -1 : 1;
    return numbers;
  }

  private double number(Cell cell) {
    OptionalDouble number =
        table.isCommaDecimal()
            ? Numbers.realWithDecimalComma(cell.word())
            : Numbers.real(cell.word());
    if (number.isEmpty()) {
      throw cell.error(
          cell.word().isEmpty() ? "scenario.csv.emptyCell" : "scenario.csv.notNumber",
          cell.shown());
    }
    if (Math.abs(number.getAsDouble()) > OwnPoints.MAX_VALUE) {
      throw cell.error("scenario.within", cell.shown(), "-1000000", "1000000");
    }
    return number.getAsDouble() + 0.0; // −0 is 0
  }

  private static OwnPoints points(List<double[]> points, boolean isText) {
    int inputs = points.getFirst().length - 1;
    boolean signs = points.stream().allMatch(p -> Math.abs(p[inputs]) == 1);
    boolean bits = points.stream().allMatch(p -> p[inputs] == 0 || p[inputs] == 1);
    Task task = inputs == 2 && (isText || signs || bits) ? Task.CLASSIFICATION : Task.REGRESSION;
    boolean zeroIsMinusOne = task == Task.CLASSIFICATION && !signs;
    List<Row> rows = new ArrayList<>();
    for (double[] p : points) {
      double y = zeroIsMinusOne && p[inputs] == 0 ? -1 : p[inputs];
      rows.add(new Row(p[0], inputs == 2 ? p[1] : 0, y));
    }
    return new OwnPoints(task, inputs, rows);
  }

  private void tell(OwnPoints points, List<String> classes) {
    note("scenario.csv.understood", Numbers.count(points.rows().size()), columns.told());
    if (points.task() == Task.REGRESSION) {
      note("scenario.csv.note.regression");
    } else if (classes.isEmpty()) {
      note("scenario.csv.note.twoClasses");
    } else {
      note("scenario.csv.note.classes", classes.getFirst(), classes.getLast());
    }
    if (columns.index().isPresent()) {
      note("scenario.csv.note.index");
    }
    if (columns.isCounting()) {
      note("scenario.csv.note.counting");
    }
    if (table.isCommaDecimal()) {
      note("scenario.csv.note.decimalComma");
    }
    if (!columns.unused().isEmpty()) {
      note("scenario.csv.note.unused", columns.unused());
    }
  }

  private void note(String key, String... arguments) {
    notes.add(new Note(key, arguments));
  }
}
