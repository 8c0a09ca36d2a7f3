package relulab.export;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes texts to files, all at once or not at all. */
public final class TextFile {
  private TextFile() {}

  /**
   * Replaces a file, or makes it, in UTF-8.
   *
   * @throws ExportException if it cannot be written; what was there before is still whole
   */
  public static void write(Path file, String text) {
    SafeFile.replace(file, temporary -> Files.writeString(temporary, text));
  }

  /**
   * Makes sure, before long work begins, that a file can be written at its end.
   *
   * @throws ExportException if it cannot
   */
  public static void requireWritable(Path file) {
    SafeFile.requireWritable(file);
  }
}
