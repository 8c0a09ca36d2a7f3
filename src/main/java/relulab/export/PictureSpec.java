package relulab.export;

import org.jspecify.annotations.Nullable;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.theme.Theme;

/**
 * How a picture is to be made.
 *
 * <p>Charts are laid out in logical pixels. With a dpi one is 1/120 inch, so that a font of 12 is
 * 7.2 points on paper, as journals have it. Without one the picture is a slide of 854 × 480 logical
 * pixels or more: a font of 12 is 1/40 of its height, which the last row can read.
 *
 * @param width in pixels, 16 to 16 384
 * @param height in pixels, 16 to 16 384; width times height is at most 64 million
 * @param dpi pixels an inch, 30 to 2400, or null if the picture is for a screen
 * @param theme its colours
 * @param language its texts
 * @param fontScale a factor on the sizes of fonts, 0.5 to 4
 * @param caption whether a line under the chart names its settings
 */
public record PictureSpec(
    int width,
    int height,
    @Nullable Integer dpi,
    Theme theme,
    Language language,
    double fontScale,
    boolean caption) {
  public static final int MIN_SIDE = 16;
  public static final int MAX_SIDE = 16384;
  public static final long MAX_PIXELS = 64_000_000;
  public static final int MIN_DPI = 30;
  public static final int MAX_DPI = 2400;
  public static final double MIN_FONT_SCALE = 0.5;
  public static final double MAX_FONT_SCALE = 4;

  private static final double SLIDE_WIDTH = 854;
  private static final double SLIDE_HEIGHT = 480;
  private static final double LOGICAL_DPI = 120;

  /**
   * Checks it.
   *
   * @throws ExportException if a number is out of its range
   */
  public PictureSpec {
    requireSide(width);
    requireSide(height);
    if ((long) width * height > MAX_PIXELS) {
      throw new ExportException(
          "export.tooManyPixels", width, height, Numbers.count(MAX_PIXELS / 1_000_000));
    }
    if (dpi != null && (dpi < MIN_DPI || dpi > MAX_DPI)) {
      throw new ExportException("export.badDpi", dpi, MIN_DPI, MAX_DPI);
    }
    if (!(fontScale >= MIN_FONT_SCALE && fontScale <= MAX_FONT_SCALE)) {
      throw new ExportException("export.badFontScale", fontScale, MIN_FONT_SCALE, MAX_FONT_SCALE);
    }
  }

  /** A picture of a preset's size, at the normal font size and with a caption. */
  public static PictureSpec of(PicturePreset preset, Theme theme, Language language) {
    return new PictureSpec(preset.width(), preset.height(), preset.dpi(), theme, language, 1, true);
  }

  /** The same in another theme and language. */
  public PictureSpec with(Theme otherTheme, Language otherLanguage) {
    return new PictureSpec(width, height, dpi, otherTheme, otherLanguage, fontScale, caption);
  }

  /** The same without a caption. */
  public PictureSpec withoutCaption() {
    return new PictureSpec(width, height, dpi, theme, language, fontScale, false);
  }

  /** Pixels for each logical pixel. */
  public double scale() {
    return dpi == null
        ? Math.max(1, Math.min(width / SLIDE_WIDTH, height / SLIDE_HEIGHT))
        : dpi / LOGICAL_DPI;
  }

  /** The width on which the chart is laid out. */
  public double logicalWidth() {
    return width / scale();
  }

  /** The height on which the chart is laid out. */
  public double logicalHeight() {
    return height / scale();
  }

  /** What charts need to know of it. */
  public Look look() {
    return new Look(theme.palette(), Messages.of(language), fontScale);
  }

  private static void requireSide(int pixels) {
    if (pixels < MIN_SIDE || pixels > MAX_SIDE) {
      throw new ExportException("export.badSide", pixels, MIN_SIDE, MAX_SIDE);
    }
  }
}
