package relulab.controller.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.scenario.BeatPin;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.trial.time.Timeline;

/** What is said while numbers of other captions are still being counted is true as well. */
class SayingsTest {
  private static final BeatPin BEGIN =
      new BeatPin(0, BeatPin.Kind.TELL, new Text("Same weights.", "权重相同。"));
  private static final BeatPin COUNTED =
      new BeatPin(4, BeatPin.Kind.TELL, new Text("9 are dead.", "9 个死亡。"));
  private static final BeatPin QUESTION =
      new BeatPin(4, BeatPin.Kind.ASK, new Text("Who recovers?", "谁能恢复？"));

  private static Timeline.Saying said(long step, boolean counting, BeatPin... captions) {
    Trial trial = new Trial(Setup.learningRateShock());
    trial.seek(step);
    Frame frame = trial.frame();
    return new Sayings(List.of(captions), counting)
        .at(frame, Messages.of(Language.ENGLISH), Language.ENGLISH);
  }

  @Test
  void aQuestionIsAskedAfterWhatBelongsToIt() {
    Timeline.Saying said = said(6, false, BEGIN, COUNTED, QUESTION);
    assertEquals("Caption 3 of 3", said.place());
    assertEquals("step 4: 9 are dead.", said.text());
    assertEquals("Who recovers?", said.question());
  }

  @Test
  void whileOthersAreCountedNothingElseIsPutBeforeAQuestion() {
    Timeline.Saying said = said(6, true, BEGIN, QUESTION);
    assertEquals("Step 6", said.place(), "how many there are is not known");
    assertEquals("", said.text(), "the question may follow another one");
    assertEquals("Who recovers?", said.question());
    assertTrue(said.counting());
  }

  @Test
  void withoutCaptionsItSaysHowTheLanesStandOnceThatIsKnown() {
    assertEquals("", said(6, true).text());
    assertTrue(said(6, false).text().startsWith("ReLU: "));
  }
}
