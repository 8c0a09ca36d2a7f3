package relulab.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import relulab.scenario.ScenarioException.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON as {@link Node}s: strictly, with bounds on everything that a file could overdo. */
final class JsonReader {
  private static final int MAX_DEPTH = 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(400)
                  .maxStringLength(100_000)
                  .maxNameLength(1000)
                  .build())
          .build();

  private final JsonParser tokens;

  private JsonReader(JsonParser tokens) {
    this.tokens = tokens;
  }

  /**
   * The only value of a text.
   *
   * @throws ScenarioException if it is not JSON
   */
  static Node parse(String text) {
    try (JsonParser tokens = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonReader parser = new JsonReader(tokens);
      JsonToken first = tokens.nextToken();
      if (first == null) {
        throw new ScenarioException(null, "scenario.empty");
      }
      Node root = parser.value(first, "");
      if (tokens.nextToken() != null) {
        throw parser.failure("scenario.trailing", "");
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw new ScenarioException(place(e.getLocation()), "scenario.tooMuch", "" + MAX_DEPTH);
    } catch (JacksonException e) {
      throw new ScenarioException(place(e.getLocation()), "scenario.notJson");
    }
  }

  private Node value(JsonToken token, String path) {
    int line = line();
    int column = column();
    return switch (token) {
      case START_OBJECT -> members(line, column, path);
      case START_ARRAY -> new Node.Elements(line, column, elements(path));
      case VALUE_STRING -> new Node.Words(line, column, tokens.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node.Numeral(line, column, tokens.getString());
      case VALUE_TRUE -> new Node.Truth(line, column, true);
      case VALUE_FALSE -> new Node.Truth(line, column, false);
      case VALUE_NULL -> new Node.Nothing(line, column);
      default -> throw failure("scenario.notJson", path);
    };
  }

  private Node.Members members(int line, int column, String path) {
    Map<String, Node> members = new LinkedHashMap<>();
    Map<String, Node.Name> names = new LinkedHashMap<>();
    while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = tokens.currentName();
      String child = path.isEmpty() ? name : path + "." + name;
      if (members.containsKey(name)) {
        throw failure("scenario.twice", child);
      }
      names.put(name, new Node.Name(line(), column()));
      members.put(name, value(tokens.nextToken(), child));
    }
    return new Node.Members(line, column, members, names);
  }

  private List<Node> elements(String path) {
    List<Node> elements = new ArrayList<>();
    for (JsonToken t = tokens.nextToken(); t != JsonToken.END_ARRAY; t = tokens.nextToken()) {
      elements.add(value(t, path + "[" + elements.size() + "]"));
    }
    return elements;
  }

  private ScenarioException failure(String key, String path) {
    return new ScenarioException(new Place(path, line(), column()), key);
  }

  private int line() {
    return tokens.currentTokenLocation().getLineNr();
  }

  private int column() {
    return tokens.currentTokenLocation().getColumnNr();
  }

  private static Place place(TokenStreamLocation location) {
    return location == null
        ? new Place("", 1, 1)
        : new Place("", Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
