package relulab.export.trace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import relulab.export.ProgressListener;
import relulab.export.SafeFile;
import relulab.export.trial.TrialTable;
import relulab.model.network.HiddenLayers;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceCourse;
import relulab.model.trace.TraceHeader.TraceLayer;
import relulab.model.training.NeuronState;

/**
 * The numbers of a recorded training as CSV: a row for each layer of each record; of very long
 * recordings, of some records in a row, with their means. What was not recorded is empty.
 */
public final class TraceCsv {
  private static final String COLUMNS =
      "step,last_step,layer,name,activation,neurons,alive,dead,dormant,"
          + "loss,mean,zeros,gradient_norm,alpha\n";

  /** In the order of the columns. */
  private static final List<NeuronState> STATES =
      List.of(NeuronState.ALIVE, NeuronState.DEAD, NeuronState.DORMANT);

  private TraceCsv() {}

  /**
   * Writes the table.
   *
   * @throws relulab.export.ExportException if it cannot be written; an old file is still whole
   */
  public static void write(Trace trace, Path file, ProgressListener progress) {
    SafeFile.requireWritable(file);
    SafeFile.replace(
        file,
        temporary -> {
          try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
            write(trace, out, progress);
          }
        });
  }

  private static void write(Trace trace, Writer out, ProgressListener progress) throws IOException {
    out.write(COLUMNS);
    for (int column = 0; column < trace.columns(); column++) {
      TraceCourse at = new TraceCourse(trace, "", trace.start(column));
      for (int layer = 1; layer <= trace.layout().hiddenLayers(); layer++) {
        out.write(row(trace, at, column, layer));
      }
      progress.report((column + 1.0) / trace.columns());
    }
  }

  private static String row(Trace trace, TraceCourse at, int column, int layer) {
    TraceLayer about = trace.header().layers().get(layer - 1);
    HiddenLayers layers = trace.layout();
    Map<NeuronState, Integer> counts = new EnumMap<>(NeuronState.class);
    for (int unit = 0; unit < about.neurons(); unit++) {
      counts.merge(at.state(0, layers.neuron(layer, unit)), 1, Integer::sum);
    }
    long last = trace.isOneStep(column) ? trace.start(column) : trace.start(column + 1) - 1;
    StringBuilder row = new StringBuilder();
    row.append(trace.start(column)).append(',').append(last).append(',').append(layer);
    row.append(',').append(TrialTable.cell(about.name())).append(',').append(about.kind().id());
    row.append(',').append(about.neurons());
    for (NeuronState state : STATES) {
      row.append(',').append(counts.getOrDefault(state, 0));
    }
    double[] numbers = {
      trace.loss(column),
      trace.meanActivation(column, layer),
      trace.zeroShare(column, layer),
      trace.layerGradientNorm(column, layer),
      trace.alpha(column, layer)
    };
    for (double number : numbers) {
      row.append(',').append(Double.isNaN(number) ? "" : Double.toString(number));
    }
    return row.append('\n').toString();
  }
}
