package relulab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/** What captions say is what the trial says. */
class StoryTest {
  private static final Setup SHOCK = Setup.learningRateShock();

  private static Story tell(Setup setup, Beat... beats) {
    Scenario scenario = new Scenario(Text.NONE, 1800, setup, List.of(beats));
    return Story.tell(scenario, Facts.NONE, () -> false);
  }

  private static Beat at(long step, String text, String when) {
    return new Beat(
        new Stage.Lanes(step, List.of()),
        new Text(text, text),
        Text.NONE,
        Condition.parse(when).orElseThrow());
  }

  private static String said(String text) {
    return tell(SHOCK, at(420, text, "")).beats().getFirst().said().en();
  }

  private static Frame frame(long step) {
    Trial trial = new Trial(SHOCK);
    trial.seek(step);
    return trial.frame();
  }

  /** The numbers of the mock-ups, which PyTorch has confirmed. */
  @Test
  void factsAreTheNumbersOfTheTrial() {
    assertEquals("58.5 % 90.5 % 51.0 %", spaced("{accuracy:ReLU} {accuracy:2} {accuracy:PReLU}"));
    assertEquals("9 of 16, 7 alive", spaced("{dead:ReLU} of {neurons:ReLU}, {alive:ReLU} alive"));
    assertEquals("0.46 0.16 0.64", spaced("{loss:ReLU} {loss:LeakyReLU} {loss:PReLU}"));
    assertEquals("420 3 200 0.05", spaced("{step} {lanes} {inputs} {rate}"));
    assertEquals("11 142", spaced("{seed}"));
    assertEquals("8 120 0.4", spaced("{shock-factor} {shock-steps} {rate@304}"));
    assertEquals("8 of 8", spaced("{fallen:ReLU@305} of {dead:ReLU@305}"));
    assertEquals("79 0", spaced("{firing:ReLU:2:5@304} {firing:ReLU:2:5@305}"));
    assertEquals("0.062 −0.28", spaced("{bias:ReLU:2:5@304} {bias:ReLU:2:5@305}"));
  }

  private static String spaced(String text) {
    return said(text).replace('\u202F', ' ');
  }

  @Test
  void countsOfLayersAndStatesAgreeWithTheFrame() {
    LaneFrame relu = frame(420).lanes().getFirst();
    long second =
        relu.neurons().stream()
            .filter(n -> n.layer() == 2 && n.state() == NeuronState.DEAD)
            .count();
    assertEquals(second + "", said("{dead:ReLU:2}"));
    assertEquals(relu.count(NeuronState.DORMANT) + "", said("{dormant:ReLU}"));
    LaneFrame prelu = frame(420).lanes().get(2);
    assertEquals(prelu.recovered() + "", said("{recovered:PReLU}"));
    assertEquals(
        prelu.layers().getFirst().alphas().getFirst(),
        new TrialFacts(java.util.Map.of(420L, frame(420)))
            .value(Fact.parse("alpha:PReLU:1").orElseThrow(), 420)
            .getAsDouble());
  }

  @Test
  void percentFollowsTheLanguage() {
    Text said = tell(SHOCK, at(420, "{accuracy:ReLU}", "")).beats().getFirst().said();
    assertEquals("58.5\u202F%", said.en());
    assertEquals("58.5%", said.zh());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{dead:ReLU} > 0                              | true",
        "{accuracy:ReLU} < {accuracy:LeakyReLU} - 0.3 | true",
        "{accuracy:ReLU} < {accuracy:LeakyReLU} - 0.4 | false",
        "{dead:ReLU} >= 9 and {dead:PReLU} = 0        | true",
        "{dead:ReLU} >= 9 and {dead:PReLU} != 0       | false",
        "{loss:ReLU} <= {loss:LeakyReLU} * 2          | false",
        "{loss:Nobody} < 1                            | false",
        "{loss:4} < 1                                 | false",
      })
  void aBeatWhoseClaimDoesNotHoldIsLeftOut(String when, boolean holds) {
    assertEquals(holds ? 1 : 0, tell(SHOCK, at(420, "x", when)).beats().size(), when);
  }

  @Test
  void aSentenceWithANumberThatDoesNotExistIsLeftOut() {
    for (String fact :
        List.of("dead:Nobody", "alpha:ReLU:3", "firing:1:2:9", "share:x", "test-loss:1")) {
      assertEquals(List.of(), tell(SHOCK, at(420, "{" + fact + "}", "")).beats(), fact);
    }
  }

  /** Another seed, another α and a kill: what is typed goes, what is computed follows. */
  @Test
  void ofAChangedTrialOnlyComputedSentencesAreLeft() {
    Scenario scenario =
        new Scenario(
            Text.NONE,
            1800,
            SHOCK,
            List.of(
                at(300, "typed: 92.5 %", ""),
                at(420, "typed: 58.5 %", ""),
                at(420, "{dead:ReLU} dead", ""),
                at(900, "ReLU stays behind", "{accuracy:ReLU} < {accuracy:PReLU}"),
                Beat.of(new Stage.Words(""), new Text("Remember", "记住"))));
    Setup killed =
        SHOCK.withInterventions(
            List.of(
                new Planned(310, OptionalInt.of(0), new Intervention.Kill(1, 3)),
                SHOCK.interventions().getFirst()));
    assertEquals(4, scenario.beatsFor(killed).size(), "step 300 lies before the change");
    assertEquals(3, scenario.beatsFor(SHOCK.withSeed(5)).size());
    for (Setup other : List.of(killed, SHOCK.withSeed(5), SHOCK.withSeed(6))) {
      Story story =
          Story.tell(
              new Scenario(Text.NONE, 1800, other, scenario.beatsFor(other)),
              Facts.NONE,
              () -> false);
      Trial trial = new Trial(other);
      trial.seek(420);
      int dead = trial.frame().lanes().getFirst().count(NeuronState.DEAD);
      assertTrue(story.beats().stream().anyMatch(told -> told.said().en().equals(dead + " dead")));
      trial.seek(900);
      List<LaneFrame> lanes = trial.frame().lanes();
      boolean isBehind =
          lanes.get(0).accuracy().getAsDouble() < lanes.get(2).accuracy().getAsDouble();
      assertEquals(
          isBehind,
          story.beats().stream().anyMatch(told -> told.said().en().equals("ReLU stays behind")));
    }
  }

  /** Only the lecturer would miss a number there: the beat itself stays. */
  @Test
  void notesAreFilledInOrLeftOut() {
    Stage stage = new Stage.Lanes(420, List.of());
    for (String fact : List.of("dead:ReLU@305", "dead:Nobody")) {
      Text notes = new Text("{" + fact + "} dead {x}", "{" + fact + "}");
      Beat beat = new Beat(stage, new Text("a", "b"), notes, Condition.ALWAYS);
      Text noted = tell(SHOCK, beat).beats().getFirst().noted();
      assertEquals(fact.contains("ReLU") ? new Text("8 dead {x}", "8") : Text.NONE, noted);
    }
  }

  @Test
  void aBeatShowsNothingOfWhatComesAfterIt() {
    Story story = tell(SHOCK, at(300, "a", ""), at(900, "b", ""), at(420, "c", ""));
    for (Story.Told told : story.beats()) {
      Frame frame = java.util.Objects.requireNonNull(told.frame());
      assertEquals(told.beat().stage().step().getAsLong(), frame.end());
    }
  }

  @Test
  void theStepBeforeIsThereForANeuron() {
    Story story = tell(SHOCK, Beat.of(new Stage.Neuron(305, 0, 2, 4), Text.NONE));
    assertEquals(304, java.util.Objects.requireNonNull(story.beats().getFirst().before()).step());
  }

  @Test
  void whatACancelledStoryHasNotReachedIsLeftOut() {
    Scenario scenario =
        new Scenario(Text.NONE, 1800, SHOCK, List.of(at(0, "a", ""), at(1800, "b", "")));
    assertEquals(1, Story.tell(scenario, Facts.NONE, () -> true).beats().size());
  }

  @Test
  void bracesThatHoldNoFactStayAsTheyAre() {
    assertEquals("{x} {} {dead:ReLU", said("{x} {} {dead:ReLU"));
    assertEquals(List.of("x", ""), Template.unknown("{x} {} {dead:ReLU}"));
  }

  @Test
  void otherFactsFillInWhatTheTrialDoesNotKnow() {
    Facts shares =
        (fact, at) ->
            fact.toString().equals("share:born-dead:2:9")
                ? OptionalDouble.of(0.8805)
                : OptionalDouble.empty();
    Scenario scenario =
        new Scenario(
            Text.NONE,
            10,
            SHOCK,
            List.of(
                Beat.of(
                    new Stage.ExperimentResult("born-dead", ""),
                    new Text("{share:born-dead:2:9}", "{share:born-dead:2:9}"))));
    Story story = Story.tell(scenario, shares, () -> false);
    assertEquals(new Text("88.0\u202F%", "88.0%"), story.beats().getFirst().said());
    assertFalse(Condition.parse("{share:born-dead} >").isPresent());
  }
}
