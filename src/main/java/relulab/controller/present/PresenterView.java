package relulab.controller.present;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.scenario.Text;
import relulab.view.ChartView;
import relulab.view.control.Scroller;
import relulab.view.present.BeatPainter;
import relulab.view.present.BeatPicture;

/**
 * What the lecturer alone sees, in a window of its own: the beat, the one after it, notes, a clock
 * and the time since the start. Keys do here what they do in the room's window.
 */
final class PresenterView {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 640;
  private static final double SIDE = 0.36;

  private final AppState app;
  private final Stage window = new Stage();
  private final ChartView now = new ChartView();
  private final ChartView next = new ChartView();
  private final Label notes = new Label();
  private final Label clock = new Label();
  private final Label since = new Label();
  private final Label place = new Label();
  private final Timeline ticking;
  private final long start = System.nanoTime();
  private @Nullable BeatPicture shown;
  private @Nullable BeatPicture following;

  PresenterView(
      AppState app,
      java.util.function.Consumer<KeyEvent> keys,
      Runnable closed,
      Optional<RoomScreen> screen) {
    this.app = app;
    now.setPainter((surface, w, h) -> paint(surface, shown, w, h));
    next.setPainter((surface, w, h) -> paint(surface, following, w, h));
    notes.setWrapText(true);
    notes.getStyleClass().add("presenter-notes");
    clock.getStyleClass().add("presenter-clock");
    since.getStyleClass().add("presenter-clock");
    place.getStyleClass().add("presenter-place");
    ticking = new Timeline(new KeyFrame(Duration.millis(500), e -> tick()));
    ticking.setCycleCount(Animation.INDEFINITE);
    Scene scene = new Scene(layout(), WIDTH, HEIGHT);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, keys::accept);
    scene.getStylesheets().add(css());
    window.setScene(scene);
    window.setTitle(app.messages().get("present.presenter.title"));
    window.setOnHidden(
        e -> {
          ticking.stop();
          closed.run();
        });
    screen.ifPresent(free -> fill(free.bounds()));
    tick();
    ticking.play();
    window.show();
  }

  /** All of a screen but its edges: the room has another one. */
  private void fill(Rectangle2D screen) {
    double margin = 0.03 * screen.getWidth();
    window.setX(screen.getMinX() + margin);
    window.setY(screen.getMinY() + margin);
    window.setWidth(screen.getWidth() - 2 * margin);
    window.setHeight(screen.getHeight() - 2 * margin);
  }

  private static String css() {
    return Objects.requireNonNull(PresenterView.class.getResource("/css/presenter.css"))
        .toExternalForm();
  }

  private BorderPane layout() {
    Label after = new Label(app.messages().get("present.presenter.next"));
    after.getStyleClass().add("presenter-place");
    Scroller words = new Scroller(notes);
    words.setFitToWidth(true);
    VBox.setVgrow(words, Priority.ALWAYS);
    VBox side = new VBox(10, after, next, words);
    BorderPane pane = new BorderPane(now, null, side, bar(), null);
    BorderPane.setMargin(side, new Insets(0, 0, 0, 14));
    pane.getStyleClass().add("presenter");
    pane.setPadding(new Insets(14));
    side.prefWidthProperty().bind(pane.widthProperty().multiply(SIDE));
    next.prefHeightProperty().bind(next.widthProperty().multiply(9.0 / 16));
    next.setMinHeight(Region.USE_PREF_SIZE);
    now.setMinSize(200, 150);
    return pane;
  }

  private HBox bar() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(24, place, space, since, clock);
    bar.setPadding(new Insets(10, 0, 0, 0));
    return bar;
  }

  private void paint(
      relulab.view.surface.Surface surface, @Nullable BeatPicture beat, double w, double h) {
    if (beat == null) {
      surface.clear(app.look().get().palette().page());
    } else {
      BeatPainter.paint(surface, beat, w, h, app.look().get());
    }
  }

  private void tick() {
    clock.setText(LocalTime.now(ZoneId.systemDefault()).format(CLOCK));
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    since.setText(String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
  }

  /** Shows a beat, the one after it and what is noted. */
  void show(BeatPicture beat, @Nullable BeatPicture after, Text noted) {
    shown = beat;
    following = after;
    notes.setText(noted.in(app.languageProperty().get()));
    place.setText(
        app.messages().get("present.presenter.place", "" + (beat.index() + 1), "" + beat.count()));
    now.repaint();
    next.repaint();
  }

  void close() {
    window.close();
  }
}
