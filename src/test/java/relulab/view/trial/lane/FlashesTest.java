package relulab.view.trial.lane;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import relulab.model.trial.Trial;
import relulab.view.trial.Setups;

/** What happens to neurons is seen for a moment. */
class FlashesTest {

  @Test
  void aChangeOfStateFlashesAndFadesButNotAfterGoingBack() {
    Trial trial = new Trial(Setups.named("shock"));
    Flashes.Memory memory = new Flashes.Memory();
    trial.seek(299);
    memory.see(trial.frame(), 0, 1000);
    assertTrue(!memory.at(1000).isActive());
    trial.seek(371);
    memory.see(trial.frame(), 0, 2000);
    assertTrue(memory.at(2100).isActive());
    assertTrue(!memory.at(2000 + Flashes.DURATION).isActive());
    trial.seek(299);
    memory.see(trial.frame(), 0, 2200);
    assertTrue(!memory.at(2200).isActive());
  }

  /** Another run is no event, though its neurons have other states. */
  @Test
  void anotherRunDoesNotFlash() {
    Trial one = new Trial(Setups.named("shock"));
    one.seek(420);
    Trial other = new Trial(Setups.named("shock").withSeed(3));
    other.seek(421);
    Flashes.Memory memory = new Flashes.Memory();
    memory.see(one.frame(), 0, 1000);
    memory.see(other.frame(), 0, 1010);
    assertTrue(!memory.at(1010).isActive());
  }
}
