package relulab.export.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import relulab.export.SafeFile;
import relulab.export.Software;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedSet;
import relulab.model.experiment.Statistics;

/**
 * Results as CSV: a header line, one row a cell (of counts) or a network, and below them, each
 * behind a #, what the results belong to.
 *
 * <p>The origin stands at the end for two reasons. Programs that take the first line for the header
 * find it there. And a file that was cut off, by a full disk or a killed job, has no end and is
 * never taken for a whole one. Numbers have as many digits as tell them from their neighbours, so
 * that equal results give equal bytes and reading loses nothing.
 */
public final class ResultsCsv {
  static final String VERSION = "version";
  static final String EXPERIMENT = "experiment";

  /** The version of the experiment: slices of different programs join where it is the same. */
  static final String REVISION = "revision";

  static final String CHECKSUM = "checksum";
  static final String NETWORKS = "networks";
  static final String END = "end";

  private ResultsCsv() {}

  /** The text of results. */
  public static String write(Results results) {
    return write(results, Software.VERSION);
  }

  /** The text as a version of the program writes it. */
  static String write(Results results, String version) {
    List<String> rows = new ArrayList<>();
    Experiment experiment = results.experiment();
    List<List<String>> keys = experiment.keys();
    for (int cell = 0; cell < results.cells().size(); cell++) {
      addRows(rows, experiment, cell, keys.get(cell), results.cells().get(cell));
    }
    StringBuilder text = new StringBuilder();
    line(text, String.join(",", header(experiment)));
    rows.forEach(row -> line(text, row));
    origin(text, VERSION, version);
    origin(text, EXPERIMENT, experiment.id());
    origin(text, REVISION, Integer.toString(experiment.revision()));
    experiment.parameters().forEach((name, value) -> origin(text, name, value));
    seeds(results).forEach((name, value) -> origin(text, name, value));
    origin(text, CHECKSUM, checksum(text.toString()));
    origin(text, END, rows.size() + " rows");
    return text.toString();
  }

  /** Of all rows and all that they belong to, so that no range can be relabelled. */
  private static String checksum(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  /**
   * Writes results to a file, all of them or none.
   *
   * @throws relulab.export.ExportException if it cannot be written; an older file is still whole
   */
  public static void save(Results results, Path file) {
    String text = write(results);
    SafeFile.replace(file, text);
  }

  /** The names of the columns. */
  static List<String> header(Experiment experiment) {
    List<String> names = new ArrayList<>(experiment.keyColumns());
    if (experiment.none() instanceof Outcome.Count) {
      names.add(NETWORKS);
      names.addAll(experiment.valueColumns());
      names.addAll(List.of("share", "low", "high"));
    } else {
      names.add("network");
      names.addAll(experiment.valueColumns());
    }
    names.addAll(experiment.knownColumns());
    return names;
  }

  private static void addRows(
      List<String> rows, Experiment experiment, int cell, List<String> keys, Outcome outcome) {
    String key = String.join(",", keys);
    StringBuilder known = new StringBuilder();
    experiment.known(cell).forEach(value -> known.append(',').append(value));
    switch (outcome) {
      case Outcome.Count count -> {
        if (count.networks() > 0) {
          rows.add(key + count(count, experiment.confidence()) + known);
        }
      }
      case Outcome.Rows measured ->
          measured
              .rows()
              .forEach((seed, values) -> rows.add(key + "," + seed + numbers(values) + known));
    }
  }

  private static String count(Outcome.Count count, double confidence) {
    long n = count.networks();
    Interval interval = Statistics.wilson(count.hits(), n, confidence);
    return ","
        + n
        + ","
        + count.hits()
        + numbers(new double[] {count.hits() / (double) n, interval.low(), interval.high()});
  }

  private static String numbers(double[] values) {
    StringBuilder text = new StringBuilder();
    Arrays.stream(values).forEach(value -> text.append(',').append(value));
    return text.toString();
  }

  /** One line if every cell holds the same networks, else a line a cell. */
  static Map<String, String> seeds(Results results) {
    List<SeedSet> sets = results.cells().stream().map(Outcome::seeds).toList();
    if (sets.stream().distinct().count() == 1) {
      return Map.of(NETWORKS, sets.getFirst().toString());
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (int cell = 0; cell < sets.size(); cell++) {
      lines.put(NETWORKS + "." + (cell + 1), sets.get(cell).toString());
    }
    return lines;
  }

  private static void origin(StringBuilder text, String name, String value) {
    line(text, "# " + name + "=" + value);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
