package relulab.cli.shared;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import relulab.export.PictureFormat;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.text.Language;
import relulab.view.theme.Theme;

/** What pictures are like beside their theme and their language. */
public final class SizeOptions {
  @Option(
      names = "--size",
      descriptionKey = "relulab.export.size",
      paramLabel = "WxH",
      converter = PictureConverters.Pixels.class)
  private PictureConverters.@Nullable Size size;

  @Option(
      names = "--dpi",
      descriptionKey = "relulab.export.dpi",
      paramLabel = "NUMBER",
      converter = PictureConverters.Resolution.class)
  private @Nullable Integer dpi;

  @Option(
      names = "--font-scale",
      descriptionKey = "relulab.export.font-scale",
      paramLabel = "NUMBER",
      converter = PictureConverters.FontScale.class)
  private @Nullable Double fontScale;

  @Option(names = "--outlines", descriptionKey = "relulab.export.outlines")
  private boolean outlines;

  @Option(names = "--no-caption", descriptionKey = "relulab.export.no-caption", negatable = true)
  private boolean caption = true;

  /** What a picture is to look like. */
  public PictureSpec spec(Theme theme, Language language) {
    PictureConverters.Size usual = PictureConverters.Size.of(PicturePreset.SLIDE);
    PictureConverters.Size shown = Objects.requireNonNullElse(size, usual).at(dpi);
    return new PictureSpec(
        shown.width(),
        shown.height(),
        shown.dpi(),
        theme,
        language,
        Objects.requireNonNullElse(fontScale, 1.0),
        caption);
  }

  /**
   * Whether an SVG has its letters as shapes.
   *
   * @param formats of the files that are written
   * @throws UsageException if it is asked for and none of them is an SVG
   */
  public boolean outlines(Collection<PictureFormat> formats) {
    if (outlines && !formats.contains(PictureFormat.SVG)) {
      throw new UsageException("cli.onlySvg", "--outlines");
    }
    return outlines;
  }

  /** An option that was given, or null where there is none. */
  @Nullable String first() {
    if (size != null || dpi != null) {
      return size != null ? "--size" : "--dpi";
    }
    if (fontScale != null) {
      return "--font-scale";
    }
    if (outlines) {
      return "--outlines";
    }
    return caption ? null : "--no-caption";
  }
}
