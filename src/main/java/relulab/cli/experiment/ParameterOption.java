package relulab.cli.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import relulab.cli.shared.BadValue;
import relulab.cli.shared.Converters;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.ExperimentKind;
import relulab.model.experiment.Parameter;
import relulab.model.experiment.Parameters;
import relulab.model.experiment.Values;
import relulab.model.experiment.Variant;
import relulab.text.Messages;
import relulab.text.NumberLists;

/**
 * The option that sets a parameter.
 *
 * @param <T> of the parameter's values
 */
record ParameterOption<T>(Parameter<T> parameter, OptionSpec spec) {

  /** The option of a parameter; null where there is none, or one that commands share. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  static @Nullable ParameterOption<?> of(Parameter<?> parameter, Messages messages) {
    Texts texts = new Texts(parameter.name(), messages);
    return switch (parameter) {
      case Parameter.Whole seed when seed == ExperimentKind.SEED -> null; // all commands share it
      case Parameter.Whole whole ->
          of(
              whole,
              "NUMBER",
              new ExperimentConverters.Count(),
              texts.of(whole.least(), whole.greatest(), whole.usual().toString()));
      case Parameter.Real real ->
          of(
              real,
              real.isShare() ? "LEVEL" : "NUMBER",
              text -> Converters.number(text, "cli.allowed.probe"),
              texts.of(real.least(), real.greatest(), InvalidOption.text(real.usual())));
      case Parameter.Wholes wholes ->
          of(
              wholes,
              "NUMBER,…",
              ParameterOption::wholes,
              texts.of(wholes.least(), wholes.greatest(), NumberLists.ofWhole(wholes.usual())));
      case Parameter.Reals reals ->
          of(
              reals,
              "NUMBER,…",
              ParameterOption::reals,
              texts.of(reals.least(), reals.greatest(), NumberLists.ofReal(reals.usual())));
      case Parameter.Variants variants ->
          of(
              variants,
              "NAME[:ALPHA],…",
              ParameterOption::variants,
              texts.of("", "", Parameters.join(variants.usual())));
      case Parameter.Kinds kinds ->
          of(kinds, "NAME,…", ParameterOption::kinds, texts.of("", "", names(kinds.usual())));
      case Parameter.Flag flag -> new ParameterOption<>(flag, flag(flag, texts.of("", "", "")));
      case Parameter.Training training -> null;
      case Parameter.Here here -> null;
    };
  }

  /** What a parameter's option is for, in words. */
  private record Texts(String name, Messages messages) {
    String of(Object least, Object greatest, String usual) {
      return messages.get(
          "experiment.option." + name,
          InvalidOption.text(least),
          InvalidOption.text(greatest),
          usual.replace(", ", ","));
    }
  }

  private static <T> ParameterOption<T> of(
      Parameter<T> parameter, String label, ITypeConverter<T> converter, String help) {
    return new ParameterOption<>(
        parameter,
        OptionSpec.builder("--" + parameter.spelt())
            .type(Object.class) // a list, too, is one value here
            .converters(converter)
            .paramLabel(label)
            .description(help)
            .build());
  }

  private static OptionSpec flag(Parameter.Flag flag, String help) {
    return OptionSpec.builder("--" + flag.spelt())
        .type(boolean.class)
        .arity("0")
        .description(help)
        .build();
  }

  /** Sets the parameter, if the option was given. */
  void putInto(Values values) {
    T given = spec.getValue();
    if (given != null) {
      values.with(parameter, given);
    }
  }

  private static List<Integer> wholes(String text) {
    return NumberLists.whole(text)
        .orElseThrow(() -> new BadValue("experiment.allowed.wholeNumbers"));
  }

  private static List<Double> reals(String text) {
    return NumberLists.real(text).orElseThrow(() -> new BadValue("experiment.allowed.numbers"));
  }

  private static List<Variant> variants(String text) {
    try {
      return Arrays.stream(text.split(",", -1)).map(word -> Variant.parse(word.strip())).toList();
    } catch (IllegalArgumentException e) {
      String names =
          Arrays.stream(ActivationKind.values())
              .map(kind -> kind.hasAlpha() ? kind.id() + ":0.1" : kind.id())
              .collect(Collectors.joining(", "));
      throw new BadValue("experiment.allowed.activations", names);
    }
  }

  private static List<ActivationKind> kinds(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(word -> Converters.oneOf(word, ActivationKind.values(), ActivationKind::id))
        .toList();
  }

  private static String names(List<ActivationKind> kinds) {
    return kinds.stream().map(ActivationKind::id).collect(Collectors.joining(","));
  }
}
