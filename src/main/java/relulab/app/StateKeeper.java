package relulab.app;

import java.io.IOException;
import relulab.controller.AppState;
import relulab.controller.Notice;
import relulab.controller.settings.OpenScenario;
import relulab.controller.settings.Settings;
import relulab.controller.settings.SettingsStore;
import relulab.scenario.ScenarioException;

/** Keeps the state of the window from one start to the next: settings, and the open scenario. */
final class StateKeeper {
  private final SettingsStore store = SettingsStore.ofUser();
  private final OpenScenario open = store.openScenario();
  private final AppState state;
  private boolean failed;

  StateKeeper(AppState state) {
    this.state = state;
  }

  /** Brings back what was kept. What is damaged is replaced by its default, and told. */
  Settings load() {
    Settings settings = store.load();
    try {
      state.restore(settings, open.load());
    } catch (ScenarioException e) {
      state.restore(settings, null);
      state.tell(
          Notice.error(
              state.messages().get("app.scenarioDamaged", e.message(state.messages()), open.damaged()),
              e));
    }
    return settings;
  }

  /** Tells which settings could not be understood; the window has read its own by then. */
  void tellDamaged(Settings settings) {
    if (!settings.damaged().isEmpty()) {
      state.tell(
          Notice.info(
              state.messages().get("app.settingsDamaged", String.join(", ", settings.damaged()))));
    }
  }

  /** Brings back the results of experiments, and keeps those to come. */
  void keepResults() {
    state.experiments().keeper().keepIn(store.results());
  }

  /**
   * Keeps all this; a failure is told once.
   *
   * @param settings with what the window adds
   * @return whether it was kept
   */
  boolean save(Settings settings) {
    state.save(settings);
    try {
      open.save(state.scenario().kept());
      store.save(settings);
      return true;
    } catch (IOException e) {
      if (!failed) {
        failed = true;
        state.tell(
            Notice.error(
                state.messages().get("app.settingsNotSaved", String.valueOf(e.getMessage())), e));
      }
      return false;
    }
  }
}
