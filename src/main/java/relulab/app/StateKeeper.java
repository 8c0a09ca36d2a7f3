package relulab.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import relulab.controller.AppState;
import relulab.controller.Notice;
import relulab.controller.settings.ConfigFolder;
import relulab.controller.settings.KeptScenario;
import relulab.controller.settings.Settings;
import relulab.controller.settings.SettingsStore;
import relulab.controller.settings.WindowNumber;
import relulab.export.ExportException;
import relulab.scenario.ScenarioException;

/**
 * Keeps the state of the window from one start to the next: settings, and the open scenario. A
 * thread of its own writes them, in the order in which they were given: many own points take time.
 */
final class StateKeeper {
  private final Path folder = ConfigFolder.ofUser();
  private final WindowNumber window = WindowNumber.take(folder);
  private final SettingsStore store = new SettingsStore(folder, window);
  private final KeptScenario open = store.openScenario();
  private final Executor writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "keeper");
            thread.setDaemon(true);
            return thread;
          });

  private final AppState state;
  private boolean failed;

  StateKeeper(AppState state) {
    this.state = state;
  }

  /** Where all this is kept. */
  Path folder() {
    return folder;
  }

  /** The number of this window among those that use the folder. */
  int window() {
    return window.number();
  }

  /** Brings back what was kept. What is damaged is replaced by its default, and told. */
  Settings load() {
    store.sweep();
    Settings settings = store.load();
    try {
      state.restore(settings, open.load());
    } catch (ScenarioException e) {
      state.restore(settings, null);
      state.tell(
          Notice.error(
              state
                  .messages()
                  .get("app.scenarioDamaged", e.message(state.messages()), open.damaged()),
              e));
    }
    return settings;
  }

  /**
   * Tells what of the settings could not be understood, which the window has read by then, and that
   * this is not the only window.
   */
  void tellDamaged(Settings settings) {
    if (window.number() > 1) {
      state.tell(Notice.info(state.messages().get("app.secondWindow", "" + window.number())));
    }
    if (settings.isUnreadable()) {
      state.tell(Notice.info(state.messages().get("app.settingsUnreadable", store.damaged())));
    }
    if (!settings.damaged().isEmpty()) {
      state.tell(
          Notice.info(
              state.messages().get("app.settingsDamaged", String.join(", ", settings.damaged()))));
    }
  }

  /** Brings back the results of experiments, and keeps those to come. */
  void keepResults() {
    state
        .experiments()
        .keeper()
        .keepIn(store.results(), window.number(), number -> WindowNumber.isTaken(folder, number));
  }

  /**
   * Keeps all this, and waits for it; a failure is told once.
   *
   * @param settings with what the window adds
   * @return whether it was kept
   */
  boolean save(Settings settings) {
    try {
      write(settings).join();
      return true;
    } catch (CompletionException e) {
      tell(e);
      return false;
    }
  }

  /** Keeps all this as it is now, without waiting; a failure is told once. */
  void saveSoon(Settings settings) {
    var _ =
        write(settings)
            .exceptionally(
                problem -> {
                  Platform.runLater(() -> tell(problem));
                  return null;
                });
  }

  private CompletableFuture<Void> write(Settings settings) {
    state.save(settings);
    KeptScenario.Kept scenario = state.scenario().kept();
    return CompletableFuture.runAsync(
        () -> {
          open.save(scenario);
          store.save(settings);
        },
        writer);
  }

  private void tell(Throwable problem) {
    if (!failed) {
      failed = true;
      Throwable cause = problem;
      while (cause instanceof CompletionException) {
        cause = Objects.requireNonNull(cause.getCause());
      }
      state.tell(
          Notice.error(
              state.messages().get("app.settingsNotSaved", store.folder(), why(cause)), cause));
    }
  }

  private String why(Throwable cause) {
    return cause instanceof ExportException e ? e.message(state.messages()) : "";
  }

  /** The window is gone: another one may take its place. */
  void close() {
    window.close();
  }
}
