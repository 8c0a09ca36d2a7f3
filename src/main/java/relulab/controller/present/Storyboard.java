package relulab.controller.present;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import relulab.export.experiment.ReferenceResults;
import relulab.scenario.Facts;
import relulab.scenario.Scenario;
import relulab.scenario.Story;

/**
 * The scenes of a presentation. What each tells is found out by a thread of its own before it is
 * shown: its trial is done once, and going back shows what was shown before.
 */
public final class Storyboard implements AutoCloseable {
  private final List<Scenario> scenes;
  private final Facts results;
  private final Map<Integer, CompletableFuture<Story>> stories = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "storyboard");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closed;

  /**
   * A storyboard.
   *
   * @param scenes at least one
   * @param results what captions may say beside the numbers of their trial
   */
  public Storyboard(List<Scenario> scenes, Facts results) {
    this.scenes = List.copyOf(scenes);
    this.results = results;
  }

  /** Number of scenes. */
  public int size() {
    return scenes.size();
  }

  /** A scene as it is written. */
  public Scenario scene(int index) {
    return scenes.get(index);
  }

  /** What a scene tells; it is begun if it was not asked for before. */
  public CompletableFuture<Story> story(int index) {
    return stories.computeIfAbsent(
        index,
        i ->
            CompletableFuture.supplyAsync(
                () -> {
                  ReferenceResults.all(); // read here, not when the picture is drawn
                  return Story.tell(scenes.get(i), results, () -> closed);
                },
                worker));
  }

  /** Begins scenes that come next, so that the room does not wait for them. */
  public void prepare(int index) {
    if (index >= 0 && index < scenes.size()) {
      var _ = story(index);
    }
  }

  /** Ends the thread. */
  @Override
  public void close() {
    closed = true;
    worker.shutdownNow();
  }
}
