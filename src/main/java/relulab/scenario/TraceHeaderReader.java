package relulab.scenario;

import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.trace.TraceHeader;
import relulab.model.trace.TraceHeader.TraceLayer;

/** The first line of a trace. Members that it does not know are those of a later recorder. */
final class TraceHeaderReader {
  private static final String FORMAT = "relutrace";
  private static final int VERSION = 1;
  private static final int LONGEST_NAME = 500;

  private TraceHeaderReader() {}

  /**
   * A header.
   *
   * @throws ScenarioException if it is none, or one of another version
   */
  static TraceHeader read(String line) {
    JsonFields fields = new JsonFields("", JsonReader.parse(line));
    if (!fields.text("format").equals(FORMAT)) {
      throw fields.at("format", "scenario.oneOf", fields.text("format"), FORMAT);
    }
    if (fields.whole("version") != VERSION) {
      throw fields.at("version", "scenario.trace.version", "" + fields.whole("version"));
    }
    int probes = within(fields, "probes", TraceHeader.MOST_PROBES);
    List<TraceLayer> layers = fields.list("layers", TraceHeaderReader::layer);
    long neurons = layers.stream().mapToLong(TraceLayer::neurons).sum();
    if (layers.isEmpty() || layers.size() > TraceHeader.MOST_LAYERS) {
      throw fields.at(
          "layers", "scenario.count", "" + layers.size(), "1", "" + TraceHeader.MOST_LAYERS);
    }
    if (neurons > TraceHeader.MOST_NEURONS) {
      throw fields.at(
          "layers", "scenario.trace.neurons", "" + neurons, "" + TraceHeader.MOST_NEURONS);
    }
    return new TraceHeader(probes, layers);
  }

  private static TraceLayer layer(String path, Node node) {
    JsonFields fields = new JsonFields(path, node);
    String name = fields.text("name");
    if (name.length() > LONGEST_NAME) {
      throw fields.at("name", "scenario.trace.name", "" + LONGEST_NAME);
    }
    return new TraceLayer(
        name,
        fields.oneOf("activation", ActivationKind.values(), ActivationKind::id),
        within(fields, "neurons", TraceHeader.MOST_NEURONS),
        within(fields, "positions", Integer.MAX_VALUE));
  }

  private static int within(JsonFields fields, String name, int most) {
    long value = fields.whole(name);
    if (value < 1 || value > most) {
      throw fields.at(name, "scenario.within", "" + value, "1", "" + most);
    }
    return (int) value;
  }
}
