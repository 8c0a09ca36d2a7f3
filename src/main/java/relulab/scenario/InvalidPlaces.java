package relulab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relulab.model.Invalid;
import relulab.scenario.ScenarioException.Place;
import relulab.text.Numbers;

/** Finds where in a file the field of an {@link Invalid} stands, and words its rule. */
final class InvalidPlaces {
  /** From here on whole numbers are written with an exponent. */
  private static final double WHOLE = 1e9;

  private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  private InvalidPlaces() {}

  /** The error of a file, for a rule that was broken by what an object of it says. */
  static ScenarioException explain(String path, Node object, Invalid e) {
    Node node = object;
    Matcher part = PART.matcher(e.field());
    while (part.find()) {
      Node next = step(node, part);
      if (next == null) {
        break;
      }
      node = next;
    }
    String field = path.isEmpty() ? e.field() : path + "." + e.field();
    return new ScenarioException(
        new Place(field, node.line(), node.column()), key(e), arguments(e));
  }

  private static @Nullable Node step(Node node, Matcher part) {
    if (part.group(1) != null) {
      return node instanceof Node.Members members ? members.values().get(part.group(1)) : null;
    }
    int index = Integer.parseInt(part.group(2));
    return node instanceof Node.Elements elements && index < elements.values().size()
        ? elements.values().get(index)
        : null;
  }

  /** The key of the message that words a broken rule; its arguments are {@link #arguments}. */
  static String key(Invalid e) {
    return switch (e.rule()) {
      case WITHIN -> "scenario.within";
      case COUNT -> "scenario.count";
      case ONE_OF -> "scenario.oneOf";
      case NEEDS_CLASSES -> "scenario.needsClasses";
      case NO_SUCH_NEURON -> "scenario.noSuchNeuron";
      case NO_SUCH_LANE -> "scenario.noSuchLane";
      case OWN_POINTS -> "scenario.ownPoints";
      case ALL_LANES_ONLY -> "scenario.allLanesOnly";
    };
  }

  static Object[] arguments(Invalid e) {
    List<Object> texts = new ArrayList<>();
    for (Object argument : e.arguments()) {
      texts.add(argument instanceof Double d ? Numbers.exact(d, WHOLE) : argument.toString());
    }
    return texts.toArray();
  }
}
