package relulab.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import relulab.scenario.TraceFile;

/** What is in a file. Its beginning decides, not its name. */
public enum FileContent {
  /** A scenario as JSON, or what is none of the others. */
  SCENARIO,
  /** A list of scenes as JSON. */
  LECTURE,
  PNG,
  SVG,
  PDF,
  /** A page that plays a scene. */
  FILM,
  /** A picture or a film in a format that carries no scenario. */
  OTHER_PICTURE,
  /** Results of an experiment. */
  RESULTS,
  /** What the recorder wrote of a training of one's own. */
  TRACE,
  /** A table of points. */
  POINTS;

  private static final int START = 8192;
  private static final Pattern LECTURE_SCENES = Pattern.compile("\"scenes\"\\s*:\\s*\\[");
  private static final Set<String> TABLES = Set.of("csv", "tsv", "txt", "dat", "tab");
  private static final Pattern OTHER =
      Pattern.compile("(?s)(GIF8|\u00FF\u00D8\u00FF|RIFF|.{4}ftyp|\u001AE\u00DF\u00A3).*");

  /** The first columns that the tables of experiments have behind their keys. */
  private static final Pattern RESULTS_HEADER =
      Pattern.compile("[a-z_,]*\\b(networks|network),[a-z_0-9,]+");

  /** What is in a file; a scenario where it cannot be read, so that its reader says why. */
  public static FileContent of(Path file) {
    if (!Files.isRegularFile(file)) {
      return SCENARIO;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(START);
      return of(start, file.toString());
    } catch (IOException e) {
      return SCENARIO;
    }
  }

  /** What bytes are the beginning of; the name tells a table from broken JSON. */
  static FileContent of(byte[] start, String name) {
    if (PngTexts.isPng(start)) {
      return PNG;
    }
    String text = text(start);
    if (text.startsWith("%PDF")) {
      return PDF;
    }
    if (OTHER.matcher(text).matches()) {
      return OTHER_PICTURE;
    }
    return ofText(text.replace("\0", "").strip(), name.toLowerCase(Locale.ROOT));
  }

  private static FileContent ofText(String text, String name) {
    if (text.regionMatches(true, 0, "<!doctype html", 0, 14)) {
      return FILM;
    }
    if (text.startsWith("<")) {
      return SVG;
    }
    if (TraceFile.isTrace(text)) {
      return TRACE;
    }
    if (text.startsWith("{") && LECTURE_SCENES.matcher(text).find()) {
      return LECTURE;
    }
    if (text.startsWith("{")
        || text.startsWith("[")
        || name.endsWith(".json")
        || name.endsWith(".relulab")) {
      return SCENARIO;
    }
    String first = text.lines().findFirst().orElse("");
    if (RESULTS_HEADER.matcher(first).matches()) {
      return RESULTS;
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean isTable = text.matches("(?s)[-+−#\"]?[\\d.,].*");
    return TABLES.contains(ending) || isTable ? POINTS : SCENARIO;
  }

  /** Without the marks of encodings; only ASCII matters here. */
  private static String text(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return text.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
  }
}
