package relulab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Trace;
import relulab.scenario.TraceFile;

/**
 * Opens a trace of 100,000 neurons in ten layers and 2,000 records, in which neurons die at random
 * steps, and prints how long it takes and what stays in memory. Arguments: neurons, records.
 */
public final class TraceBenchmark {
  private TraceBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int neurons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int records = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Path file = Files.createTempFile("bench", ".relutrace");
    try {
      try (TraceWriter writer = new TraceWriter(file, neurons, records)) {
        for (int record = 0; record < records; record++) {
          writer.record(record);
        }
      }
      for (int round = 0; round < 3; round++) {
        open(file);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void open(Path file) throws IOException {
    long before = used();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Trace trace = TraceFile.read(file);
    double seconds = (System.nanoTime() - start) / 1e9;
    double work = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
    long kept = used() - before;
    start = System.nanoTime();
    Diagnosis diagnosis = new Diagnosis(trace);
    double diagnosed = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,d neurons, %,d records, %,d MB: opened in %.2f s (%.2f s of a core), %,d MiB kept, %d"
            + " columns; diagnosed in %.2f s (%d findings)%n",
        trace.header().neurons(),
        trace.records(),
        Files.size(file) / 1_000_000,
        seconds,
        work,
        kept >> 20,
        trace.columns(),
        diagnosed,
        diagnosis.findings().size());
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
