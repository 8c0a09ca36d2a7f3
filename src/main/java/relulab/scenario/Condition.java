package relulab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A claim about facts: comparisons joined by {@code and}, such as <code>{accuracy:ReLU} &lt;
 * {accuracy:PReLU} - 0.1 and {dead:ReLU} &gt; 0</code>. Shares are between 0 and 1 here. A claim
 * about a number that is not known does not hold.
 *
 * @param text as it is written; empty for one that always holds
 * @param comparisons which all must hold
 */
public record Condition(String text, List<Comparison> comparisons) {
  /** Always holds. */
  public static final Condition ALWAYS = new Condition("", List.of());

  /** The greatest length of its text. */
  public static final int MAX_LENGTH = 500;

  private static final String NUMBER = "-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?";
  private static final String TERM = "(\\{[^{}]*}|" + NUMBER + ")";
  private static final String SUM = TERM + "(?:\\s*([-+*])\\s*(" + NUMBER + "))?";
  private static final Pattern COMPARISON =
      Pattern.compile("\\s*" + SUM + "\\s*(<=|>=|!=|<|>|=)\\s*" + SUM + "\\s*");

  public Condition {
    comparisons = List.copyOf(comparisons);
  }

  /** A fact or a number, with another number added to it or as its factor. */
  record Sum(@Nullable Fact fact, double number, char sign, double by) {
    OptionalDouble value(Facts facts, long at) {
      OptionalDouble base = fact == null ? OptionalDouble.of(number) : facts.value(fact, at);
      return base.isEmpty() ? base : OptionalDouble.of(apply(base.getAsDouble()));
    }

    private double apply(double base) {
      return sign == '*' ? base * by : sign == '-' ? base - by : base + by;
    }
  }

  /** A comparison of two sums. */
  record Comparison(Sum left, String operator, Sum right) {
    boolean holds(Facts facts, long at) {
      OptionalDouble a = left.value(facts, at);
      OptionalDouble b = right.value(facts, at);
      return a.isPresent() && b.isPresent() && holds(a.getAsDouble(), b.getAsDouble());
    }

    private boolean holds(double a, double b) {
      return switch (operator) {
        case "<" -> a < b;
        case ">" -> a > b;
        case "<=" -> a <= b;
        case ">=" -> a >= b;
        case "=" -> a == b;
        case "!=" -> a != b;
        default -> throw new IllegalStateException(operator);
      };
    }
  }

  /** Reads a condition, or nothing where the text is none. */
  @SuppressWarnings("StringSplitter") // empty parts at the end mean nothing
  public static Optional<Condition> parse(String text) {
    if (text.isBlank()) {
      return Optional.of(ALWAYS);
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (String part : text.split("\\band\\b(?![^{]*})")) {
      Matcher found = COMPARISON.matcher(part);
      Optional<Comparison> comparison = found.matches() ? comparison(found) : Optional.empty();
      if (comparison.isEmpty()) {
        return Optional.empty();
      }
      comparisons.add(comparison.get());
    }
    return Optional.of(new Condition(text.strip(), comparisons));
  }

  private static Optional<Comparison> comparison(Matcher found) {
    Optional<Sum> left = sum(found.group(1), found.group(2), found.group(3));
    Optional<Sum> right = sum(found.group(5), found.group(6), found.group(7));
    return left.isPresent() && right.isPresent()
        ? Optional.of(new Comparison(left.get(), found.group(4), right.get()))
        : Optional.empty();
  }

  private static Optional<Sum> sum(String term, @Nullable String sign, @Nullable String by) {
    char operation = sign == null ? '+' : sign.charAt(0);
    double number = by == null ? 0 : Double.parseDouble(by);
    if (!term.startsWith("{")) {
      return Optional.of(new Sum(null, Double.parseDouble(term), operation, number));
    }
    return Fact.parse(term.substring(1, term.length() - 1))
        .map(fact -> new Sum(fact, 0, operation, number));
  }

  /** Whether nothing is claimed. */
  public boolean isAlways() {
    return comparisons.isEmpty();
  }

  /** The facts that it speaks of. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      add(facts, comparison.left());
      add(facts, comparison.right());
    }
    return facts;
  }

  private static void add(List<Fact> facts, Sum sum) {
    if (sum.fact() != null) {
      facts.add(sum.fact());
    }
  }

  /**
   * Whether it holds.
   *
   * @param at the step of the beat
   */
  public boolean holds(Facts facts, long at) {
    return comparisons.stream().allMatch(comparison -> comparison.holds(facts, at));
  }
}
