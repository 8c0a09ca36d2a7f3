package relulab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Prints which share of the program's lines the tests reached, and fails where it is less than is
 * aimed at. Argument: the table of classes (CSV) that JaCoCo has made.
 */
public final class Coverage {
  private static final double AIM_OF_CORE = 0.95;
  private static final double AIM_OF_WHOLE = 0.85;
  private static final int WORST = 15;

  private final List<Lines> classes = new ArrayList<>();
  private boolean failed;

  /** Lines of one class. */
  private record Lines(String place, String name, int missed, int covered) {
    static Lines of(String row) {
      String[] cells = row.split(",");
      return new Lines(cells[1], cells[2], Integer.parseInt(cells[7]), Integer.parseInt(cells[8]));
    }

    boolean isOf(String part) {
      String folder = "relulab." + part;
      return place.equals(folder) || place.startsWith(folder + ".");
    }
  }

  public static void main(String[] args) throws IOException {
    Coverage coverage = new Coverage();
    List<String> rows = Files.readAllLines(Path.of(args[0]));
    rows.stream().skip(1).map(Lines::of).forEach(coverage.classes::add);
    coverage.print("model", lines -> lines.isOf("model"), AIM_OF_CORE);
    coverage.print("scenario", lines -> lines.isOf("scenario"), AIM_OF_CORE);
    coverage.print("whole", lines -> true, AIM_OF_WHOLE);
    if (coverage.failed) {
      coverage.printWorst();
      System.exit(1);
    }
  }

  private void print(String name, Predicate<Lines> part, double aim) {
    int covered = classes.stream().filter(part).mapToInt(Lines::covered).sum();
    int all = covered + classes.stream().filter(part).mapToInt(Lines::missed).sum();
    double share = all == 0 ? 0 : (double) covered / all;
    failed |= share < aim;
    System.out.printf(
        Locale.ROOT,
        "coverage of %-8s %.1f %% of %,d lines (aim %.0f %%)%n",
        name,
        100 * share,
        all,
        100 * aim);
  }

  /** Where a test would do most. */
  private void printWorst() {
    classes.stream()
        .sorted(Comparator.comparingInt(Lines::missed).reversed())
        .limit(WORST)
        .forEach(c -> System.out.println(c.missed() + " missed in " + c.place() + "." + c.name()));
  }
}
