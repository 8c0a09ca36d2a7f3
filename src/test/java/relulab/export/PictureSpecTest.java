package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.theme.Theme;

class PictureSpecTest {
  private static PictureSpec spec(int width, int height, Integer dpi, double fontScale) {
    return new PictureSpec(width, height, dpi, Theme.LIGHT, Language.ENGLISH, fontScale, false);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 96, 1, export.badSide, 0",
    "100, -5, 96, 1, export.badSide, -5",
    "100, 16385, 96, 1, export.badSide, 16385",
    "16384, 16384, 96, 1, export.tooManyPixels, 64 million",
    "100, 100, 29, 1, export.badDpi, 29",
    "100, 100, 2401, 1, export.badDpi, 2400",
    "100, 100, 96, 0.4, export.badFontScale, 0.4",
    "100, 100, 96, 4.1, export.badFontScale, 0.5 to 4.",
    "100, 100, 96, NaN, export.badFontScale, NaN",
  })
  void sillyNumbersAreNamedWithWhatIsAllowed(
      int width, int height, int dpi, double fontScale, String key, String named) {
    ExportException e =
        assertThrows(ExportException.class, () -> spec(width, height, dpi, fontScale));
    assertEquals(key, e.key());
    String message = e.message(Messages.of(Language.ENGLISH));
    assertTrue(message.contains(named), message);
  }

  @Test
  void onPaperTwelvePixelsAreTheSevenPointsOfJournals() {
    double points = 12 * spec(1004, 753, 300, 1).scale() / 300 * 72;
    assertEquals(7.2, points, 1e-9);
  }

  @Test
  void onASlideTwelvePixelsAreAFortiethOfItsHeight() {
    assertEquals(1.0 / 40, 12 * spec(1920, 1080, null, 1).scale() / 1080, 1e-4);
    assertEquals(1.0 / 40, 12 * spec(3840, 2160, null, 1).scale() / 2160, 1e-4);
  }

  @Test
  void aSmallScreenPictureKeepsItsFontsReadable() {
    assertEquals(1, spec(320, 200, null, 1).scale());
  }

  @ParameterizedTest
  @EnumSource
  void presetsAreAllowed(PicturePreset preset) {
    assertEquals(preset.width(), PictureSpec.of(preset, Theme.PRINT, Language.CHINESE).width());
  }
}
