package relulab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relulab.text.Language;

/**
 * A text with facts in braces. What stands in braces and is no fact stays as it is written.
 *
 * @param parts texts and facts in order
 */
public record Template(List<Part> parts) {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  /** A piece of a template. */
  public sealed interface Part {}

  /** Text as it is. */
  public record Plain(String text) implements Part {}

  /** A number that is filled in. */
  public record Computed(Fact fact) implements Part {}

  public Template {
    parts = List.copyOf(parts);
  }

  /** The template that a text is. */
  public static Template of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher braces = BRACES.matcher(text);
    int done = 0;
    while (braces.find()) {
      Optional<Fact> fact = Fact.parse(braces.group(1));
      if (fact.isPresent()) {
        parts.add(new Plain(text.substring(done, braces.start())));
        parts.add(new Computed(fact.get()));
        done = braces.end();
      }
    }
    parts.add(new Plain(text.substring(done)));
    return new Template(parts);
  }

  /** What stands in braces and is no fact. */
  static List<String> unknown(String text) {
    return BRACES
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(inside -> Fact.parse(inside).isEmpty())
        .toList();
  }

  /** The facts that it speaks of. */
  public List<Fact> facts() {
    return parts.stream()
        .filter(Computed.class::isInstance)
        .map(part -> ((Computed) part).fact())
        .toList();
  }

  /**
   * The text with its numbers.
   *
   * @param at the step of the beat
   * @return nothing where one of the numbers is not known
   */
  public Optional<String> fill(Facts facts, long at, Language language) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Plain(String plain) -> text.append(plain);
        case Computed(Fact fact) -> {
          OptionalDouble value = facts.value(fact, at);
          if (value.isEmpty()) {
            return Optional.empty();
          }
          text.append(fact.words(value.getAsDouble(), language));
        }
      }
    }
    return Optional.of(text.toString());
  }
}
