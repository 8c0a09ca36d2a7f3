package relulab.export;

import java.util.ArrayList;
import java.util.List;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;

/** Breaks the line of settings where it does not fit: between settings rather than inside one. */
final class PictureCaption {
  private static final String SEPARATOR = " · ";

  private PictureCaption() {}

  /** The lines, none wider than the width unless a single word is. */
  @SuppressWarnings("StringSplitter") // empty parts at the end mean nothing
  static List<String> lines(Surface surface, String settings, double width, TextStyle style) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String setting : settings.split(SEPARATOR)) {
      String longer = line.isEmpty() ? setting : line + SEPARATOR + setting;
      if (line.isEmpty() || surface.textWidth(longer, style) <= width) {
        line = longer;
      } else {
        lines.addAll(TextLines.wrap(surface, line, width, style));
        line = setting;
      }
    }
    lines.addAll(TextLines.wrap(surface, line, width, style));
    return lines;
  }
}
