package relulab.view.surface;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Text;

/** Sizes of lines of text, measured by JavaFX and remembered: labels repeat from frame to frame. */
public final class TextMeasure {
  private static final int REMEMBERED = 2000;

  private record Key(String text, boolean bold, double size) {}

  private record Size(double width, double height, double ascent) {}

  private final Text node = new Text();
  private final Map<Key, Size> sizes =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Size> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The width of a line. */
  public double width(String text, TextStyle style) {
    return size(text, style).width;
  }

  /** How far the line's baseline lies below the point that its style anchors it to. */
  public double baselineBelow(String text, TextStyle style) {
    Size size = size(text, style);
    return switch (style.vertical()) {
      case TOP -> size.ascent;
      case MIDDLE -> size.ascent - size.height / 2;
      case BASELINE -> 0;
      case BOTTOM -> size.ascent - size.height;
    };
  }

  private Size size(String text, TextStyle style) {
    return sizes.computeIfAbsent(
        new Key(text, style.bold(), style.size()),
        k -> {
          node.setFont(Fonts.of(text, style));
          node.setText(text);
          return new Size(
              node.getLayoutBounds().getWidth(),
              node.getLayoutBounds().getHeight(),
              node.getBaselineOffset());
        });
  }
}
