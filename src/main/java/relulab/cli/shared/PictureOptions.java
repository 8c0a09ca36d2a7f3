package relulab.cli.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private PictureConverters.@Nullable Size size;

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
  private @Nullable Theme theme;

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
  public PictureSpec spec(Language language) {
    PictureConverters.Size usual = PictureConverters.Size.of(PicturePreset.SLIDE);
    PictureConverters.Size shown = Objects.requireNonNullElse(size, usual).at(dpi);
    return new PictureSpec(
        shown.width(),
        shown.height(),
        shown.dpi(),
        Objects.requireNonNullElse(theme, Theme.LIGHT),
        language,
        Objects.requireNonNullElse(fontScale, 1.0),
        caption);
  }

  /** Whether letters are to be shapes also where they could be text. */
  public boolean outlines() {
    return outlines;
  }

  /** An option that was given, or null where there is none. */
  public @Nullable String first() {
    Map<String, Optional<?>> given = new LinkedHashMap<>();
    given.put("--size", Optional.ofNullable(size));
    given.put("--dpi", Optional.ofNullable(dpi));
    given.put("--theme", Optional.ofNullable(theme));
    given.put("--font-scale", Optional.ofNullable(fontScale));
    given.put("--outlines", outlines ? Optional.of(true) : Optional.empty());
    given.put("--no-caption", caption ? Optional.empty() : Optional.of(false));
    return given.entrySet().stream()
        .filter(option -> option.getValue().isPresent())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
