package relulab.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * Reads the texts that a PNG file carries, in any of the three kinds of chunks that there are for
 * them (PNG specification, 11.3.4): the app writes iTXt, other programs make tEXt or zTXt of it.
 */
public final class PngTexts {
  /** No text is longer, whatever a damaged or a hostile file says. */
  private static final int MOST = 32 << 20;

  private static final int BUFFER = 1 << 16;

  /** One text cannot be read; what follows it can. */
  private static final class DamagedText extends IOException {
    private static final long serialVersionUID = 1;

    DamagedText(String why) {
      super(why);
    }
  }

  private PngTexts() {}

  /** Whether a file begins as a PNG does. */
  static boolean isPng(byte[] start) {
    return start.length >= PngFile.SIGNATURE.length
        && Arrays.equals(PngFile.SIGNATURE, Arrays.copyOf(start, PngFile.SIGNATURE.length));
  }

  /**
   * The texts of a file by keyword, in the file's order; empty if it has none. Of several with one
   * keyword it is that of iTXt, else the first.
   *
   * @throws IOException if it cannot be read, is no PNG, or is damaged
   */
  public static Map<String, String> read(Path file) throws IOException {
    Map<String, String> first = new LinkedHashMap<>();
    all(file).forEach((keyword, texts) -> first.put(keyword, texts.getFirst()));
    return first;
  }

  /**
   * All texts of a file by keyword: the app writes what it opens again twice. One that is damaged
   * is left out where others are whole.
   *
   * @throws IOException if it cannot be read, is no PNG, or has nothing but damaged texts
   */
  static Map<String, List<String>> all(Path file) throws IOException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    IOException problem = null;
    try (InputStream stream = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(stream)) {
      if (!isPng(in.readNBytes(PngFile.SIGNATURE.length))) {
        throw new IOException("no PNG");
      }
      String type = "";
      while (!type.equals("IEND")) {
        long length = in.readInt();
        byte[] name = new byte[4];
        in.readFully(name);
        type = new String(name, StandardCharsets.ISO_8859_1);
        boolean isText = type.equals("tEXt") || type.equals("zTXt") || type.equals("iTXt");
        try {
          byte[] data = chunk(in, name, length, isText);
          if (isText) {
            text(type, data, texts);
          }
        } catch (DamagedText e) {
          problem = e;
        }
      }
    }
    if (problem != null && texts.isEmpty()) {
      throw problem;
    }
    return texts;
  }

  /** The bytes of a chunk, or none where they are only checked. */
  private static byte[] chunk(DataInputStream in, byte[] name, long length, boolean isKept)
      throws IOException {
    if (length < 0 || (isKept && length > MOST)) {
      throw new IOException("a chunk of " + length + " bytes");
    }
    CRC32 crc = new CRC32();
    crc.update(name);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (long left = length; left > 0; ) {
      int n = in.read(buffer, 0, (int) Math.min(left, BUFFER));
      if (n < 0) {
        throw new EOFException();
      }
      crc.update(buffer, 0, n);
      if (isKept) {
        kept.write(buffer, 0, n);
      }
      left -= n;
    }
    if (in.readInt() != (int) crc.getValue()) {
      throw isKept ? new DamagedText("a damaged text") : new IOException("a damaged chunk");
    }
    return kept.toByteArray();
  }

  private static void text(String type, byte[] data, Map<String, List<String>> texts)
      throws DamagedText {
    int end = zero(data, 0);
    String keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
    byte[] text =
        switch (type) {
          case "tEXt" -> from(data, end + 1);
          case "zTXt" -> inflated(from(data, end + 2));
          default -> international(data, end);
        };
    List<String> copies = texts.computeIfAbsent(keyword, key -> new ArrayList<>());
    copies.add(type.equals("iTXt") ? 0 : copies.size(), decoded(text));
  }

  /** Keyword, 0, whether compressed, method, language, 0, translated keyword, 0, text. */
  private static byte[] international(byte[] data, int end) throws DamagedText {
    boolean isCompressed = end + 1 < data.length && data[end + 1] == 1;
    byte[] text = from(data, zero(data, zero(data, end + 3) + 1) + 1);
    return isCompressed ? inflated(text) : text;
  }

  private static int zero(byte[] data, int start) throws DamagedText {
    for (int i = start; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    throw new DamagedText("a text without a keyword");
  }

  private static byte[] from(byte[] data, int start) {
    return Arrays.copyOfRange(data, Math.min(start, data.length), data.length);
  }

  private static byte[] inflated(byte[] data) throws DamagedText {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(data))) {
      byte[] text = in.readNBytes(MOST + 1);
      if (text.length > MOST) {
        throw new DamagedText("a text that is too long");
      }
      return text;
    } catch (IOException e) {
      throw new DamagedText(String.valueOf(e.getMessage()));
    }
  }

  /** Only iTXt is UTF-8 by the book; programs that change the kind of chunk leave the bytes. */
  private static String decoded(byte[] text) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException e) {
      return new String(text, StandardCharsets.ISO_8859_1);
    }
  }
}
