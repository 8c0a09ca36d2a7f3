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
  }

  /** 1920x1080, or the name of a preset. */
  public static final class Pixels implements ITypeConverter<Size> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})[xX×](\\d{1,6})");

    @Override
    public Size convert(String text) {
      for (PicturePreset preset : PicturePreset.values()) {
        if (preset.id().equals(text)) {
          return Size.of(preset);
        }
      }
      Matcher matcher = SIZE.matcher(text);
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

    private static boolean isAllowed(int width, int height) {
      return Math.min(width, height) >= PictureSpec.MIN_SIDE
          && Math.max(width, height) <= PictureSpec.MAX_SIDE
          && (long) width * height <= PictureSpec.MAX_PIXELS;
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
