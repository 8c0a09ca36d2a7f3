package relulab.model;

import java.util.List;

/**
 * A value that a setup cannot have: which field, what it was, and what is allowed. The reason is a
 * key with arguments, so that a person reads it in their language.
 */
public final class Invalid extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final Rule rule;
  private final transient List<Object> arguments;

  /** What is allowed; the arguments of each are named in its comment. */
  public enum Rule {
    /** Value, least, greatest. */
    WITHIN,
    /** Number found, least, greatest: of elements of a list. */
    COUNT,
    /** Value, the allowed ones separated by commas. */
    ONE_OF,
    /** Cross-entropy needs data with two classes: name of the data. */
    NEEDS_CLASSES,
    /** There is no such neuron: layer, unit (counted from 1). */
    NO_SUCH_NEURON,
    /** There is no such lane: lane (counted from 1), number of lanes. */
    NO_SUCH_LANE,
    /** Own points go with the kind "own" and only with it: kind. */
    OWN_POINTS,
    /** This applies to all lanes at once. */
    ALL_LANES_ONLY
  }

  /**
   * A broken rule.
   *
   * @param field name of the field, as in a scenario file
   * @param rule the rule
   * @param arguments of the rule
   */
  public Invalid(String field, Rule rule, Object... arguments) {
    super(field + ": " + rule + " " + List.of(arguments));
    this.field = field;
    this.rule = rule;
    this.arguments = List.of(arguments);
  }

  /** Name of the field, as in a scenario file. */
  public String field() {
    return field;
  }

  /** What is allowed. */
  public Rule rule() {
    return rule;
  }

  /** Arguments of the rule. */
  public List<Object> arguments() {
    return arguments;
  }

  /** Throws unless least ≤ value ≤ greatest. */
  public static void unlessWithin(String field, double value, double least, double greatest) {
    if (!(value >= least && value <= greatest)) {
      throw new Invalid(field, Rule.WITHIN, value, least, greatest);
    }
  }

  /** Throws unless least ≤ value ≤ greatest. */
  public static void unlessWithin(String field, long value, long least, long greatest) {
    if (value < least || value > greatest) {
      throw new Invalid(field, Rule.WITHIN, value, least, greatest);
    }
  }

  /** Throws unless a list has between least and greatest elements. */
  public static void unlessCount(String field, List<?> list, int least, int greatest) {
    if (list.size() < least || list.size() > greatest) {
      throw new Invalid(field, Rule.COUNT, list.size(), least, greatest);
    }
  }
}
