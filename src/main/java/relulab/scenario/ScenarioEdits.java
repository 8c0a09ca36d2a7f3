package relulab.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Setup;
import relulab.text.NumberLists;
import relulab.text.Numbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Single fields of a scenario, changed as its file names them: {@code lanes[1].alpha}. */
public final class ScenarioEdits {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z]\\w*)|\\[(\\d{1,4})]");

  private ScenarioEdits() {}

  /**
   * The scenario with one field changed.
   *
   * @param field as in messages about files, for example {@code optimizer.kind}
   * @param value a number, a word, or numbers between commas where the field is a list
   * @throws ScenarioException if there is no such field or it cannot have the value
   */
  public static Scenario set(Scenario scenario, String field, String value) {
    boolean isOfBeats = field.startsWith("beats");
    Scenario told = new Scenario(scenario.title(), scenario.steps(), scenario.setup(), List.of());
    JsonNode root = MAPPER.readTree(Scenarios.write(isOfBeats ? scenario : told));
    put(root, field, value);
    Scenario changed = Scenarios.parse(MAPPER.writeValueAsString(root));
    return isOfBeats
        ? changed
        : withBeats(changed.title(), changed.steps(), changed.setup(), scenario);
  }

  /** The scenario with other settings: of its beats those that may be true of them. */
  public static Scenario withSetup(Scenario scenario, Setup setup) {
    return withBeats(scenario.title(), scenario.steps(), setup, scenario);
  }

  private static Scenario withBeats(Text title, long steps, Setup setup, Scenario from) {
    List<Beat> beats =
        from.beatsFor(setup).stream()
            .filter(beat -> beat.stage().step().orElse(0) <= steps)
            .toList();
    return new Scenario(title, steps, setup, beats);
  }

  private static void put(JsonNode root, String field, String value) {
    Matcher step = STEP.matcher(field);
    JsonNode parent = root;
    int end = 0;
    while (step.lookingAt()) {
      end = step.end();
      if (end == field.length()) {
        put(parent, step.group(1), step.group(2), value, field);
        return;
      }
      JsonNode next =
          step.group(1) != null
              ? parent.get(step.group(1))
              : parent.get(Integer.parseInt(step.group(2)));
      if (next == null) {
        break;
      }
      parent = next;
      step.region(end, field.length());
    }
    throw new ScenarioException(null, "scenario.noField", field);
  }

  private static void put(
      JsonNode parent, @Nullable String name, @Nullable String index, String value, String field) {
    if (name != null && parent instanceof ObjectNode object) {
      requireSpelling(name, object);
      object.set(name, node(value, object.get(name)));
    } else if (index != null
        && parent instanceof ArrayNode array
        && Integer.parseInt(index) < array.size()) {
      int at = Integer.parseInt(index);
      array.set(at, node(value, array.get(at)));
    } else {
      throw new ScenarioException(null, "scenario.noField", field);
    }
  }

  /** A new field whose name is nearly that of another is a slip. */
  private static void requireSpelling(String name, ObjectNode object) {
    if (object.get(name) == null) {
      List<String> names = List.copyOf(object.propertyNames());
      Spelling.closest(name, names)
          .ifPresent(
              close -> {
                throw new ScenarioException(null, "scenario.unknownClose", name, close);
              });
    }
  }

  /** A value of the kind that the field had. */
  private static JsonNode node(String value, @Nullable JsonNode before) {
    String word = value.strip();
    if (before instanceof ArrayNode) {
      List<JsonNode> all =
          NumberLists.whole(word)
              .map(whole -> whole.stream().map(n -> (JsonNode) NODES.numberNode(n)).toList())
              .orElseGet(() -> words(word));
      return NODES.arrayNode().addAll(all);
    }
    if (before == null || before.isNumber()) {
      OptionalLong whole = Numbers.whole(word);
      if (whole.isPresent()) {
        return NODES.numberNode(whole.getAsLong());
      }
      OptionalDouble real = Numbers.real(word);
      if (real.isPresent()) {
        return NODES.numberNode(real.getAsDouble());
      }
    }
    boolean isTruth = word.equals("true") || word.equals("false");
    return isTruth && (before == null || before.isBoolean())
        ? NODES.booleanNode(Boolean.parseBoolean(word))
        : NODES.stringNode(word);
  }

  private static List<JsonNode> words(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(","))
            .map(word -> (JsonNode) NODES.stringNode(word.strip()))
            .toList();
  }
}
