package relulab.controller.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.trial.Moment;
import relulab.scenario.Scenario;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.view.ChartView;
import relulab.view.present.Slide;
import relulab.view.present.SlidePainter;

/**
 * Shows scenes to a room, with a clicker or by keys. When it is left, the page is as it was: the
 * same run at the same step.
 */
public final class PresentController {
  private final AppState app;
  private final Runnable leave;
  private final Presentation presentation;
  private final ChartView view = new ChartView();
  private final Events events = new Events(view::repaint);
  private final Region black = new Region();
  private final StackPane root = new StackPane(view, black);
  private final InvalidationListener onMoment = observable -> refresh();
  private @Nullable Slide slide;

  /**
   * A presentation.
   *
   * @param open the scenario that it begins with; after it come the scenes that follow it
   * @param leave called once it is left
   */
  public PresentController(AppState app, Scenario open, Runnable leave) {
    this.app = app;
    this.leave = leave;
    app.training().start();
    app.training().setAside();
    List<Supplier<Scenario>> scenes = new ArrayList<>();
    int first = -1;
    for (Scene scene : SceneCatalog.all()) {
      first = scene.scenario().equals(open) ? scenes.size() : first;
      scenes.add(scene::scenario);
    }
    if (first < 0) {
      scenes.addFirst(() -> open);
      first = 0;
    }
    presentation = new Presentation(scenes, first, new TrainingPlayer(app.training()));
    black.getStyleClass().add("blank");
    black.setVisible(false);
    view.setPainter(
        (surface, width, height) -> {
          Slide shown = slide;
          if (shown == null) {
            surface.clear(app.look().get().palette().page());
          } else {
            SlidePainter.paint(surface, shown.with(events.now()), width, height, app.look().get());
          }
        });
    root.setId("present");
    root.setFocusTraversable(true);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    root.setOnMouseClicked(e -> next());
    app.training().momentProperty().addListener(onMoment);
    refresh();
  }

  /** What fills the screen. */
  public Parent root() {
    return root;
  }

  /** Where it is. */
  public Presentation presentation() {
    return presentation;
  }

  private void onKey(KeyEvent e) {
    boolean handled = true;
    switch (e.getCode()) {
      case PAGE_DOWN, RIGHT, DOWN, SPACE, ENTER -> next();
      case PAGE_UP, LEFT, UP, BACK_SPACE -> previous();
      case B, PERIOD -> black.setVisible(!black.isVisible());
      case ESCAPE, F5 -> close();
      default -> handled = false;
    }
    if (handled) {
      e.consume();
    }
  }

  private void next() {
    if (black.isVisible()) {
      black.setVisible(false);
      return;
    }
    presentation.next();
    refresh();
  }

  private void previous() {
    black.setVisible(false);
    presentation.previous();
    refresh();
  }

  private void close() {
    events.stop();
    app.training().momentProperty().removeListener(onMoment);
    app.training().resumeSpeed();
    app.training().takeUp();
    leave.run();
  }

  private void refresh() {
    Moment moment = app.training().momentProperty().get();
    if (moment != null) {
      events.see(moment.frame());
      Slide now =
          Slides.of(
              presentation,
              moment.frame(),
              moment.maps(),
              List.of(),
              app.messages(),
              app.languageProperty().get());
      slide = now;
      view.setAccessibleText(String.join(". ", now.title(), now.caption(), now.question()));
    }
    view.repaint();
  }
}
