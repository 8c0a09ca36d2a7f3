package relulab.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Trace;
import relulab.scenario.TraceFile;

/**
 * Opens a trace of 100,000 neurons in ten layers and 2,000 records, in which neurons die at random
 * steps, and prints how long it takes and what stays in memory. Arguments: neurons, records.
 */
public final class TraceBenchmark {
  private static final int LAYERS = 10;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  private TraceBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int neurons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int records = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Path file = Files.createTempFile("bench", ".relutrace");
    try {
      write(file, neurons / LAYERS, records);
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

  private static void write(Path file, int width, int records) throws IOException {
    Random random = new Random(1);
    int[] deaths = random.ints(LAYERS * width, 0, 3 * records).toArray();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      StringBuilder header = new StringBuilder();
      for (int layer = 0; layer < LAYERS; layer++) {
        header.append(layer == 0 ? "" : ", ");
        header.append("{\"name\": \"layer").append(layer).append("\", \"activation\": \"relu\"");
        header.append(", \"neurons\": ").append(width).append(", \"positions\": 1}");
      }
      String first = "{\"format\": \"relutrace\", \"version\": 1, \"probes\": 500, \"layers\": [";
      out.write((first + header + "]}\n").getBytes(StandardCharsets.US_ASCII));
      for (int record = 0; record < records; record++) {
        out.write((100 * record + "\t0.5").getBytes(StandardCharsets.US_ASCII));
        for (int layer = 0; layer < LAYERS; layer++) {
          out.write("\t0.25 0.5 0.125 0 ".getBytes(StandardCharsets.US_ASCII));
          out.write(neurons(deaths, layer * width, width, record));
        }
        out.write('\n');
      }
    }
  }

  /** Each fires for some of the inputs until it dies. */
  private static byte[] neurons(int[] deaths, int first, int width, int record) {
    byte[] fires = new byte[2 * width + 1];
    byte[] largest = new byte[2 * width + 1];
    byte[] slopes = new byte[width + 1];
    byte[] gradients = new byte[2 * width];
    for (int i = 0; i < width; i++) {
      boolean lives = record < deaths[first + i];
      put(fires, i, lives ? 1 + (first + i * 7 + record) % 499 : 0);
      put(largest, i, lives ? 3000 : 1000);
      slopes[i] = (byte) DIGITS.charAt(lives ? 60 : 0);
      put(gradients, i, lives ? 2000 : 0);
    }
    fires[2 * width] = ' ';
    largest[2 * width] = ' ';
    slopes[width] = ' ';
    byte[] all = new byte[7 * width + 3];
    System.arraycopy(fires, 0, all, 0, fires.length);
    System.arraycopy(largest, 0, all, fires.length, largest.length);
    System.arraycopy(slopes, 0, all, fires.length + largest.length, slopes.length);
    System.arraycopy(gradients, 0, all, all.length - gradients.length, gradients.length);
    return all;
  }

  private static void put(byte[] digits, int neuron, int value) {
    digits[2 * neuron] = (byte) DIGITS.charAt(value / 64);
    digits[2 * neuron + 1] = (byte) DIGITS.charAt(value % 64);
  }
}
