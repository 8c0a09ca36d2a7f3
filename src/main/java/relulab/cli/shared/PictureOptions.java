package relulab.cli.shared;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.text.Language;
import relulab.view.theme.Theme;

/** What a picture looks like. */
public final class PictureOptions {
  @Option(
      names = "--size",
      descriptionKey = "relulab.export.size",
      paramLabel = "WxH",
      converter = PictureConverters.Pixels.class)
  private PictureConverters.Size size = PictureConverters.Size.of(PicturePreset.SLIDE);

  @Option(
      names = "--dpi",
      descriptionKey = "relulab.export.dpi",
      paramLabel = "NUMBER",
      converter = PictureConverters.Resolution.class)
  private @Nullable Integer dpi;

  @Option(
      names = "--theme",
      descriptionKey = "relulab.export.theme",
      paramLabel = "NAME",
      converter = PictureConverters.Colours.class)
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--font-scale",
      descriptionKey = "relulab.export.font-scale",
      paramLabel = "NUMBER",
      converter = PictureConverters.FontScale.class)
  private double fontScale = 1;

  @Option(names = "--no-caption", descriptionKey = "relulab.export.no-caption", negatable = true)
  private boolean caption = true;

  public PictureSpec spec(Language language) {
    return new PictureSpec(
        size.width(),
        size.height(),
        dpi == null ? size.dpi() : dpi,
        theme,
        language,
        fontScale,
        caption);
  }
}
