package relulab.cli.shared;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import relulab.export.PictureFormat;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.export.animation.AnimationSpec;
import relulab.view.theme.Theme;

/** From words to the values that make a picture. */
public final class PictureConverters {
  private PictureConverters() {}

  /**
   * A size as typed.
   *
   * @param dpi the resolution that belongs to a preset, if any
   */
  public record Size(int width, int height, @Nullable Integer dpi) {
    public static Size of(PicturePreset preset) {
      return new Size(preset.width(), preset.height(), preset.dpi());
    }

    /** picocli asks for it at each start; that of a record is put together at its first use. */
    @Override
    public String toString() {
      return width + "x" + height;
    }

    /**
     * The same at another resolution: what has a size on paper keeps it.
     *
     * @throws UsageException if that takes too many pixels
     */
    Size at(@Nullable Integer otherDpi) {
      if (otherDpi == null || dpi == null) {
        return new Size(width, height, otherDpi == null ? dpi : otherDpi);
      }
      long wide = Math.round((double) width * otherDpi / dpi);
      long high = Math.round((double) height * otherDpi / dpi);
      if (!isAllowed(wide, high)) {
        throw new UsageException("cli.export.tooLargeAtDpi", "" + otherDpi, "" + wide, "" + high);
      }
      return new Size((int) wide, (int) high, otherDpi);
    }
  }

  private static boolean isAllowed(long width, long height) {
    return Math.min(width, height) >= PictureSpec.MIN_SIDE
        && Math.max(width, height) <= PictureSpec.MAX_SIDE
        && width * height <= PictureSpec.MAX_PIXELS;
  }

  /** 1920x1080, 85x60mm, or the name of a preset. */
  public static final class Pixels implements ITypeConverter<Size> {
    private static final Pattern SIZE =
        Pattern.compile("(\\p{Nd}{1,6})\\s*[xX×*]\\s*(\\p{Nd}{1,6})");

    private static final Pattern PAPER =
        Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)\\s*[xX×*]\\s*(\\d{1,4}(?:\\.\\d{1,3})?)\\s*mm");

    private static final int PAPER_DPI = 300;
    private static final double MM = 25.4;

    @Override
    public Size convert(String text) {
      for (PicturePreset preset : PicturePreset.values()) {
        if (preset.id().equals(text.strip())) {
          return Size.of(preset);
        }
      }
      Matcher paper = PAPER.matcher(text.strip());
      if (paper.matches()) {
        long wide = Math.round(Double.parseDouble(paper.group(1)) / MM * PAPER_DPI);
        long high = Math.round(Double.parseDouble(paper.group(2)) / MM * PAPER_DPI);
        if (isAllowed(wide, high)) {
          return new Size((int) wide, (int) high, PAPER_DPI);
        }
      }
      Matcher matcher = SIZE.matcher(text.strip());
      if (matcher.matches()) {
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        if (isAllowed(width, height)) {
          return new Size(width, height, null);
        }
      }
      throw new BadValue(
          "cli.allowed.size",
          Integer.toString(PictureSpec.MIN_SIDE),
          Integer.toString(PictureSpec.MAX_SIDE),
          Long.toString(PictureSpec.MAX_PIXELS / 1_000_000));
    }
  }

  /** The size of an animation. */
  public static final class AnimationPixels implements ITypeConverter<Size> {
    @Override
    public Size convert(String text) {
      Size size = new Pixels().convert(text);
      long most = AnimationSpec.MAX_PIXELS;
      if ((long) size.width() * size.height() > most) {
        throw new BadValue(
            "cli.allowed.animationSize",
            Integer.toString(PictureSpec.MIN_SIDE),
            Long.toString(most / 1_000_000));
      }
      return size;
    }
  }

  /** Frames a second. */
  public static final class FramesPerSecond implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return (int) Converters.whole(text, 1, AnimationSpec.MAX_FPS);
    }
  }

  /** How long an animation takes. */
  public static final class AnimationSeconds implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double seconds = Converters.number(text, "cli.allowed.seconds");
      if (!(seconds >= AnimationSpec.MIN_SECONDS && seconds <= AnimationSpec.MAX_SECONDS)) {
        throw new BadValue("cli.allowed.seconds");
      }
      return seconds;
    }
  }

  /** Pixels an inch. */
  public static final class Resolution implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return (int) Converters.whole(text, PictureSpec.MIN_DPI, PictureSpec.MAX_DPI);
    }
  }

  /** A factor on the sizes of fonts. */
  public static final class FontScale implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double scale = Converters.number(text, "cli.allowed.fontScale");
      if (!(scale >= PictureSpec.MIN_FONT_SCALE && scale <= PictureSpec.MAX_FONT_SCALE)) {
        throw new BadValue("cli.allowed.fontScale");
      }
      return scale;
    }
  }

  public static final class Colours implements ITypeConverter<Theme> {
    @Override
    public Theme convert(String text) {
      return Converters.oneOf(text, Theme.values(), Theme::id);
    }
  }

  public static final class Format implements ITypeConverter<PictureFormat> {
    @Override
    public PictureFormat convert(String text) {
      return Converters.oneOf(text, PictureFormat.values(), PictureFormat::id);
    }
  }

  /** A file or folder as typed: whether it ends with a slash matters later. */
  public static final class FileName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        if (!Path.of(text).toString().isEmpty()) {
          return text;
        }
      } catch (InvalidPathException e) {
        // falls through to the same answer
      }
      throw new BadValue("cli.allowed.file");
    }
  }
}
