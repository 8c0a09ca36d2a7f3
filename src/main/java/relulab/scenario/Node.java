package relulab.scenario;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands in its file: line and column, both from 1. */
sealed interface Node {
  int line();

  int column();

  /** An object, with its members in the order of the file, and where their names stand. */
  record Members(int line, int column, Map<String, Node> values, Map<String, Name> names)
      implements Node {}

  /** Where the name of a member stands. */
  record Name(int line, int column) {}

  /** An array. */
  record Elements(int line, int column, List<Node> values) implements Node {}

  /** A string. */
  record Words(int line, int column, String value) implements Node {}

  /** A number, as it is written. */
  record Numeral(int line, int column, String value) implements Node {}

  /** True or false. */
  record Truth(int line, int column, boolean value) implements Node {}

  /** The word null, which no field takes. */
  record Nothing(int line, int column) implements Node {}

  /** How it is called in messages. */
  default String typeKey() {
    return switch (this) {
      case Members _ -> "scenario.type.object";
      case Elements _ -> "scenario.type.list";
      case Words _ -> "scenario.type.text";
      case Numeral _ -> "scenario.type.number";
      case Truth _ -> "scenario.type.truth";
      case Nothing _ -> "scenario.type.null";
    };
  }
}
