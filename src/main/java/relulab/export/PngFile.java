package relulab.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PNG file, chunk by chunk (PNG specification, third edition). ImageIO's writer tries five
 * filters for each row, in Java; in a chart nearly every row is like the one above, and the one
 * filter that says so takes a tenth of the time.
 */
final class PngFile {
  /** With what every file begins. */
  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private static final int RGB = 2;
  private static final int RGBA = 6;
  private static final int LIKE_ABOVE = 2;

  /** The last level at which zlib takes the first match that it finds. */
  private static final int LEVEL = 3;

  private static final int ROWS_AT_ONCE = 32;
  private static final double INCH = 0.0254;

  private final DataOutputStream out;

  /** A file that begins. */
  PngFile(OutputStream out) throws IOException {
    this.out = new DataOutputStream(out);
    this.out.write(SIGNATURE);
  }

  /** How large it is, and what a pixel has. */
  void header(BufferedImage image) throws IOException {
    Chunk chunk = new Chunk();
    chunk.data.writeInt(image.getWidth());
    chunk.data.writeInt(image.getHeight());
    chunk.data.write(
        new byte[] {8, (byte) (image.getColorModel().hasAlpha() ? RGBA : RGB), 0, 0, 0});
    chunk.write("IHDR");
  }

  /** Its size on paper. */
  void resolution(int dpi) throws IOException {
    Chunk chunk = new Chunk();
    int perMetre = (int) Math.round(dpi / INCH);
    chunk.data.writeInt(perMetre);
    chunk.data.writeInt(perMetre);
    chunk.data.write(1);
    chunk.write("pHYs");
  }

  /**
   * A text in any language.
   *
   * @param keyword 1 to 79 Latin characters
   * @param language its tag, for example zh
   */
  void text(String keyword, String text, String language) throws IOException {
    Chunk chunk = new Chunk();
    chunk.data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
    chunk.data.write(new byte[] {0, 0, 0});
    chunk.data.write(language.getBytes(StandardCharsets.US_ASCII));
    chunk.data.write(new byte[] {0, 0});
    chunk.data.write(text.getBytes(StandardCharsets.UTF_8));
    chunk.write("iTXt");
  }

  /** A text of Latin characters. */
  void plainText(String keyword, String text) throws IOException {
    Chunk chunk = new Chunk();
    chunk.data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
    chunk.data.write(0);
    chunk.data.write(text.getBytes(StandardCharsets.ISO_8859_1));
    chunk.write("tEXt");
  }

  /** The pixels, and the end of the file. */
  void pixels(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean alpha = image.getColorModel().hasAlpha();
    int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int row = 1 + width * (alpha ? 4 : 3);
    byte[] zeros = new byte[row]; // copied quicker than a row is filled, while little is compiled
    byte[] rows = new byte[row * ROWS_AT_ONCE];
    Chunk chunk = new Chunk();
    byte[] packed = new byte[1 << 16];
    Deflater deflater = new Deflater(LEVEL);
    try {
      for (int y = 0; y < height; y += ROWS_AT_ONCE) {
        int count = Math.min(ROWS_AT_ONCE, height - y);
        for (int i = 0; i < count; i++) {
          filter(argb, width, y + i, alpha, zeros, rows, i * row);
        }
        deflater.setInput(rows, 0, count * row);
        if (y + count == height) {
          deflater.finish();
        }
        for (int n = deflater.deflate(packed); n > 0; n = deflater.deflate(packed)) {
          chunk.data.write(packed, 0, n);
        }
      }
    } finally {
      deflater.end();
    }
    chunk.write("IDAT");
    new Chunk().write("IEND");
    out.flush();
  }

  /** The difference of a row's pixels to those above, of which most are the same. */
  private static void filter(
      int[] argb, int width, int y, boolean alpha, byte[] zeros, byte[] to, int start) {
    int size = alpha ? 4 : 3;
    int from = y * width;
    int end = from + width;
    System.arraycopy(zeros, 0, to, start, zeros.length);
    to[start] = (byte) (y == 0 ? 0 : LIKE_ABOVE);
    int x = from;
    while (x < end) {
      int now = argb[x];
      int above = y == 0 ? 0 : argb[x - width];
      if (now == above) {
        x += same(argb, x, end, width);
        continue;
      }
      int at = start + 1 + (x - from) * size;
      to[at] = (byte) ((now >> 16) - (above >> 16));
      to[at + 1] = (byte) ((now >> 8) - (above >> 8));
      to[at + 2] = (byte) (now - above);
      if (alpha) {
        to[at + 3] = (byte) ((now >>> 24) - (above >>> 24));
      }
      x++;
    }
  }

  /** How many pixels are as those above, from one that is, up to the end of the row. */
  private static int same(int[] argb, int from, int end, int width) {
    if (from < width) {
      return 1; // black, and nothing is above
    }
    int first = Arrays.mismatch(argb, from, end, argb, from - width, end - width);
    return first < 0 ? end - from : first;
  }

  /** Length, name, data, check sum. */
  private final class Chunk {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    private void write(String name) throws IOException {
      byte[] type = name.getBytes(StandardCharsets.US_ASCII);
      byte[] content = bytes.toByteArray();
      CRC32 sum = new CRC32();
      sum.update(type);
      sum.update(content);
      out.writeInt(content.length);
      out.write(type);
      out.write(content);
      out.writeInt((int) sum.getValue());
    }
  }
}
