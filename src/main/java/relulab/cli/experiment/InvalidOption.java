package relulab.cli.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import relulab.model.Invalid;
import relulab.text.Numbers;

/** A value that an experiment cannot have, in words: the option and what is allowed. */
final class InvalidOption {
  private InvalidOption() {}

  static String key(Invalid e) {
    return "experiment.invalid." + e.rule();
  }

  /** The option, then what the rule says. */
  static Object[] arguments(Invalid e) {
    List<Object> texts = new ArrayList<>();
    texts.add("--" + e.field().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    e.arguments().forEach(argument -> texts.add(text(argument)));
    return texts.toArray();
  }

  /** A number as a person would type it. */
  static String text(Object argument) {
    return argument instanceof Number number
        ? Numbers.exact(number.doubleValue())
        : argument.toString();
  }
}
