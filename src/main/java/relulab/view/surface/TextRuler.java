package relulab.view.surface;

/** Tells how wide a line of text will be. */
@FunctionalInterface
public interface TextRuler {

  /**
   * Widths that need no font: what is laid out with them lies in the same place on every surface,
   * and so a chart can tell what is under the mouse without being drawn. The letters of the app's
   * fonts are a little narrower, so that texts have the room that they need.
   */
  TextRuler ESTIMATE =
      (text, style) ->
          text.chars().mapToDouble(TextRuler::em).sum() * style.size() * (style.bold() ? 1.07 : 1);

  private static double em(int c) {
    if (c >= 0x2E80) {
      return 1;
    }
    if (" .,:;|!ijlI·()\u202F".indexOf(c) >= 0) {
      return 0.37;
    }
    if ("tfr-/".indexOf(c) >= 0) {
      return 0.43;
    }
    if ("mwMW%→".indexOf(c) >= 0) {
      return 0.95;
    }
    return c >= 'A' && c <= 'Z' ? 0.74 : 0.63;
  }

  /** The width of a line of text in this style. */
  double textWidth(String text, TextStyle style);
}
