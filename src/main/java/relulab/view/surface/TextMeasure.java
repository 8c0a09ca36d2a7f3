package relulab.view.surface;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Text;

/**
 * Widths of lines of text, measured by JavaFX and remembered: labels repeat from frame to frame.
 */
public final class TextMeasure {
  private static final int REMEMBERED = 2000;

  private record Key(String text, boolean bold, double size) {}

  private final Text node = new Text();
  private final Map<Key, Double> widths =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The width of a line. */
  public double width(String text, TextStyle style) {
    return widths.computeIfAbsent(
        new Key(text, style.bold(), style.size()),
        k -> {
          node.setFont(Fonts.of(text, style));
          node.setText(text);
          return node.getLayoutBounds().getWidth();
        });
  }
}
