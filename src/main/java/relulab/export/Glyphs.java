package relulab.export;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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
  /** Outlines of the system's fonts are taken at this size: their grid's rounding is not seen. */
  private static final double SIZE = 1000;

  /** More than a lecture in Chinese has; a person's own texts may have any. */
  private static final int REMEMBERED = 5000;

  private static final Map<Key, Glyph> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, OpenTypeFont> FONTS = new ConcurrentHashMap<>();

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

  /** A record's own hash and comparison are put together at their first use: a third of a chart. */
  private record Key(int character, boolean chinese, boolean bold) {
    @Override
    public int hashCode() {
      return character * 4 + (chinese ? 2 : 0) + (bold ? 1 : 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.character == character
          && key.chinese == chinese
          && key.bold == bold;
    }
  }

  /** A letter of the font that a line of this kind is set in. */
  public static Glyph of(int character, boolean chinese, boolean bold) {
    if (KNOWN.size() >= REMEMBERED) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(new Key(character, chinese, bold), Glyphs::glyph);
  }

  /** The width of a line of text. */
  static double width(String text, TextStyle style) {
    boolean chinese = Fonts.isChinese(text);
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      width += of(character, chinese, style.bold()).advance;
      i += Character.charCount(character);
    }
    return style.size() * width;
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

  /** In the line's own font, else in the other of the two, else in whatever the system has. */
  private static Glyph glyph(Key key) {
    if (isInvisible(key.character)) {
      return new Glyph(0, new Path2D.Double());
    }
    OpenTypeFont font = font(key);
    if (font != null) {
      int glyph = font.glyph(key.character);
      return new Glyph(font.advance(glyph), font.outline(glyph));
    }
    Font other = SystemFonts.of(key.bold);
    if (other == null) {
      OpenTypeFont own = own("LabSans", key.bold);
      return new Glyph(own.advance(0), own.outline(0)); // a box
    }
    GlyphVector vector =
        other
            .deriveFont((float) SIZE)
            .createGlyphVector(
                new FontRenderContext(null, true, true), Character.toString(key.character));
    AffineTransform toOne = AffineTransform.getScaleInstance(1 / SIZE, 1 / SIZE);
    return new Glyph(
        vector.getLogicalBounds().getWidth() / SIZE, new Path2D.Double(vector.getOutline(), toOne));
  }

  /** Controls, marks of direction, joiners, soft hyphens, choices between shapes. */
  static boolean isInvisible(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.LINE_SEPARATOR
        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
        || character == 0x34F
        || (character >= 0xFE00 && character <= 0xFE0F);
  }

  /** The font of the app that has a character; null where none has it. */
  private static @Nullable OpenTypeFont font(Key key) {
    OpenTypeFont first = own(key.chinese ? "LabSansSC" : "LabSans", key.bold);
    if (first.glyph(key.character) != 0) {
      return first;
    }
    OpenTypeFont second = own("LabSansSC", key.bold);
    return second.glyph(key.character) != 0 ? second : null;
  }

  private static OpenTypeFont own(String name, boolean bold) {
    return FONTS.computeIfAbsent(name + (bold ? "-Bold" : "-Regular"), Glyphs::load);
  }

  /** Whether a font has a shape for a character. A font of coloured pictures has none here. */
  static boolean isDrawn(int character) {
    Key key = new Key(character, character >= 0x2E80, false);
    Font system = font(key) == null ? SystemFonts.of(false) : null;
    boolean isKnown = font(key) != null || (system != null && system.canDisplay(character));
    return isKnown && !of(character, key.chinese, false).outline.getBounds2D().isEmpty();
  }

  /**
   * The characters of some texts that cannot be drawn here, since no font has them, each once, in
   * their order.
   */
  public static List<String> missing(List<String> texts) {
    return texts.stream()
        .flatMapToInt(String::codePoints)
        .distinct()
        .filter(c -> !isShapeless(c) && !isDrawn(c))
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

  private static OpenTypeFont load(String name) {
    String file = "/fonts/" + name + ".otf";
    try (InputStream in = Objects.requireNonNull(Glyphs.class.getResourceAsStream(file), file)) {
      return new OpenTypeFont(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the system has for all that the app's own fonts lack: read on first use, for it takes
   * longer than a whole chart.
   */
  private static final class SystemFonts {
    private static final @Nullable Font PLAIN = leavingNoNotes(Font.PLAIN);
    private static final @Nullable Font BOLD = leavingNoNotes(Font.BOLD);

    private SystemFonts() {}

    /** Null where no font is installed. */
    static @Nullable Font of(boolean bold) {
      return bold ? BOLD : PLAIN;
    }

    /**
     * On Linux, Java keeps notes of the system's fonts below the home folder, once it has looked
     * for them. They would stay there when the program is removed: for that moment there is no
     * home.
     */
    private static @Nullable Font leavingNoNotes(int style) {
      String home = System.getProperty("user.home");
      if (home == null || !System.getProperty("os.name", "").contains("Linux")) {
        return find(style);
      }
      System.setProperty("user.home", "/dev/null");
      try {
        return find(style);
      } finally {
        System.setProperty("user.home", home);
      }
    }

    private static @Nullable Font find(int style) {
      try {
        Font font = new Font(Font.SANS_SERIF, style, 1);
        return font.canDisplay('a') ? font : null;
      } catch (RuntimeException | InternalError | UnsatisfiedLinkError e) {
        return null;
      }
    }
  }
}
