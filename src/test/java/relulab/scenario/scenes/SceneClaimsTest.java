package relulab.scenario.scenes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import relulab.model.trial.Frame;
import relulab.model.trial.Trial;
import relulab.scenario.Caption;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.text.Numbers;

/** Runs each scene and holds each number of each caption, in both languages, to the run. */
class SceneClaimsTest {
  private static final Pattern NUMBER = Pattern.compile("−?\\d+(\\.\\d+)?");
  private static final Map<String, List<Claim>> CLAIMS =
      Map.ofEntries(
          Map.entry("learning-rate-shock", DeathScenes.shock()),
          Map.entry("rescue", DeathScenes.rescue()),
          Map.entry("born-dead", DeathScenes.bornDead()),
          Map.entry("comes-back", DeathScenes.comesBack()),
          Map.entry("neuron-dies", DeathScenes.neuronDies()),
          Map.entry("vanishing-gradients", FunctionScenes.vanishing()),
          Map.entry("sparse", FunctionScenes.sparse()),
          Map.entry("not-zero-centred", FunctionScenes.notCentred()),
          Map.entry("cheap", FunctionScenes.cheap()),
          Map.entry("weight-decay", FunctionScenes.decay()),
          Map.entry("free-alpha", FunctionScenes.free()),
          Map.entry("alpha-matters", AlphaScenes.alphaMatters()),
          Map.entry("prelu-learns", AlphaScenes.learns()));

  @Test
  void everySceneHasItsClaims() {
    assertEquals(
        CLAIMS.keySet(),
        new java.util.HashSet<>(SceneCatalog.all().stream().map(Scene::id).toList()));
  }

  @TestFactory
  Stream<DynamicTest> everyCaptionIsTrueAtItsStep() {
    return SceneCatalog.all().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.id(), () -> run(scene)));
  }

  private static void run(Scene scene) {
    List<Claim> claims = Objects.requireNonNull(CLAIMS.get(scene.id()));
    List<Caption> captions = scene.scenario().captions();
    assertEquals(captions.size(), claims.size());
    Trial trial = new Trial(scene.scenario().setup());
    Frame start = trial.frame();
    for (int i = 0; i < captions.size(); i++) {
      Caption caption = captions.get(i);
      trial.seek(caption.step());
      check(caption, claims.get(i), new Moment(start, trial.frame()));
    }
    trial.seek(scene.scenario().steps());
    assertTrue(
        trial.frame().lanes().stream().allMatch(lane -> lane.overflowStep().isEmpty()),
        "a lane has stopped");
  }

  private static void check(Caption caption, Claim claim, Moment moment) {
    String text = caption.text().en();
    List<String> numbers = numbers(text);
    assertEquals(claim.numbers().size(), numbers.size(), text);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      double value = claim.numbers().get(i).applyAsDouble(moment);
      expected.add(Numbers.fixed(value, decimals(numbers.get(i))));
    }
    assertEquals(expected, numbers, text);
    assertEquals(sorted(numbers), sorted(numbers(caption.text().zh())), caption.text().zh());
    for (int i = 0; i < claim.statements().size(); i++) {
      assertTrue(claim.statements().get(i).test(moment), "statement " + i + " of: " + text);
    }
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(result -> result.group()).toList();
  }

  private static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }

  private static List<String> sorted(List<String> numbers) {
    return numbers.stream().sorted().toList();
  }
}
