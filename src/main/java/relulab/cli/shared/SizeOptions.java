package relulab.cli.shared;

import static relulab.cli.shared.Declared.flag;
import static relulab.cli.shared.Declared.isSet;
import static relulab.cli.shared.Declared.option;
import static relulab.cli.shared.Declared.value;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import relulab.export.PictureFormat;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.text.Language;
import relulab.view.theme.Theme;

/** What pictures are like beside their theme and their language. */
public final class SizeOptions {
  private static final String KEY = "relulab.export.";

  @Mixin private CommandSpec options = CommandSpec.create();

  public SizeOptions() {
    options.addOption(
        option("--size", "WxH", PictureConverters.Size.class, new PictureConverters.Pixels())
            .descriptionKey(KEY + "size")
            .build());
    options.addOption(
        option("--dpi", "NUMBER", Integer.class, new PictureConverters.Resolution())
            .descriptionKey(KEY + "dpi")
            .build());
    options.addOption(
        option("--font-scale", "NUMBER", Double.class, new PictureConverters.FontScale())
            .descriptionKey(KEY + "font-scale")
            .build());
    options.addOption(flag(KEY + "outlines", "--outlines").build());
    options.addOption(
        flag(KEY + "no-caption", "--no-caption").negatable(true).initialValue(true).build());
  }

  /** For a command that is declared, not annotated. */
  public CommandSpec options() {
    return options;
  }

  private PictureConverters.@Nullable Size size() {
    return value(options, "--size");
  }

  private @Nullable Integer dpi() {
    return value(options, "--dpi");
  }

  private @Nullable Double fontScale() {
    return value(options, "--font-scale");
  }

  private boolean hasCaption() {
    return isSet(options, "--no-caption"); // picocli makes it false where it is given
  }

  /** What a picture is to look like. */
  public PictureSpec spec(Theme theme, Language language) {
    PictureConverters.Size usual = PictureConverters.Size.of(PicturePreset.SLIDE);
    PictureConverters.Size shown = Objects.requireNonNullElse(size(), usual).at(dpi());
    return new PictureSpec(
        shown.width(),
        shown.height(),
        shown.dpi(),
        theme,
        language,
        Objects.requireNonNullElse(fontScale(), 1.0),
        hasCaption());
  }

  /**
   * Whether an SVG has its letters as shapes.
   *
   * @param formats of the files that are written
   * @throws UsageException if it is asked for and none of them is an SVG
   */
  public boolean outlines(Collection<PictureFormat> formats) {
    boolean outlines = isSet(options, "--outlines");
    if (outlines && !formats.contains(PictureFormat.SVG)) {
      throw new UsageException("cli.onlySvg", "--outlines");
    }
    return outlines;
  }

  /** An option that was given, or null where there is none. */
  @Nullable String first() {
    if (size() != null || dpi() != null) {
      return size() != null ? "--size" : "--dpi";
    }
    if (fontScale() != null) {
      return "--font-scale";
    }
    if (isSet(options, "--outlines")) {
      return "--outlines";
    }
    return hasCaption() ? null : "--no-caption";
  }
}
