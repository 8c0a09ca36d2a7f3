package relulab.scenario;

import java.util.List;
import java.util.stream.IntStream;
import relulab.model.Invalid;
import relulab.model.trial.Setup;

/**
 * An ordered list of scenes.
 *
 * @param title in both languages
 * @param items what it consists of, 1 to {@link #MAX_ITEMS}
 */
public record Lecture(Text title, List<Item> items) {
  /** Version of the file format. */
  public static final int VERSION = 1;

  /** The greatest number of items. */
  public static final int MAX_ITEMS = 200;

  public Lecture {
    Invalid.unlessCount("scenes", items, 1, MAX_ITEMS);
    for (int i = 0; i < items.size(); i++) {
      check("scenes[" + i + "].beats", items.get(i));
    }
    items = List.copyOf(items);
  }

  /** A part of a lecture. */
  public sealed interface Item {

    /** What is told. */
    Scenario scenario();

    /** Which of its beats, from 0 and in this order; empty for all. */
    List<Integer> chosen();
  }

  /** A scene that comes with the app. */
  public record Bundled(Scene scene, List<Integer> chosen) implements Item {
    public Bundled {
      chosen = List.copyOf(chosen);
    }

    @Override
    public Scenario scenario() {
      return scene.scenario();
    }
  }

  /** A scenario of a person's own, which the lecture's file holds whole. */
  public record Own(Scenario scenario, List<Integer> chosen) implements Item {
    public Own {
      chosen = List.copyOf(chosen);
    }
  }

  /** Sentences between scenes: beats that show no trial. */
  public record Said(List<Beat> beats) implements Item {
    public Said {
      Invalid.unlessCount("beats", beats, 1, Scenario.MAX_BEATS);
      beats = List.copyOf(beats);
    }

    @Override
    public Scenario scenario() {
      return new Scenario(Text.NONE, 1, Setup.learningRateShock(), beats);
    }

    @Override
    public List<Integer> chosen() {
      return List.of();
    }
  }

  private static void check(String field, Item item) {
    int beats = item.scenario().beats().size();
    for (int i = 0; i < item.chosen().size(); i++) {
      Invalid.unlessWithin(field + "[" + i + "]", item.chosen().get(i) + 1, 1, beats);
    }
    if (item instanceof Said && item.scenario().beats().stream().anyMatch(Lecture::showsATrial)) {
      throw new Invalid(field, Invalid.Rule.ONE_OF, "step", "functions, experiment, text");
    }
  }

  private static boolean showsATrial(Beat beat) {
    return beat.stage().step().isPresent();
  }

  /** The scenes as they are told: each with the beats that were chosen of it. */
  public List<Scenario> scenes() {
    return items.stream().map(Lecture::told).toList();
  }

  private static Scenario told(Item item) {
    Scenario scenario = item.scenario();
    List<Integer> chosen = item.chosen();
    return chosen.isEmpty()
        ? scenario
        : scenario.withBeats(
            IntStream.range(0, chosen.size())
                .mapToObj(i -> scenario.beats().get(chosen.get(i)))
                .toList());
  }

  /** Number of beats over all scenes. */
  public int beats() {
    return scenes().stream().mapToInt(scene -> scene.beats().size()).sum();
  }
}
