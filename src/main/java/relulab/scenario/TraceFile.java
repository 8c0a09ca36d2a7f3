package relulab.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceHeader;
import relulab.model.trace.TraceTrack;
import relulab.scenario.ScenarioException.Place;

/**
 * The trace of a training of one's own, as the recorder writes it: a line of JSON, then a line a
 * record. It may still be growing; a last line without an end is left for later.
 */
public final class TraceFile {
  private static final int MOST_HEADER = 16 << 20;
  private static final int CHUNK = 1 << 20;
  private static final String BEGINNING = "{\"format\": \"relutrace\"";

  private final Path file;
  private byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;
  private long position;
  private long size;
  private int line = 1;
  private @Nullable TraceLine records;
  private @Nullable TraceTrack track;

  /** A trace, of which nothing is read yet. */
  public TraceFile(Path file) {
    this.file = file;
  }

  /** Whether bytes are the beginning of a trace, spaces left aside. */
  public static boolean isTrace(String beginning) {
    int enough = Math.min(beginning.length(), 200);
    String dense = beginning.substring(0, enough).replace(" ", "");
    return dense.startsWith(BEGINNING.replace(" ", ""));
  }

  /**
   * A whole trace.
   *
   * @throws ScenarioException if it cannot be read, with line and column of the fault
   */
  public static Trace read(Path file) {
    TraceFile trace = new TraceFile(file);
    trace.readOn();
    return trace.view();
  }

  /**
   * Reads what has been written since the last call.
   *
   * @return whether there was a record
   * @throws ScenarioException if the file cannot be read, is damaged, or has become shorter
   */
  public boolean readOn() {
    return readOn(Long.MAX_VALUE);
  }

  /**
   * Reads about so many bytes of what has been written since the last call.
   *
   * @return whether there was a record
   * @throws ScenarioException as {@link #readOn()}
   */
  public boolean readOn(long bytes) {
    if (Files.isDirectory(file) || !Files.exists(file)) {
      throw new ScenarioException(null, "scenario.noFile", file.toString());
    }
    long before = line;
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() < position) {
        throw new ScenarioException(null, "scenario.trace.shorter");
      }
      channel.position(position);
      size = channel.size();
      long enough = bytes > size - position ? Long.MAX_VALUE : position + bytes;
      while (position < enough && fill(channel)) {
        lines();
      }
    } catch (IOException e) {
      throw new ScenarioException(null, "scenario.noFile", file.toString());
    }
    return line > before;
  }

  /**
   * What was read so far.
   *
   * @throws ScenarioException if there is no complete record yet
   */
  public Trace view() {
    if (track == null || !hasRecord()) {
      throw new ScenarioException(
          new Place("", line, unfinished() + 1),
          track == null ? "scenario.trace.noHeader" : "scenario.trace.noRecord");
    }
    return track.view();
  }

  /** Whether the file is shorter than what was read of it: another training writes it now. */
  public boolean isReplaced() {
    try {
      return Files.size(file) < position;
    } catch (IOException e) {
      return false; // Reading on says what is wrong.
    }
  }

  /** Whether there is a record. */
  public boolean hasRecord() {
    return track != null && line >= 3;
  }

  /** The share of the file that was read, of its size at the last call. */
  public double share() {
    return size == 0 ? 0 : Math.min(1, position / (double) size);
  }

  /** How many bytes of a last line, not yet complete, were left out. */
  public int unfinished() {
    return to - from;
  }

  /** More of the file behind what is in the buffer; false at its end. */
  private boolean fill(FileChannel channel) throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (buffer.length - to < CHUNK / 2) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = channel.read(ByteBuffer.wrap(buffer, to, buffer.length - to));
    position += Math.max(0, read);
    to += Math.max(0, read);
    return read > 0;
  }

  private void lines() {
    while (true) {
      int end = end();
      if (end < 0) {
        requireSensible();
        return;
      }
      if (records == null) {
        header(new String(buffer, from, end - from, StandardCharsets.UTF_8));
      } else if (track != null) {
        track.add(records.read(buffer, from, end, line));
      }
      from = end + 1;
      line++;
    }
  }

  private void header(String text) {
    TraceHeader header = TraceHeaderReader.read(text);
    records = new TraceLine(header);
    track = new TraceTrack(header);
  }

  /** Where the line ends; −1 if that is not read yet. The least length of a record is known. */
  private int end() {
    int start = records == null ? from : from + records.least();
    for (int i = start; i < to; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** A line that is far longer than it could be is none. */
  private void requireSensible() {
    int most = records == null ? MOST_HEADER : records.most();
    if (to - from > most) {
      String key = records == null ? "scenario.trace.noHeader" : "scenario.trace.tooLong";
      throw new ScenarioException(new Place("", line, most + 1), key);
    }
  }
}
