package relulab.export;

import java.util.List;

/**
 * Characters that cannot be drawn here: neither the app's own fonts have them nor any font of the
 * system, and a reader would see an empty box in their place.
 */
public final class MissingLetters {
  private MissingLetters() {}

  /** The characters of some texts that no font has, each once, in their order. */
  public static List<String> in(List<String> texts) {
    return texts.stream()
        .flatMapToInt(String::codePoints)
        .distinct()
        .filter(c -> !isShapeless(c) && !Glyphs.isDrawn(c))
        .mapToObj(Character::toString)
        .toList();
  }

  /** What has no shape of its own, such as the joiners inside an emoji, is not missed. */
  private static boolean isShapeless(int c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.FORMAT
        || type == Character.NON_SPACING_MARK;
  }
}
