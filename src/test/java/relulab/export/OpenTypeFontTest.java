package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of fonts against Java's own. */
class OpenTypeFontTest {
  private static final float SIZE = 1000;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final double NEAR = 0.0011; // of an em: Java's reader rounds to its grid

  @ParameterizedTest
  @ValueSource(strings = {"LabSans-Regular", "LabSans-Bold", "LabSansSC-Regular", "LabSansSC-Bold"})
  void everyLetterIsTheOneThatJavaDraws(String name) throws Exception {
    Path file = Path.of("resources/fonts", name + ".otf");
    OpenTypeFont mine = new OpenTypeFont(Files.readAllBytes(file));
    Font java = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(SIZE);
    List<String> wrong = new ArrayList<>();
    int letters = 0;
    for (int c = 0x20; c < 0x20000; c++) {
      if (Glyphs.isInvisible(c)) {
        continue; // Java draws nothing of these, whatever the font has
      }
      int glyph = mine.glyph(c);
      if (glyph != 0 ? !java.canDisplay(c) : isDrawn(java, c)) {
        wrong.add(Integer.toHexString(c) + " is in one of the two");
      }
      if (glyph != 0 && java.canDisplay(c)) {
        letters++;
        compare(mine, java, c, wrong);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(letters > 300, "letters: " + letters);
  }

  /** Java can "display" what it leaves out. */
  private static boolean isDrawn(Font java, int c) {
    return java.canDisplay(c)
        && !java.createGlyphVector(EXACT, Character.toString(c))
            .getOutline()
            .getBounds2D()
            .isEmpty();
  }

  private static void compare(OpenTypeFont mine, Font java, int c, List<String> wrong) {
    GlyphVector vector = java.createGlyphVector(EXACT, Character.toString(c));
    double advance = vector.getLogicalBounds().getWidth() / SIZE;
    Rectangle2D theirs = vector.getOutline().getBounds2D();
    Rectangle2D ours = mine.outline(mine.glyph(c)).getBounds2D();
    boolean isAlike =
        Math.abs(advance - mine.advance(mine.glyph(c))) < NEAR
            && Math.abs(theirs.getMinX() / SIZE - ours.getMinX()) < NEAR
            && Math.abs(theirs.getMaxX() / SIZE - ours.getMaxX()) < NEAR
            && Math.abs(theirs.getMinY() / SIZE - ours.getMinY()) < NEAR
            && Math.abs(theirs.getMaxY() / SIZE - ours.getMaxY()) < NEAR;
    if (!isAlike) {
      wrong.add(Integer.toHexString(c) + " " + theirs + " " + ours);
    }
  }

  /** The same ink, not only the same bounds; for some letters, as areas take time. */
  @ParameterizedTest
  @ValueSource(strings = {"LabSans-Regular", "LabSansSC-Bold"})
  void theInkIsTheSame(String name) throws Exception {
    Path file = Path.of("resources/fonts", name + ".otf");
    OpenTypeFont mine = new OpenTypeFont(Files.readAllBytes(file));
    Font java = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(SIZE);
    for (int c : "αβ&%8@Sg§fRe′×".chars().toArray()) {
      if (mine.glyph(c) != 0) {
        Area ours = new Area(mine.outline(mine.glyph(c)));
        ours.transform(AffineTransform.getScaleInstance(SIZE, SIZE));
        GlyphVector vector = java.createGlyphVector(EXACT, Character.toString(c));
        ours.exclusiveOr(new Area(vector.getOutline()));
        for (double x = 0.5; x < SIZE; x += 7) {
          for (double y = -SIZE; y < 300; y += 7) {
            boolean isEdge = !ours.contains(x - 1, y - 1, 2, 2);
            assertTrue(isEdge, Character.toString(c) + " differs at " + x + ", " + y);
          }
        }
      }
    }
  }
}
