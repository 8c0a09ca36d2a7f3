package relulab.export.experiment;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import relulab.export.Software;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Parameters;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedSet;

/** Reads back what {@link ResultsCsv} wrote, and nothing else. */
public final class ResultsReader {
  private final String name;
  private final String text;
  private final List<String[]> rows = new ArrayList<>();
  private final Map<String, String> origin = new LinkedHashMap<>();

  private ResultsReader(String name, String text) {
    this.name = name;
    this.text = plain(text);
  }

  /** Marks of the encoding and ends of lines are changed by spreadsheets, and no change. */
  private static String plain(String text) {
    String lines = text.replaceFirst("^\uFEFF", "").replaceAll("\\R", "\n");
    return lines.replaceFirst("\\n*$", "\n");
  }

  /**
   * The results in a file.
   *
   * @throws CsvException if it cannot be read or holds no whole results of this version
   */
  public static Results read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new CsvException("experiment.csv.notResults", file.toString());
    } catch (IOException e) {
      throw new CsvException("experiment.csv.unreadable", file.toString());
    }
  }

  /** The results in a text; the name is for messages. */
  public static Results parse(String name, String text) {
    return new ResultsReader(name, text).results();
  }

  private Results results() {
    split();
    if (!origin.containsKey(ResultsCsv.EXPERIMENT)) {
      throw problem("experiment.csv.notResults");
    }
    if (!(rows.size() - 1 + " rows").equals(origin.get(ResultsCsv.END))) {
      throw problem("experiment.csv.cutOff");
    }
    String version = origin.getOrDefault(ResultsCsv.VERSION, "");
    Experiment experiment = experiment();
    String revision = origin.getOrDefault(ResultsCsv.REVISION, "");
    if (!revision.equals(Integer.toString(experiment.revision()))) {
      throw new CsvException(CsvException.OTHER_VERSION, name, version, Software.VERSION);
    }
    Results results;
    try {
      results = new Results(experiment, outcomes(experiment));
    } catch (RuntimeException e) { // whatever it is, the rows are not those that were written
      throw problem("experiment.csv.changed");
    }
    if (!ResultsCsv.write(results, version).equals(text)) {
      throw problem("experiment.csv.changed");
    }
    return results;
  }

  private List<Outcome> outcomes(Experiment experiment) {
    List<String> keys = experiment.keys().stream().map(key -> String.join(",", key)).toList();
    int width = experiment.keyColumns().size();
    List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(keys.size(), experiment.none()));
    for (String[] row : rows.subList(1, rows.size())) {
      int cell = keys.indexOf(String.join(",", Arrays.copyOf(row, width)));
      Outcome next =
          switch (experiment.none()) {
            case Outcome.Count c -> new Outcome.Count(seeds(cell), Long.parseLong(row[width + 1]));
            case Outcome.Rows r -> withRow(outcomes.get(cell), row, width, experiment);
          };
      outcomes.set(cell, next);
    }
    return outcomes;
  }

  private SeedSet seeds(int cell) {
    String text =
        origin.getOrDefault(
            ResultsCsv.NETWORKS, origin.getOrDefault(ResultsCsv.NETWORKS + "." + (cell + 1), ""));
    return SeedSet.parse(text).orElseThrow();
  }

  private static Outcome withRow(Outcome before, String[] row, int width, Experiment experiment) {
    SortedMap<Long, double[]> all =
        before.networks() == 0 ? new TreeMap<>() : ((Outcome.Rows) before).rows();
    double[] values = new double[experiment.valueColumns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.parseDouble(row[width + 1 + i]);
    }
    all.put(Long.valueOf(row[width]), values);
    return new Outcome.Rows(all);
  }

  @SuppressWarnings("StringSplitter") // empty parts at the end mean nothing
  private void split() {
    for (String line : text.split("\n")) {
      if (line.startsWith("# ") && line.indexOf('=') > 0) {
        int at = line.indexOf('=');
        origin.put(line.substring(2, at), line.substring(at + 1));
      } else {
        rows.add(line.split(",", -1));
      }
    }
  }

  private Experiment experiment() {
    String id = origin.getOrDefault(ResultsCsv.EXPERIMENT, "");
    try {
      return Experiment.of(id, new Parameters(origin))
          .orElseThrow(() -> new CsvException("experiment.csv.unknown", name, id));
    } catch (IllegalArgumentException e) {
      throw problem("experiment.csv.changed");
    }
  }

  private CsvException problem(String key) {
    return new CsvException(key, name);
  }
}
