package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainingExperiment;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.functions.FunctionNames;

/**
 * Results as a table: a row a condition, with an estimate and its interval for each thing that was
 * measured. Of the gradients of a deep network, each layer has a row of its own.
 *
 * @param experiment what was asked
 * @param rows in the order of the experiment's cells
 * @param hasCounts whether each row says how many networks it has; else the chart says it of all
 */
public record ResultsTable(Experiment experiment, List<Row> rows, boolean hasCounts) {
  private static final int DIGITS = 4;
  private static final int SHOWN_DIGITS = 3;
  private static final int INTERVAL_DIGITS = 2;

  /**
   * A row.
   *
   * @param keys values of the key columns
   * @param networks how many were measured; without any there are no estimates
   * @param estimates of each measured quantity
   * @param known what is known beforehand
   */
  public record Row(
      List<String> keys, long networks, List<Estimate> estimates, List<Double> known) {}

  public ResultsTable {
    rows = List.copyOf(rows);
  }

  /** The table of results; it has counts where they differ. */
  public static ResultsTable of(Results results) {
    Experiment experiment = results.experiment();
    List<Row> rows = new ArrayList<>();
    List<List<String>> allKeys = experiment.keys();
    for (int cell = 0; cell < results.cells().size(); cell++) {
      List<String> keys = allKeys.get(cell);
      Outcome outcome = results.cells().get(cell);
      List<Estimate> estimates = Estimate.of(experiment, outcome);
      if (experiment instanceof GradientFlow) {
        addLayers(rows, keys, outcome.networks(), estimates);
      } else {
        rows.add(new Row(keys, outcome.networks(), estimates, experiment.known(cell)));
      }
    }
    boolean differ = rows.stream().mapToLong(Row::networks).distinct().count() > 1;
    return new ResultsTable(experiment, rows, differ);
  }

  /**
   * With counts, whether they differ or not: while networks are added, they differ now and then.
   */
  public ResultsTable withCounts() {
    return new ResultsTable(experiment, rows, true);
  }

  private static void addLayers(
      List<Row> rows, List<String> keys, long networks, List<Estimate> estimates) {
    for (int layer = 0; layer < estimates.size(); layer++) {
      List<String> key = new ArrayList<>(keys);
      key.add(Integer.toString(layer + 1));
      rows.add(new Row(key, networks, List.of(estimates.get(layer)), List.of()));
    }
  }

  /** The names of the columns. */
  public List<String> header(Messages messages) {
    List<String> names = new ArrayList<>();
    for (String name : keyNames()) {
      if (!isPartOfName(name)) {
        names.add(messages.get("experiment.page.column." + name));
      }
    }
    if (hasCounts) {
      boolean repeated = experiment.kind().repeats();
      names.add(
          messages.get(
              repeated ? "experiment.page.column.repetitions" : "experiment.page.column.networks"));
    }
    String level = new Words(messages).level(experiment);
    for (int value : order()) {
      names.add(messages.get("experiment.page.column." + valueNames().get(value)));
      names.add(messages.get("experiment.page.column.interval", level));
    }
    experiment
        .knownColumns()
        .forEach(name -> names.add(messages.get("experiment.page.column." + name)));
    return names;
  }

  /** An activation and its α are one name. */
  private boolean isPartOfName(String key) {
    return key.equals("alpha") && keyNames().contains("activation");
  }

  /** The measured values as they are shown: the loss that conditions are judged by comes first. */
  private List<Integer> order() {
    if (experiment instanceof Prevention) { // which asks for the dead; ReLU learns no α
      return List.of(TrainingExperiment.SILENT, TrainingExperiment.LOSS);
    }
    return valueNames().contains("test_loss")
        ? List.of(
            TrainingExperiment.HELD_OUT,
            TrainingExperiment.SILENT,
            TrainingExperiment.ALPHA,
            TrainingExperiment.LOSS)
        : IntStream.range(0, valueNames().size()).boxed().toList();
  }

  /** The cells as a person reads them. */
  public List<List<String>> cells(Messages messages) {
    Words words = new Words(messages);
    return rows.stream().map(row -> cells(row, words)).toList();
  }

  private List<String> cells(Row row, Words words) {
    List<String> cells = new ArrayList<>();
    List<String> names = keyNames();
    for (int i = 0; i < names.size(); i++) {
      if (!isPartOfName(names.get(i))) {
        cells.add(key(names.get(i), row.keys.get(i), words) + slope(names.get(i), row.keys));
      }
    }
    if (hasCounts) {
      cells.add(Numbers.count(row.networks));
    }
    for (int i : order()) {
      boolean is = i < row.estimates.size();
      cells.add(is ? words.value(row.estimates.get(i), SHOWN_DIGITS) : "–");
      cells.add(is ? words.interval(row.estimates.get(i), INTERVAL_DIGITS) : "–");
    }
    row.known.forEach(value -> cells.add(words.share(value)));
    return cells;
  }

  /** The α behind the name of an activation that has one. */
  private String slope(String name, List<String> keys) {
    int alpha = keyNames().indexOf("alpha");
    if (!name.equals("activation") || alpha < 0) {
      return "";
    }
    String value = keys.get(alpha);
    return value.isEmpty() || !kind(keys.get(keyNames().indexOf(name))).hasAlpha()
        ? ""
        : " " + Numbers.significant(Double.parseDouble(value), DIGITS);
  }

  private static String key(String name, String value, Words words) {
    if (name.equals("activation")) {
      return FunctionNames.name(kind(value), words.messages());
    }
    if (name.equals("measure")) {
      return words.get("experiment.chart.prevention." + value + ".name");
    }
    return value.isEmpty() ? "–" : Numbers.significant(Double.parseDouble(value), DIGITS);
  }

  private static ActivationKind kind(String id) {
    return Stream.of(ActivationKind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Some rows as text for a spreadsheet: tabs between numbers with all their digits. */
  public String copied(List<Integer> chosen) {
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>(keyNames());
    names.add("networks");
    for (String value : valueNames()) {
      names.addAll(List.of(value, "low", "high"));
    }
    names.addAll(experiment.knownColumns());
    line(text, names);
    chosen.forEach(index -> line(text, raw(rows.get(index))));
    return text.toString();
  }

  private List<String> raw(Row row) {
    List<String> cells = new ArrayList<>(row.keys);
    cells.add(Long.toString(row.networks));
    for (int i = 0; i < valueNames().size(); i++) {
      boolean is = i < row.estimates.size();
      cells.addAll(is ? raw(row.estimates.get(i)) : List.of("", "", ""));
    }
    row.known.forEach(value -> cells.add(Double.toString(value)));
    return cells;
  }

  /** With all digits. */
  private static List<String> raw(Estimate estimate) {
    return Stream.of(estimate.value(), estimate.interval().low(), estimate.interval().high())
        .map(value -> Double.toString(value))
        .toList();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(String.join("\t", cells)).append('\n');
  }

  private List<String> keyNames() {
    List<String> names = new ArrayList<>(experiment.keyColumns());
    if (experiment instanceof GradientFlow) {
      names.add("layer");
    }
    return names;
  }

  private List<String> valueNames() {
    return experiment instanceof GradientFlow ? List.of("gradient") : experiment.valueColumns();
  }
}
