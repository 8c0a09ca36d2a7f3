package relulab.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import relulab.text.Messages;

/** What a person is to know of a picture that was made: nothing is missing from it silently. */
public final class PictureRemarks {
  /** More names than these are "and 12 more". */
  private static final int MOST = 8;

  private PictureRemarks() {}

  /** A line on the texts that had no room, and one on the characters that no font has. */
  public static List<String> of(Picture picture, Messages messages) {
    Fit fit = picture.fit();
    List<String> remarks = new ArrayList<>();
    if (!fit.leftOutTexts().isEmpty()) {
      String names = some(fit.leftOutTexts(), messages);
      remarks.add(messages.get("export.leftOut", picture.chart().id(), names));
    }
    remarks.addAll(missing(picture.chart().id(), fit.texts(), messages));
    return remarks;
  }

  /** What is not on any of many pictures, each said once; they may be drawn by several threads. */
  public static final class Collected implements Consumer<Picture> {
    private final Messages messages;
    private final Set<String> lines = Collections.synchronizedSet(new LinkedHashSet<>());

    public Collected(Messages messages) {
      this.messages = messages;
    }

    @Override
    public void accept(Picture picture) {
      lines.addAll(of(picture, messages));
    }

    public List<String> lines() {
      return List.copyOf(lines);
    }
  }

  /** A line on the characters of some texts that no font has; none where all can be drawn. */
  public static List<String> missing(Object name, List<String> texts, Messages messages) {
    List<String> missing = Glyphs.missing(texts);
    return missing.isEmpty()
        ? List.of()
        : List.of(messages.get("export.undrawable", name, some(missing, messages)));
  }

  /**
   * Refuses a picture that is too small for what it says.
   *
   * @throws ExportException if its title or most of its texts have no room
   */
  public static void requireRoom(Picture picture) {
    if (picture.fit().isTooSmall()) {
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
