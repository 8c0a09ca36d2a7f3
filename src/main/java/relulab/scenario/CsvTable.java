package relulab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import relulab.scenario.ScenarioException.Place;
import relulab.text.Numbers;

/**
 * The cells of a table in text. Which sign stands between them is found out: a semicolon or a tab
 * where there is one, else a comma, else white space.
 *
 * @param rows of cells, empty lines and comments left out; rows may differ in length
 * @param isCommaDecimal whether numbers have decimal commas
 */
record CsvTable(List<List<Cell>> rows, boolean isCommaDecimal) {
  private static final Pattern EXCEL = Pattern.compile("(?i)sep=(.)\\R");

  /** The separator of tables whose columns are held apart by any white space. */
  private static final char SPACES = ' ';

  /**
   * A cell with its place.
   *
   * @param word without quotes and the space around it
   * @param line from 1
   * @param column of its first character, from 1
   */
  record Cell(String word, int line, int column) {

    /** The word as a message shows it. */
    String shown() {
      return word.length() > 40 ? word.substring(0, 40) + "…" : word;
    }

    ScenarioException error(String key, Object... arguments) {
      return new ScenarioException(new Place("", line, column), key, arguments);
    }
  }

  /** The table that a text holds. */
  static CsvTable parse(String text) {
    var excel = EXCEL.matcher(text);
    boolean isNamed = excel.lookingAt();
    char separator = isNamed ? excel.group(1).charAt(0) : separator(text);
    List<List<Cell>> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (isComment(line) || (isNamed && number == 1)) {
        continue;
      }
      List<Cell> cells = separator == SPACES ? words(line, number) : cells(line, number, separator);
      if (cells.stream().anyMatch(cell -> !cell.word().isEmpty())) {
        rows.add(cells);
      }
    }
    return new CsvTable(withoutEmptyEnd(rows), hasDecimalCommas(rows));
  }

  private static boolean isComment(String line) {
    return line.isBlank() || line.startsWith("#") || line.startsWith("%");
  }

  private static char separator(String text) {
    List<String> lines = text.lines().filter(line -> !isComment(line)).toList();
    for (char candidate : new char[] {';', '；', '\t'}) {
      if (lines.stream().anyMatch(line -> cells(line.strip(), 1, candidate).size() > 1)) {
        return candidate;
      }
    }
    boolean isSpaced =
        !lines.isEmpty()
            && lines.stream().skip(1).findFirst().or(() -> lines.stream().findFirst()).stream()
                .allMatch(CsvTable::isSpaced);
    char comma = text.indexOf(',') < 0 && text.indexOf('，') >= 0 ? '，' : ',';
    char other = text.indexOf('|') >= 0 ? '|' : comma;
    return isSpaced ? SPACES : other;
  }

  /** Commas at the ends of words stand between numbers; those inside belong to them. */
  private static boolean isSpaced(String line) {
    List<Cell> words = words(line, 1);
    return words.size() > 1
        && line.indexOf('|') < 0
        && !isNumbers(cells(line, 1, ','))
        && words.stream().noneMatch(c -> c.word().startsWith(",") || c.word().endsWith(","))
        && words.stream().allMatch(c -> c.word().chars().filter(x -> x == ',').count() <= 1);
  }

  private static boolean isNumbers(List<Cell> cells) {
    return cells.size() > 1 && cells.stream().allMatch(c -> Numbers.real(c.word()).isPresent());
  }

  private static List<Cell> words(String line, int number) {
    List<Cell> cells = new ArrayList<>();
    var word = Pattern.compile("\"((?:[^\"]|\"\")*)\"|\\S+").matcher(line);
    while (word.find()) {
      String inside = word.group(1);
      cells.add(new Cell(inside == null ? word.group() : inside, number, word.start() + 1));
    }
    return cells;
  }

  private static List<Cell> cells(String line, int number, char separator) {
    List<Cell> cells = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean isQuoted = false;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : separator;
      boolean isEnd = i == line.length() || (c == separator && !isQuoted);
      if (isEnd) {
        cells.add(new Cell(word.toString().strip(), number, start + 1));
        word.setLength(0);
        start = i + 1;
      } else if (c == '"' && (isQuoted || word.toString().isBlank())) {
        isQuoted = !isQuoted;
      } else {
        word.append(c);
      }
    }
    return cells;
  }

  /** Some programs end each line with a separator. */
  private static List<List<Cell>> withoutEmptyEnd(List<List<Cell>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    boolean isEmpty =
        width > 1 && rows.stream().allMatch(r -> r.size() == width && r.getLast().word().isEmpty());
    return isEmpty ? rows.stream().map(r -> r.subList(0, width - 1)).toList() : rows;
  }

  /** A comma inside a cell is decimal, unless points are there that then would have to be none. */
  private static boolean hasDecimalCommas(List<List<Cell>> rows) {
    List<Cell> commas =
        rows.stream()
            .flatMap(List::stream)
            .filter(c -> c.word().matches("[-+−\\p{Nd}. ]*[,，]\\p{Nd}*([eE].*)?"))
            .toList();
    return !commas.isEmpty() && commas.stream().noneMatch(c -> c.word().matches(".*[,，].*\\..*"));
  }
}
