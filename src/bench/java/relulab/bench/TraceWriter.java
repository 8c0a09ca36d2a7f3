package relulab.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a trace of ten layers of ReLU neurons, which die at random records. */
public final class TraceWriter implements AutoCloseable {
  private static final int LAYERS = 10;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  private final OutputStream out;
  private final int width;
  private final int[] deaths;

  /**
   * A trace with its header.
   *
   * @param neurons of all layers
   * @param records that are meant to follow: within them a third of the neurons die
   */
  public TraceWriter(Path file, int neurons, int records) throws IOException {
    width = neurons / LAYERS;
    deaths = new Random(1).ints(LAYERS * width, 0, 3 * records).toArray();
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    StringBuilder header = new StringBuilder();
    for (int layer = 0; layer < LAYERS; layer++) {
      header.append(layer == 0 ? "" : ", ");
      header.append("{\"name\": \"layer").append(layer).append("\", \"activation\": \"relu\"");
      header.append(", \"neurons\": ").append(width).append(", \"positions\": 1}");
    }
    String first = "{\"format\": \"relutrace\", \"version\": 1, \"probes\": 500, \"layers\": [";
    out.write((first + header + "]}\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Writes a record, 100 steps after the one before. */
  public void record(int record) throws IOException {
    out.write((100 * record + "\t0.5").getBytes(StandardCharsets.US_ASCII));
    for (int layer = 0; layer < LAYERS; layer++) {
      out.write("\t0.25 0.5 0.125 0 ".getBytes(StandardCharsets.US_ASCII));
      out.write(neurons(layer * width, record));
    }
    out.write('\n');
  }

  /** What was written can be read. */
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Each fires for some of the inputs until it dies. */
  private byte[] neurons(int first, int record) {
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
