package relulab.scenario;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import relulab.model.trace.TraceHeader;
import relulab.model.trace.TraceHeader.TraceLayer;
import relulab.model.trace.TraceRecord;
import relulab.scenario.ScenarioException.Place;

/**
 * A record as a line: step, loss, and for each layer behind a tab its four numbers and the digits
 * of its neurons. There may be a hundred thousand of these in a line: nothing is made of them but
 * numbers in arrays.
 */
final class TraceLine {
  private static final int NUMBERS = 4;
  private static final int LONGEST_NUMBER = 32;
  private static final byte[] VALUES = values();

  private final TraceHeader header;
  private final TraceRecord record;
  private final int width;
  private long last = -1;

  private byte[] line = {};
  private int start;
  private int at;
  private int end;
  private int number;

  TraceLine(TraceHeader header) {
    this.header = header;
    record = new TraceRecord(header);
    int digits = 1;
    while (1L << (6 * digits) <= header.probes()) {
      digits++;
    }
    width = digits;
  }

  private static byte[] values() {
    String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < digits.length(); i++) {
      values[digits.charAt(i)] = (byte) i;
    }
    return values;
  }

  /** No record has fewer bytes than that. */
  int least() {
    return (width + 3) * header.neurons() + 10 * header.layers().size() + 3;
  }

  /** No record has more bytes than that. */
  int most() {
    return (width + 5) * header.neurons()
        + (header.layers().size() + 1) * (NUMBERS * LONGEST_NUMBER + 10);
  }

  /**
   * A record; the same one each time, filled anew.
   *
   * @param bytes that have the line
   * @param from where it begins
   * @param to where it ends
   * @param lineNumber from 1, for messages
   * @throws ScenarioException if it is damaged
   */
  TraceRecord read(byte[] bytes, int from, int to, int lineNumber) {
    line = bytes;
    start = from;
    at = from;
    end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    number = lineNumber;
    record.step = step();
    expect('\t');
    record.loss = number(true);
    int first = 0;
    for (int layer = 0; layer < header.layers().size(); layer++) {
      layer(layer, first);
      first += header.layers().get(layer).neurons();
    }
    if (at != end) {
      throw fault(at, "scenario.trace.more");
    }
    return record;
  }

  private long step() {
    int from = at;
    String word = word();
    if (!word.matches("\\d{1,15}")) {
      throw fault(from, "scenario.trace.step", JsonFields.shorten(word));
    }
    long step = Long.parseLong(word);
    if (step <= last) {
      throw fault(from, "scenario.trace.order", "" + step, "" + last);
    }
    last = step;
    return step;
  }

  private void layer(int index, int first) {
    TraceLayer layer = header.layers().get(index);
    expect('\t');
    for (int i = 0; i < NUMBERS; i++) {
      record.layers[NUMBERS * index + i] = number(false);
      expect(' ');
    }
    fires(first, layer.neurons());
    expect(' ');
    pairs(record.largest, first, layer.neurons());
    expect(' ');
    slopes(first, layer.neurons());
    expect(' ');
    if (at < end && line[at] == '-' && (at + 1 == end || line[at + 1] == '\t')) {
      at++;
      Arrays.fill(record.gradients, first, first + layer.neurons(), (short) -1);
    } else {
      pairs(record.gradients, first, layer.neurons());
    }
  }

  private void fires(int first, int count) {
    int from = need(count * width);
    int all = 0;
    int p = from;
    for (int n = first; n < first + count; n++) {
      int value = 0;
      for (int digit = 0; digit < width; digit++) {
        int v = VALUES[line[p++] & 255];
        all |= v;
        value = value << 6 | v;
      }
      record.fires[n] = value;
      all |= header.probes() - value;
    }
    if (all < 0) {
      requireDigits(from, p);
      for (int n = first; n < first + count; n++) {
        if (record.fires[n] > header.probes()) {
          int where = from + (n - first) * width;
          throw fault(where, "scenario.trace.fires", "" + record.fires[n], "" + header.probes());
        }
      }
    }
  }

  private void pairs(short[] values, int first, int count) {
    int from = need(2 * count);
    int all = 0;
    int p = from;
    for (int n = first; n < first + count; n++, p += 2) {
      int high = VALUES[line[p] & 255];
      int low = VALUES[line[p + 1] & 255];
      all |= high | low;
      values[n] = (short) (high << 6 | low);
    }
    if (all < 0) {
      requireDigits(from, p);
    }
  }

  private void slopes(int first, int count) {
    int from = need(count);
    int all = 0;
    for (int i = 0; i < count; i++) {
      byte value = VALUES[line[from + i] & 255];
      all |= value;
      record.slopes[first + i] = value;
    }
    if (all < 0) {
      requireDigits(from, from + count);
    }
  }

  /** Takes so many bytes; where there are fewer, the first that is missing or wrong is told. */
  private int need(int count) {
    int from = at;
    if (end - at < count) {
      requireDigits(at, end);
      throw fault(end, "scenario.trace.ends");
    }
    at += count;
    return from;
  }

  private void requireDigits(int from, int to) {
    for (int i = from; i < to; i++) {
      if (VALUES[line[i] & 255] < 0) {
        throw fault(i, "scenario.trace.digit", shown(line[i]));
      }
    }
  }

  private double number(boolean isLoss) {
    int from = at;
    String word = word();
    if ((word.equals("-") && !isLoss) || word.equals("nan")) {
      return Double.NaN;
    }
    if (word.matches("-?inf")) {
      return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (!word.matches("-?\\d{1,20}(\\.\\d{1,20})?(e[-+]?\\d{1,4})?")) {
      throw fault(from, "scenario.trace.number", JsonFields.shorten(word));
    }
    return Double.parseDouble(word);
  }

  /** What stands up to the next space or tab. */
  private String word() {
    int from = at;
    while (at < end && line[at] != ' ' && line[at] != '\t' && at - from < LONGEST_NUMBER) {
      at++;
    }
    return new String(line, from, at - from, StandardCharsets.ISO_8859_1);
  }

  private void expect(char separator) {
    if (at >= end) {
      throw fault(at, "scenario.trace.ends");
    }
    if (line[at] != separator) {
      String key = separator == '\t' ? "scenario.trace.tab" : "scenario.trace.space";
      throw fault(at, key, shown(line[at]));
    }
    at++;
  }

  private static String shown(byte b) {
    return b > ' ' && b < 127 ? "" + (char) b : String.format(Locale.ROOT, "\\x%02x", b & 255);
  }

  private ScenarioException fault(int where, String key, Object... arguments) {
    return new ScenarioException(new Place("", number, where - start + 1), key, arguments);
  }
}
