package relulab.controller.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import relulab.controller.settings.Settings;

class RoomScreenTest {
  private static final RoomScreen DESK = new RoomScreen(1, new Rectangle2D(0, 0, 1440, 900), true);
  private static final RoomScreen ROOM =
      new RoomScreen(2, new Rectangle2D(1440, 0, 1024, 768), false);

  @Test
  void aScreenIsKnownAgainByItsSizeAndPlace() {
    assertEquals("1024x768@1440,0", ROOM.id());
    assertEquals(Optional.of(ROOM), RoomScreen.find(List.of(DESK, ROOM), ROOM.id()));
  }

  @Test
  void oneThatIsUnpluggedIsNotThere() {
    assertEquals(Optional.empty(), RoomScreen.find(List.of(DESK), ROOM.id()));
    assertEquals(Optional.empty(), RoomScreen.find(List.of(DESK, ROOM), ""));
  }

  @Test
  void theLecturersViewIsWhereTheRoomDoesNotSeeIt() {
    assertEquals(Optional.of(DESK), RoomScreen.other(List.of(DESK, ROOM), 1500, 300));
    assertEquals(Optional.of(ROOM), RoomScreen.other(List.of(DESK, ROOM), 700, 300));
    assertEquals(Optional.empty(), RoomScreen.other(List.of(DESK), 700, 300));
  }

  @Test
  void theChoiceIsRemembered() {
    PresentState before = new PresentState();
    before.roomProperty().set(ROOM.id());
    before.presenterViewProperty().set(true);
    Settings settings = new Settings();
    before.settings().save(settings);
    PresentState after = new PresentState();
    after.settings().restore(settings);
    assertEquals(ROOM.id(), after.roomProperty().get());
    assertEquals(true, after.presenterViewProperty().get());
    assertEquals(false, after.clickGoesOnProperty().get());
  }
}
