package relulab.cli.shared;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import relulab.text.Language;

/**
 * Options that are declared by calls. Annotations say the same in fewer words, but reading them
 * takes longer than the whole of a quick command.
 */
public final class Declared {
  private Declared() {}

  /** An option with a value; without a default. */
  public static <T> OptionSpec.Builder option(
      String name, String label, Class<T> type, ITypeConverter<T> converter) {
    return OptionSpec.builder(name).paramLabel(label).type(type).converters(converter);
  }

  /** An option that is there or not. */
  public static OptionSpec.Builder flag(String key, String... names) {
    return OptionSpec.builder(names).type(boolean.class).descriptionKey(key);
  }

  /** An option with values between commas. */
  public static <T> OptionSpec.Builder list(
      String name, String label, Class<T> type, ITypeConverter<T> converter) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(type)
        .converters(converter)
        .splitRegex(",");
  }

  /** An option that takes a text as it is. */
  public static OptionSpec.Builder text(String name, String label) {
    return OptionSpec.builder(name).paramLabel(label).type(String.class);
  }

  /** Whether an option without a value was given. */
  public static boolean isSet(CommandSpec spec, String name) {
    return Boolean.TRUE.equals(value(spec, name));
  }

  /** What every command has, as {@link CommonOptions}. */
  public static void addCommon(CommandSpec spec) {
    spec.addOption(flag("help", "-h", "--help").usageHelp(true).build());
    spec.addOption(
        option("--lang", "en|zh", Language.class, new Converters.Tongue())
            .descriptionKey("lang")
            .build());
  }

  /** The value of an option, or null where it has none. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // as picocli's own
  public static <T> @Nullable T value(CommandSpec spec, String name) {
    return Objects.requireNonNull(spec.optionsMap().get(name), name).getValue();
  }

  /** The language of a command. */
  public static Language language(CommandSpec spec) {
    Language chosen = value(spec, "--lang");
    return chosen == null ? Language.ofSystem() : chosen;
  }
}
