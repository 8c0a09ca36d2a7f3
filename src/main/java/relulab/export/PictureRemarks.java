package relulab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import relulab.text.Messages;

/** What a person is to know of a picture that was made: nothing is missing from it silently. */
public final class PictureRemarks {
  /** More names than these are "and 12 more". */
  private static final int MOST = 8;

  private PictureRemarks() {}

  /** A line on the texts that had no room, and one on the characters that no font has. */
  public static List<String> of(Picture picture, Messages messages) {
    Fit fit = picture.fit(Glyphs.RULER);
    List<String> remarks = new ArrayList<>();
    if (!fit.leftOutTexts().isEmpty()) {
      String names = some(fit.leftOutTexts(), messages);
      remarks.add(messages.get("export.leftOut", picture.chart().id(), names));
    }
    List<String> missing = MissingLetters.in(fit.texts());
    if (!missing.isEmpty()) {
      String signs = some(missing, messages);
      remarks.add(messages.get("export.undrawable", picture.chart().id(), signs));
    }
    return remarks;
  }

  /**
   * Refuses a picture that is too small for what it says.
   *
   * @throws ExportException if its title or most of its texts have no room
   */
  public static void requireRoom(Picture picture) {
    if (picture.fit(Glyphs.RULER).isTooSmall()) {
      PictureSpec spec = picture.spec();
      throw new ExportException(
          "export.tooSmall", picture.chart().id(), spec.width(), spec.height());
    }
  }

  private static String some(List<String> all, Messages messages) {
    String shown =
        all.stream().limit(MOST).collect(Collectors.joining(messages.get("export.listSeparator")));
    int more = all.size() - MOST;
    return more > 0 ? messages.get("export.andMore", shown, more) : shown;
  }
}
