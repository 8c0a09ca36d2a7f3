package relulab.view.surface;

/** Tells how wide a line of text will be. */
@FunctionalInterface
public interface TextRuler {

  /**
   * Widths that need no font: what is laid out with them lies in the same place on every surface, and
   * so a chart can tell what is under the mouse without being drawn. Latin letters and digits are on
   * average a little narrower than this, so that texts have the room that they need.
   */
  TextRuler ESTIMATE =
      (text, style) -> {
        double em = 0;
        for (int i = 0; i < text.length(); i++) {
          em += text.charAt(i) >= 0x2E80 ? 1 : 0.6;
        }
        return em * style.size();
      };

  /** The width of a line of text in this style. */
  double textWidth(String text, TextStyle style);
}
