package relulab.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relulab.text.Language;

/**
 * A number that a caption speaks of: {@code {dead:ReLU}} is the number of dead neurons of the lane
 * named ReLU at the step of the beat, {@code {accuracy:ReLU@300}} its accuracy at step 300.
 *
 * @param kind what is counted or measured
 * @param of the lane, layer and neuron, or the result and its cell, as they are written
 * @param step at which, if not that of the beat
 */
public record Fact(FactKind kind, List<String> of, OptionalLong step) {
  /** A name, arguments after colons, and a step after an at sign. */
  private static final Pattern FORM =
      Pattern.compile("([a-z]+(?:-[a-z]+)*)((?::[^:@{}]*)*)(?:@(\\d{1,12}))?");

  public Fact {
    of = List.copyOf(of);
  }

  /** What stands between braces, or nothing where that is no fact. */
  static Optional<Fact> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    List<String> of =
        form.group(2).isEmpty()
            ? List.of()
            : Arrays.asList(form.group(2).substring(1).split(":", -1));
    OptionalLong step =
        form.group(3) == null
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(form.group(3)));
    return FactKind.named(form.group(1)).map(kind -> new Fact(kind, of, step));
  }

  /** As a person reads the number. */
  public String words(double value, Language language) {
    return kind.words(value, language);
  }

  /** As it is written between braces. */
  @Override
  public String toString() {
    String arguments = of.isEmpty() ? "" : ":" + String.join(":", of);
    return kind.id() + arguments + (step.isPresent() ? "@" + step.getAsLong() : "");
  }
}
