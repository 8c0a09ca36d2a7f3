package relulab.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of text, in the encodings in which programs write them. */
public final class TextFile {
  /** The greatest size of a file in bytes. */
  public static final int MAX_BYTES = 16 << 20;

  private TextFile() {}

  /**
   * A text and the encoding in which it was written.
   *
   * @param text without a byte order mark
   */
  public record Decoded(String text, Charset charset) {}

  /**
   * The bytes of a file.
   *
   * @throws ScenarioException if it cannot be read or is too large
   */
  public static byte[] bytes(Path file) {
    if (Files.isDirectory(file) || !Files.exists(file)) {
      throw new ScenarioException(null, "scenario.noFile", file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(in);
    } catch (IOException e) {
      throw new ScenarioException(null, "scenario.noFile", file.toString());
    }
  }

  /**
   * All bytes of a stream.
   *
   * @throws ScenarioException if there are too many
   */
  public static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ScenarioException(null, "scenario.fileTooLarge", "" + (MAX_BYTES >> 20));
    }
    return bytes;
  }

  /**
   * A text in UTF-8, or in UTF-16, which Windows' own shell writes.
   *
   * @throws ScenarioException if it is neither
   */
  public static Decoded decode(byte[] bytes) {
    Charset charset = unicode(bytes);
    try {
      return decode(bytes, charset);
    } catch (CharacterCodingException e) {
      throw new ScenarioException(null, "scenario.notText");
    }
  }

  /** A text as {@link #decode(byte[])}, or else in an encoding of old programs for tables. */
  static Decoded decodeTable(byte[] bytes) {
    for (Charset charset : new Charset[] {unicode(bytes), chinese()}) {
      try {
        return decode(bytes, charset);
      } catch (CharacterCodingException e) {
        // the next one may fit
      }
    }
    return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
  }

  private static Decoded decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (text.indexOf('\0') >= 0) {
      throw new CharacterCodingException();
    }
    return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, charset);
  }

  /** UTF-16 by its mark or, without one, by the zeros beside its ASCII; else UTF-8. */
  private static Charset unicode(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = bytes[0] & 0xFF;
      int second = bytes[1] & 0xFF;
      if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
        return StandardCharsets.UTF_16LE;
      }
      if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
        return StandardCharsets.UTF_16BE;
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** That of Chinese Windows. */
  private static Charset chinese() {
    return Charset.isSupported("GB18030")
        ? Charset.forName("GB18030")
        : StandardCharsets.ISO_8859_1;
  }
}
