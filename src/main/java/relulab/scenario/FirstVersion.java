package relulab.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of the first version: captions at their steps, and charts that a room was shown beside the
 * networks. They become beats: what was told, the networks; what was asked, a question without
 * options; a chart, a beat of its own at the end.
 */
final class FirstVersion {
  private static final String[] INSTEAD_OF_BEATS = {"show", "captions"};

  private FirstVersion() {}

  private enum Kind {
    TELL,
    ASK,
    REVEAL;

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private record Caption(long step, Kind kind, Text text) {
    Beat beat() {
      return Beat.of(
          kind == Kind.ASK
              ? new Stage.Question(step, Text.NONE, List.of(), List.of())
              : new Stage.Lanes(step, List.of()),
          text);
    }
  }

  /** The fields of a file, given those of the present version. */
  static String[] fields(String[] present) {
    return Stream.concat(
            Stream.of(present).filter(name -> !name.equals("beats")), Stream.of(INSTEAD_OF_BEATS))
        .toArray(String[]::new);
  }

  static List<Beat> beats(JsonFields fields, long steps) {
    List<Show> charts = fields.has("show") ? shown(fields) : List.of();
    List<Caption> captions =
        fields.has("captions") ? fields.list("captions", FirstVersion::caption) : List.of();
    List<Beat> beats = new ArrayList<>();
    captions.stream()
        .sorted(Comparator.comparingLong(Caption::step))
        .forEach(caption -> beats.add(caption.beat()));
    charts.forEach(
        chart -> beats.add(Beat.of(new Stage.Chart(steps, chart, List.of()), Text.NONE)));
    return beats;
  }

  private static List<Show> shown(JsonFields fields) {
    Set<Show> seen = EnumSet.noneOf(Show.class);
    return fields.list(
        "show",
        (path, node) -> {
          Show show = JsonFields.oneOf(path, node, Show.values(), Show::id);
          if (!seen.add(show)) {
            throw JsonFields.failure(path, node, "scenario.again", show.id());
          }
          return show;
        });
  }

  private static Caption caption(String path, Node node) {
    JsonFields fields = new JsonFields(path, node, "step", "kind", "text");
    return fields.make(
        () ->
            new Caption(
                fields.whole("step"),
                fields.has("kind") ? fields.oneOf("kind", Kind.values(), Kind::id) : Kind.TELL,
                Scenarios.words(fields, "text")));
  }
}
