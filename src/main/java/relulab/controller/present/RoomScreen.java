package relulab.controller.present;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * A screen that a presentation may fill.
 *
 * @param number from 1
 * @param bounds on the desktop, in pixels of the toolkit
 * @param isMain whether it is the system's main screen
 */
public record RoomScreen(int number, Rectangle2D bounds, boolean isMain) {

  /** The screens that are plugged in by now. */
  public static List<RoomScreen> all() {
    List<Screen> screens = Screen.getScreens();
    return IntStream.range(0, screens.size())
        .mapToObj(
            i ->
                new RoomScreen(
                    i + 1, screens.get(i).getBounds(), screens.get(i).equals(Screen.getPrimary())))
        .toList();
  }

  /** By what it is known again: size and place. */
  public String id() {
    return String.format(
        Locale.ROOT,
        "%.0fx%.0f@%.0f,%.0f",
        bounds.getWidth(),
        bounds.getHeight(),
        bounds.getMinX(),
        bounds.getMinY());
  }

  /** The one that was chosen, if it is plugged in. */
  public static Optional<RoomScreen> find(List<RoomScreen> screens, String id) {
    return screens.stream().filter(screen -> screen.id().equals(id)).findFirst();
  }

  /**
   * Where the lecturer's own view belongs: on another screen than the room's, the main one first.
   *
   * @param x of a place on the room's screen
   * @param y of the same place
   */
  public static Optional<RoomScreen> other(List<RoomScreen> screens, double x, double y) {
    List<RoomScreen> others =
        screens.stream().filter(screen -> !screen.bounds.contains(x, y)).toList();
    return others.stream()
        .filter(RoomScreen::isMain)
        .findFirst()
        .or(() -> others.stream().findFirst());
  }
}
