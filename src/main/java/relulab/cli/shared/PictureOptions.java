package relulab.cli.shared;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import relulab.export.PictureFormat;
import relulab.export.PictureSpec;
import relulab.text.Language;
import relulab.view.theme.Theme;

/** What a picture looks like. */
public final class PictureOptions {
  private final SizeOptions size = new SizeOptions();

  @Mixin private CommandSpec options = CommandSpec.create();

  public PictureOptions() {
    options.addMixin("size", size.options());
    options.addOption(
        Declared.option("--theme", "NAME", Theme.class, new PictureConverters.Colours())
            .descriptionKey("relulab.export.theme")
            .build());
  }

  /** For a command that is declared, not annotated. */
  public CommandSpec options() {
    return options;
  }

  private @Nullable Theme theme() {
    return Declared.value(options, "--theme");
  }

  /** What a picture is to look like. */
  public PictureSpec spec(Language language) {
    return size.spec(Objects.requireNonNullElse(theme(), Theme.LIGHT), language);
  }

  /**
   * Whether an SVG has its letters as shapes.
   *
   * @param formats of the files that are written
   * @throws UsageException if it is asked for and none of them is an SVG
   */
  public boolean outlines(Collection<PictureFormat> formats) {
    return size.outlines(formats);
  }

  /** An option that was given, or null where there is none. */
  public @Nullable String first() {
    return theme() != null ? "--theme" : size.first();
  }
}
