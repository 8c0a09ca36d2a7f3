package relulab.controller.trial;

import java.util.List;
import relulab.controller.Problem;
import relulab.model.Invalid;
import relulab.text.Messages;
import relulab.text.Numbers;

/** What was refused or went wrong, in words. */
final class InvalidText {
  private InvalidText() {}

  /** Says which field is meant and what is allowed. */
  static String of(Throwable problem, Messages messages) {
    if (problem instanceof Invalid invalid) {
      Object[] arguments = invalid.arguments().stream().map(InvalidText::text).toArray();
      return messages.get(
          "training.page.invalid",
          field(invalid.field(), messages),
          messages.get("training.page.rule." + invalid.rule().name(), arguments));
    }
    return messages.get("training.page.failed", Problem.words(problem, messages));
  }

  private static Object text(Object argument) {
    return switch (argument) {
      case Double number -> Numbers.significant(number, 6);
      case Number number -> Numbers.count(number.longValue());
      default -> argument.toString();
    };
  }

  /** {@code lanes[1].alpha} is the field alpha. */
  static String field(String path, Messages messages) {
    String last = List.of(path.split("\\.")).getLast().replaceAll("\\[\\d+]", "");
    String key = "training.field." + last;
    return messages.containsKey(key) ? messages.get(key) : path;
  }
}
