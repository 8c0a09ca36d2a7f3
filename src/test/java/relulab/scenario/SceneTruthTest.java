package relulab.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import relulab.export.experiment.ReferenceResults;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/** Scenes say what trials and results say, and nothing of it is typed. */
class SceneTruthTest {
  /** Results belong in braces: then they are those of the trial that is shown. */
  private static final Pattern TYPED = Pattern.compile("\\d\\s*%|\\d[.,]\\d|[α=]\\s*\\d?\\.\\d");

  /** Each claim of the source text, and the beats that show it: scene and number from 1. */
  private static final Map<String, List<String>> CLAIMS =
      Map.ofEntries(
          Map.entry("ReLU is cheap", List.of("cheap 1", "cheap 3")),
          Map.entry("LeakyReLU keeps ReLU’s advantages", List.of("cheap 4", "functions 3")),
          Map.entry("sparse activation reduces overfitting", List.of("sparse 4", "sparse 5")),
          Map.entry("α is a new hyper-parameter", List.of("alpha-matters 6")),
          Map.entry(
              "ReLU eases vanishing gradients",
              List.of("vanishing-gradients 2", "vanishing-gradients 7")),
          Map.entry("ReLU gives sparse activations", List.of("sparse 2")),
          Map.entry("a neuron can die", List.of("neuron-dies 3", "neuron-dies 7")),
          Map.entry("not zero-centred", List.of("not-zero-centred 2", "not-zero-centred 4")),
          Map.entry("LeakyReLU comes back", List.of("neuron-dies 6", "rescue 5")),
          Map.entry("LeakyReLU depends on α", List.of("alpha-matters 5")),
          Map.entry("PReLU learns α", List.of("prelu-learns 4", "prelu-learns 6")),
          Map.entry("PReLU is a little dearer", List.of("prelu-learns 7")));

  @TestFactory
  Stream<DynamicTest> noResultIsTyped() {
    return SceneCatalog.all().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.id(), () -> noResultIsTyped(scene)));
  }

  private static void noResultIsTyped(Scene scene) {
    for (Beat beat : scene.scenario().beats()) {
      Stream.concat(Stream.of(beat.notes()), SceneCatalogTest.said(beat))
          .flatMap(text -> Stream.of(text.en(), text.zh()))
          .map(text -> text.replaceAll("\\{[^{}]*}", ""))
          .forEach(text -> assertFalse(TYPED.matcher(text).find(), scene.id() + ": " + text));
      for (Text text : List.of(beat.text(), beat.notes())) {
        String both = scene.id() + ": both languages say the same";
        assertEquals(facts(text.en()), facts(text.zh()), both);
      }
    }
  }

  private static List<String> facts(String text) {
    return Template.of(text).facts().stream().map(Fact::toString).sorted().toList();
  }

  @Test
  void whatIsTypedIsFound() {
    assertTrue(TYPED.matcher("ReLU has 65.5 %").find());
    assertTrue(TYPED.matcher("达到 65%").find());
    assertTrue(TYPED.matcher("α = 0.3").find());
    assertFalse(TYPED.matcher("layer 1, 8 of 16, x > 0").find());
  }

  @Test
  void eachClaimOfTheSourceTextIsShown() {
    CLAIMS.forEach(
        (claim, beats) ->
            beats.forEach(
                place -> {
                  String id = place.substring(0, place.indexOf(' '));
                  int number = Integer.parseInt(place.substring(id.length() + 1));
                  List<Beat> all = SceneCatalog.find(id).orElseThrow().scenario().beats();
                  assertTrue(number <= all.size(), claim + ": " + place);
                  boolean isTold =
                      Lectures.Bundled.WHOLE.lecture().scenes().stream()
                          .anyMatch(told -> told.beats().contains(all.get(number - 1)));
                  assertTrue(isTold, claim + ": " + place);
                }));
  }

  /** What a scene says of itself is true of it: no beat of it and no note is left out. */
  @TestFactory
  Stream<DynamicTest> asItComesEachSceneIsToldWhole() {
    return SceneCatalog.all().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.id(), () -> toldWhole(scene.scenario())));
  }

  private static void toldWhole(Scenario scenario) {
    Story story = Story.tell(scenario, ReferenceResults.facts(), () -> false);
    assertEquals(scenario.beats(), story.holding().beats());
    story.beats().forEach(told -> assertNotEquals(Text.NONE, told.noted(), told.beat()::toString));
  }

  /** That a seed was chosen is said of that seed alone. */
  @Test
  void ofAnotherSeedItIsNotSaidThatItWasChosen() {
    for (Scene scene : SceneCatalog.all()) {
      Scenario scenario = scene.scenario();
      Setup other = seed(scenario);
      Story story =
          Story.tell(
              new Scenario(scenario.title(), scenario.steps(), other, scenario.beatsFor(other)),
              ReferenceResults.facts(),
              () -> false);
      for (Story.Told told : story.beats()) {
        String words = told.said().en() + " " + told.noted().en();
        assertFalse(words.matches("(?is).*\\b(seed was chosen|chosen seed)\\b.*"), words);
      }
    }
  }

  /** Other seeds, another α, a neuron killed: what is still said is true of the other trial. */
  @TestFactory
  Stream<DynamicTest> noCaptionOfAChangedTrialIsFalse() {
    return SceneCatalog.all().stream()
        .filter(scene -> scene.scenario().beats().stream().anyMatch(SceneTruthTest::showsTrial))
        .map(scene -> DynamicTest.dynamicTest(scene.id(), () -> changed(scene.scenario())));
  }

  private static void changed(Scenario scenario) {
    for (Setup other : List.of(seed(scenario), alpha(scenario), killed(scenario))) {
      List<Beat> kept = scenario.beatsFor(other);
      Story story =
          Story.tell(
              new Scenario(scenario.title(), scenario.steps(), other, kept),
              ReferenceResults.facts(),
              () -> false);
      assertEquals(story.beats().size(), story.holding().beats().size());
      Facts facts = independent(other, story).or(ReferenceResults.facts());
      for (Story.Told told : story.beats()) {
        Beat beat = told.beat();
        long at = beat.stage().step().orElse(0);
        assertTrue(beat.when().holds(facts, at), beat.text().en());
        assertEquals(Story.fill(beat.text(), facts, at).orElseThrow(), told.said());
        assertEquals(Story.fill(beat.notes(), facts, at).orElse(Text.NONE), told.noted());
        assertFalse((told.said().en() + told.noted().en()).contains("{"), told.said().en());
        boolean isPlain = !beat.isComputed() && beat.stage().step().isPresent();
        assertFalse(isPlain && !scenario.setup().agreesUntil(at, other), beat.text().en());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> noLaneOfASceneStops() {
    return SceneCatalog.all().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.id(), () -> runsToItsEnd(scene.scenario())));
  }

  private static void runsToItsEnd(Scenario scenario) {
    Trial trial = new Trial(scenario.setup());
    trial.seek(scenario.steps());
    for (var lane : trial.frame().lanes()) {
      assertTrue(lane.overflowStep().isEmpty(), lane.setup().name());
    }
  }

  private static boolean showsTrial(Beat beat) {
    return beat.stage().step().isPresent();
  }

  private static int width(relulab.model.network.Layout layout, int layer) {
    return layer == 0 ? layout.inputs() : layout.width(layer);
  }

  private static Setup seed(Scenario scenario) {
    return scenario.setup().withSeed(scenario.setup().seed() + 1);
  }

  private static Setup alpha(Scenario scenario) {
    List<LaneSetup> lanes = new ArrayList<>();
    for (LaneSetup lane : scenario.setup().lanes()) {
      double alpha = lane.kind().hasAlpha() ? lane.alpha() / 2 + 0.01 : lane.alpha();
      lanes.add(new LaneSetup(lane.name(), lane.kind(), alpha, lane.alphaPerUnit()));
    }
    return scenario.setup().withLanes(lanes);
  }

  private static Setup killed(Scenario scenario) {
    List<Planned> plan = new ArrayList<>(scenario.setup().interventions());
    plan.add(new Planned(150, OptionalInt.of(0), new Intervention.Kill(1, 0)));
    plan.sort(java.util.Comparator.comparingLong(Planned::step));
    return scenario.setup().withInterventions(plan);
  }

  /** The same trial done once more, from its beginning to each step that is spoken of. */
  private static Facts independent(Setup setup, Story story) {
    Map<Long, relulab.model.trial.Frame> frames = new HashMap<>();
    Trial trial = new Trial(setup);
    story.beats().stream()
        .flatMapToLong(told -> steps(told.beat()))
        .sorted()
        .distinct()
        .forEach(
            step -> {
              trial.seek(step);
              frames.put(step, trial.frame());
            });
    return new TrialFacts(frames);
  }

  private static java.util.stream.LongStream steps(Beat beat) {
    return Stream.concat(
            Stream.of(beat.stage().step()),
            Stream.of(
                    Template.of(beat.text().en()).facts(),
                    Template.of(beat.notes().en()).facts(),
                    beat.when().facts())
                .flatMap(List::stream)
                .map(Fact::step))
        .filter(java.util.OptionalLong::isPresent)
        .mapToLong(java.util.OptionalLong::getAsLong);
  }

  /** What is said of weights without a number. */
  @Test
  void whatIsDeadOrCutOffKeepsItsWeightsToTheLastBit() {
    assertSameNeuron("neuron-dies", 305, 1200, 1, 0);
    assertSameNeuron("comes-back", 0, 275, 2, 3);
    assertSameNeuron("comes-back", 501, 1500, 1, 1);
    for (int layer = 1; layer <= 9; layer++) {
      assertSameNeuron("born-dead", 0, 1000, layer, 0);
      assertSameNeuron("born-dead", 0, 1000, layer, 1);
    }
  }

  /** Layer 2 has one neuron that is alive, but nothing gets through the layers behind it. */
  @Test
  void aNetworkThatHasCollapsedHangsOnNoNeuron() {
    Scenario shock = SceneCatalog.find("learning-rate-shock").orElseThrow().scenario();
    Setup collapsed = SceneCatalog.find("born-dead").orElseThrow().scenario().setup();
    Story story =
        Story.tell(
            new Scenario(shock.title(), shock.steps(), collapsed, shock.beatsFor(collapsed)),
            ReferenceResults.facts(),
            () -> false);
    assertTrue(
        story.beats().stream().noneMatch(told -> told.said().en().contains("hangs on")),
        () -> story.beats().toString());
  }

  @Test
  void theTwoNetworksOfTheRescueAreTheSameUntilTheSwitch() {
    Trial trial = new Trial(SceneCatalog.find("rescue").orElseThrow().scenario().setup());
    trial.seek(699);
    var lanes = trial.frame().lanes();
    assertArrayEquals(lanes.get(0).network().parameters(), lanes.get(1).network().parameters());
  }

  private static void assertSameNeuron(String scene, long from, long to, int layer, int unit) {
    Trial trial = new Trial(SceneCatalog.find(scene).orElseThrow().scenario().setup());
    trial.seek(from);
    List<Double> before = neuron(trial, layer, unit);
    trial.seek(to);
    assertEquals(before, neuron(trial, layer, unit), scene);
  }

  private static List<Double> neuron(Trial trial, int layer, int unit) {
    var network = trial.frame().lanes().getFirst().network();
    List<Double> all = new ArrayList<>();
    for (int from = 0; from < width(network.layout(), layer - 1); from++) {
      all.add(network.weight(layer, unit, from));
    }
    all.add(network.bias(layer, unit));
    return all;
  }
}
