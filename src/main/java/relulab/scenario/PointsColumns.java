package relulab.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import relulab.scenario.CsvTable.Cell;
import relulab.text.Language;
import relulab.text.Messages;

/**
 * Which columns of a table are the inputs and the target of points.
 *
 * @param names of all columns; empty where the file names none
 * @param inputs the indices of one or two columns
 * @param target the index of a column
 * @param index the column that counts the rows, if there is one
 * @param isCounting whether the first input may be such a count, too
 */
record PointsColumns(
    List<String> names, List<Integer> inputs, int target, OptionalInt index, boolean isCounting) {
  /** What people and programs call a column that counts the rows, in both languages. */
  private static final Set<String> COUNTS = words("scenario.csv.names.count");

  private static final Set<String> CLASSES = words("scenario.csv.names.classes");
  private static final Set<String> FIRST =
      Set.of(
          "x",
          "x1",
          "x_1",
          "x₁",
          "x[1]",
          "x(1)",
          "input",
          "input1",
          "feature1",
          "feature_1",
          "f1",
          "v1");
  private static final Set<String> SECOND =
      Set.of("x2", "x_2", "x₂", "x[2]", "x(2)", "input2", "feature2", "feature_2", "f2", "v2");

  private static Set<String> words(String key) {
    Set<String> words = new HashSet<>();
    for (Language language : Language.values()) {
      words.addAll(List.of(Messages.of(language).get(key).split(", *")));
    }
    return words;
  }

  /**
   * The columns of a table.
   *
   * @param names of a first line that names them, or empty
   * @param rows all others, one or more
   * @throws ScenarioException if they are too few or too many to tell
   */
  static PointsColumns of(List<String> names, List<List<Cell>> rows) {
    int width = rows.getFirst().size();
    List<String> all = new ArrayList<>(names);
    if (!all.isEmpty() && all.size() == width - 1) {
      all.addFirst(""); // R names no column of row names
    }
    boolean isNamed = !all.isEmpty();
    boolean isCount = isNamed ? isCount(all.getFirst()) && width > 2 : width == 4 && counts(rows);
    OptionalInt index = isCount ? OptionalInt.of(0) : OptionalInt.empty();
    List<Integer> rest = IntStream.range(isCount ? 1 : 0, width).boxed().toList();
    int target = isNamed ? target(all, rest) : rest.getLast();
    List<Integer> inputs = rest.stream().filter(i -> i != target).toList();
    if (inputs.size() > 2 && isNamed) {
      inputs = named(all, inputs);
    }
    if (inputs.isEmpty() || inputs.size() > 2) {
      throw rows.getFirst().getLast().error("scenario.csv.cells", "" + width, "2, 3");
    }
    if (isNamed && inputs.size() == 2 && SECOND.contains(word(all, inputs.getFirst()))) {
      inputs = inputs.reversed();
    }
    boolean isCounting = !isNamed && inputs.size() == 2 && counts(rows);
    return new PointsColumns(List.copyOf(all), List.copyOf(inputs), target, index, isCounting);
  }

  private static boolean isCount(String name) {
    return name.isEmpty() || COUNTS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String word(List<String> names, int column) {
    return names.get(column).toLowerCase(Locale.ROOT);
  }

  /** A column of classes; else y, unless x and y are the place and a third one tells the target. */
  private static int target(List<String> names, List<Integer> columns) {
    for (int column : columns) {
      if (CLASSES.contains(word(names, column))) {
        return column;
      }
    }
    List<String> words = columns.stream().map(column -> word(names, column)).toList();
    int y = words.indexOf("y");
    boolean isPlace = y >= 0 && words.size() == 3 && words.contains("x") && !hasSecond(words);
    if (y >= 0 && !isPlace) {
      return columns.get(y);
    }
    return isPlace && words.getLast().matches("x|y")
        ? columns.get(
            IntStream.range(0, 3).filter(i -> !words.get(i).matches("x|y")).findFirst().orElse(2))
        : columns.getLast();
  }

  private static boolean hasSecond(List<String> words) {
    return words.stream().anyMatch(SECOND::contains);
  }

  /** Of many columns those that are called as inputs are. */
  private static List<Integer> named(List<String> names, List<Integer> columns) {
    return columns.stream()
        .filter(
            column -> FIRST.contains(word(names, column)) || SECOND.contains(word(names, column)))
        .toList();
  }

  /** Whether the first column is 0, 1, 2 … or 1, 2, 3 … and there are enough rows to tell. */
  private static boolean counts(List<List<Cell>> rows) {
    String first = rows.getFirst().getFirst().word();
    if (rows.size() < 3 || !first.matches("[01]")) {
      return false;
    }
    int start = Integer.parseInt(first);
    return IntStream.range(0, rows.size())
        .allMatch(i -> rows.get(i).getFirst().word().equals(Integer.toString(start + i)));
  }

  /** Names of the columns as they are used: x1 (width), x2, y. */
  String told() {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      told.add(told(inputs.size() == 1 ? "x" : "x" + (i + 1), inputs.get(i)));
    }
    told.add(told("y", target));
    return String.join(", ", told);
  }

  private String told(String role, int column) {
    String name = names.isEmpty() ? "" : names.get(column);
    return name.isEmpty() || name.equalsIgnoreCase(role)
        ? role
        : role + " (" + (name.length() > 40 ? name.substring(0, 40) + "…" : name) + ")";
  }

  /** The columns that are not used, by name or else by number. */
  String unused() {
    int width = names.isEmpty() ? 0 : names.size();
    return String.join(
        ", ",
        IntStream.range(0, width)
            .filter(i -> i != target && !inputs.contains(i) && i != index.orElse(-1))
            .mapToObj(i -> names.get(i).isEmpty() ? "" + (i + 1) : names.get(i))
            .toList());
  }
}
