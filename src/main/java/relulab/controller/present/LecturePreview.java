package relulab.controller.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.export.experiment.ReferenceResults;
import relulab.export.present.BeatPictures;
import relulab.scenario.Beat;
import relulab.scenario.Scenario;
import relulab.scenario.Story;
import relulab.view.ChartView;
import relulab.view.present.BeatPainter;
import relulab.view.present.BeatPicture;
import relulab.view.present.WordsStage;

/** Shows a beat as a room will see it; its trial is done on the way, by a thread of its own. */
final class LecturePreview {
  private final AppState app;
  private final ChartView view = new ChartView();
  private final BeatPictures pictures;
  private @Nullable Storyboard board;
  private @Nullable BeatPicture picture;

  LecturePreview(AppState app) {
    this.app = app;
    pictures = new BeatPictures(Map.of(), app.functions().conventionProperty().get());
    view.setId("lecture-preview");
    view.setPainter(
        (surface, width, height) -> {
          BeatPicture shown = picture;
          surface.clear(app.look().get().palette().page());
          if (shown != null) {
            BeatPainter.paint(surface, shown, width, height, app.look().get());
          }
        });
    view.setAccessibleText(app.messages().get("present.lecture.preview"));
  }

  ChartView view() {
    return view;
  }

  /** What is seen; null while it is found out. */
  @Nullable BeatPicture picture() {
    return picture;
  }

  /** Shows a beat of a scenario; the one that was asked for last wins. */
  void show(Scenario scenario, Beat beat) {
    close();
    Storyboard mine =
        new Storyboard(List.of(scenario.withBeats(List.of(beat))), ReferenceResults.facts());
    board = mine;
    set(null);
    var _ =
        mine.story(0)
            .thenApply(this::picture)
            .whenComplete(
                (made, problem) ->
                    Platform.runLater(
                        () -> {
                          if (board == mine) {
                            set(made);
                            close();
                          }
                        }));
  }

  private BeatPicture picture(Story story) {
    return story.beats().isEmpty()
        ? new BeatPicture(
            new WordsStage("", app.messages().get("present.lecture.doesNotHold"), ""),
            "",
            null,
            0,
            0)
        : pictures.picture(story, 0, app.languageProperty().get());
  }

  /** Shows nothing. */
  void clear() {
    close();
    set(null);
  }

  private void set(@Nullable BeatPicture now) {
    picture = now;
    Optional<BeatPicture> shown = Optional.ofNullable(now);
    view.setAccessibleText(
        shown
            .map(seen -> seen.said() + " " + seen.stage().spoken(app.look().get()))
            .orElse(app.messages().get("present.lecture.preview")));
    view.repaint();
  }

  /** Ends what it is still finding out. */
  void close() {
    Storyboard open = board;
    board = null;
    if (open != null) {
      open.close();
    }
  }
}
