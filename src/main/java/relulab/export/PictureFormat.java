package relulab.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats of picture files. */
public enum PictureFormat {
  PNG,
  SVG,
  PDF;

  /** The name used on the command line and as a file's ending. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The usual end of a file's name. */
  public String ending() {
    return "." + id();
  }

  /** All of them in a sentence that names them, with a comma between them. */
  public static String list(Function<PictureFormat, String> word) {
    return Arrays.stream(values()).map(word).collect(Collectors.joining(", "));
  }

  /** Whether a file's name ends as this format's files do. */
  public boolean matches(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending());
  }

  /** Whether a file's name ends as a picture's does. */
  public static boolean isOfPicture(Path file) {
    return Arrays.stream(values()).anyMatch(format -> format.matches(file));
  }

  /**
   * The format that a file's name asks for.
   *
   * @throws ExportException if it asks for none
   */
  public static PictureFormat of(Path file) {
    for (PictureFormat format : values()) {
      if (format.matches(file)) {
        return format;
      }
    }
    throw new ExportException("export.unknownFormat", file, list(PictureFormat::ending));
  }
}
