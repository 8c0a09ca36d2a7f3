package relulab.controller.trial;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import relulab.controller.Follow;
import relulab.text.Messages;
import relulab.view.control.Hint;

/** The buttons of a player: to the start, back, play, forward. */
public final class TransportController {
  private final Messages messages;

  @FXML private Button toStart;
  @FXML private Button back;
  @FXML private Button play;
  @FXML private Region playIcon;
  @FXML private Button forward;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public TransportController(Messages messages) {
    this.messages = messages;
  }

  /**
   * Lets the buttons play.
   *
   * @param steps key of what is said of the single steps, before {@code back} and {@code forward}
   */
  public void connect(Player player, String steps) {
    connect(toStart, "training.page.toStart", () -> player.stepBy(-player.step()));
    connect(back, steps + "back", () -> player.stepBy(-1));
    connect(forward, steps + "forward", () -> player.stepBy(1));
    connect(play, "training.page.play", player::toggle);
    Follow.by(play, () -> show(player.playingProperty().get()), player.playingProperty());
  }

  private void connect(Button button, String key, Runnable action) {
    button.setAccessibleText(messages.get(key));
    Hint.set(button, messages.get(key + "Hint"));
    button.setOnAction(e -> action.run());
  }

  private void show(boolean playing) {
    play.setAccessibleText(messages.get(playing ? "training.page.pause" : "training.page.play"));
    playIcon.getStyleClass().setAll("icon", playing ? "icon-pause" : "icon-play");
  }
}
