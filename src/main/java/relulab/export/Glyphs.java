package relulab.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import relulab.view.surface.Fonts;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;

/**
 * The letters of the app's fonts as outlines: what is made for files needs no window, no toolkit
 * and no font where it is looked at. Any thread may use it.
 */
public final class Glyphs {
  /** Outlines are taken at this size, at which the rounding of a font's own grid is not seen. */
  private static final double SIZE = 1000;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Map<Key, Glyph> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

  static {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true"); // the window is JavaFX's
    }
  }

  /** The ruler that belongs to the outlines. */
  public static final TextRuler RULER = Glyphs::width;

  private Glyphs() {}

  /**
   * A letter at a size of 1.
   *
   * @param advance from its origin to that of the next letter
   * @param outline its shape, y down, the origin on the baseline
   */
  public record Glyph(double advance, Path2D outline) {}

  private record Key(int character, boolean chinese, boolean bold) {}

  /** A letter of the font that a line of this kind is set in. */
  public static Glyph of(int character, boolean chinese, boolean bold) {
    return KNOWN.computeIfAbsent(new Key(character, chinese, bold), Glyphs::glyph);
  }

  /** The width of a line of text. */
  static double width(String text, TextStyle style) {
    boolean chinese = Fonts.isChinese(text);
    return style.size()
        * text.codePoints().mapToDouble(c -> of(c, chinese, style.bold()).advance).sum();
  }

  /** Where a line begins whose anchor is at x. */
  public static double left(String text, double x, TextStyle style) {
    return switch (style.horizontal()) {
      case LEFT -> x;
      case CENTER -> x - width(text, style) / 2;
      case RIGHT -> x - width(text, style);
    };
  }

  /** The outline of a line of text with its anchor at (x, y). */
  static Path2D outline(String text, double x, double y, TextStyle style) {
    boolean chinese = Fonts.isChinese(text);
    Path2D line = new Path2D.Double();
    double at = left(text, x, style);
    for (int character : text.codePoints().toArray()) {
      Glyph glyph = of(character, chinese, style.bold());
      AffineTransform place = AffineTransform.getTranslateInstance(at, style.baseline(y));
      place.scale(style.size(), style.size());
      line.append(glyph.outline.getPathIterator(place), false);
      at += glyph.advance * style.size();
    }
    return line;
  }

  private static Glyph glyph(Key key) {
    if (Character.isISOControl(key.character)) {
      return new Glyph(0, new Path2D.Double());
    }
    Font font = font(key).deriveFont((float) SIZE);
    GlyphVector vector = font.createGlyphVector(EXACT, Character.toString(key.character));
    AffineTransform toOne = AffineTransform.getScaleInstance(1 / SIZE, 1 / SIZE);
    return new Glyph(
        vector.getLogicalBounds().getWidth() / SIZE, new Path2D.Double(vector.getOutline(), toOne));
  }

  /** The line's own font, else the other of the two, else whatever the system has. */
  private static Font font(Key key) {
    String own = key.chinese ? "LabSansSC" : "LabSans";
    for (String name : new String[] {own, "LabSansSC"}) {
      Font font = FONTS.computeIfAbsent(name + (key.bold ? "-Bold" : "-Regular"), Glyphs::load);
      if (font.canDisplay(key.character)) {
        return font;
      }
    }
    return Objects.requireNonNullElseGet(
        systemFont(key.bold), () -> FONTS.computeIfAbsent("LabSans-Regular", Glyphs::load));
  }

  /** What the system has for all that the app's own fonts lack; null where no font is installed. */
  private static @Nullable Font systemFont(boolean bold) {
    try {
      Font font = new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1);
      return font.canDisplay('a') ? font : null;
    } catch (RuntimeException | InternalError | UnsatisfiedLinkError e) {
      return null;
    }
  }

  /** Whether a font has a shape for a character. A font of coloured pictures has none here. */
  static boolean isDrawn(int character) {
    Key key = new Key(character, character >= 0x2E80, false);
    return font(key).canDisplay(character)
        && !of(character, key.chinese, false).outline.getBounds2D().isEmpty();
  }

  private static Font load(String name) {
    String file = "/fonts/" + name + ".otf";
    try (InputStream in = Objects.requireNonNull(Glyphs.class.getResourceAsStream(file), file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
