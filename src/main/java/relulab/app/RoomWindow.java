package relulab.app;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import relulab.controller.present.PresentState;
import relulab.controller.present.RoomScreen;

/** Fills the room's screen with the window while something is presented, and brings it back. */
final class RoomWindow {
  private final Stage stage;
  private final PresentState present;
  private @Nullable Rectangle2D before;
  private boolean wasMaximized;

  RoomWindow(Stage stage, PresentState present) {
    this.stage = stage;
    this.present = present;
  }

  /** Goes to the room's screen; where that is not plugged in, the window stays where it is. */
  void enter() {
    Optional<RoomScreen> room =
        RoomScreen.find(RoomScreen.all(), present.roomProperty().get())
            .filter(screen -> !screen.bounds().contains(center(stage)));
    if (room.isPresent()) {
      Rectangle2D screen = room.get().bounds();
      wasMaximized = stage.isMaximized();
      stage.setMaximized(false);
      before = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
      stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
      stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
    }
    stage.setFullScreen(true);
  }

  private static Rectangle2D center(Stage stage) {
    return new Rectangle2D(
        stage.getX() + stage.getWidth() / 2, stage.getY() + stage.getHeight() / 2, 0, 0);
  }

  /** Back to where the window was. */
  void leave() {
    stage.setFullScreen(false);
    Rectangle2D place = before;
    if (place != null) {
      stage.setX(place.getMinX());
      stage.setY(place.getMinY());
      stage.setWidth(place.getWidth());
      stage.setHeight(place.getHeight());
      stage.setMaximized(wasMaximized);
      before = null;
    }
  }
}
