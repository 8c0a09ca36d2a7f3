package relulab.controller.trial;

import org.jspecify.annotations.Nullable;
import relulab.controller.settings.Settings;
import relulab.view.trial.Selection;

/** Keeps what a person chose to see of a run from one start of the app to the next. */
public final class TrainingMemory {
  private static final double FARTHEST = 1e12;
  private static final Selection NOBODY = new Selection(-1, 0, 0);

  private TrainingMemory() {}

  /** Where the run was left; the start where nothing is known. */
  public static Place place(Settings settings) {
    long step = step(settings, "training.step");
    return new Place(step, Math.max(step, step(settings, "training.end")));
  }

  private static long step(Settings settings, String key) {
    return (long) settings.number(key, 0, v -> v >= 0 && v <= FARTHEST);
  }

  /** Takes over what was saved; the run must be named before. */
  public static void restore(TrainingState state, Settings settings) {
    state
        .speedProperty()
        .set(
            settings.number(
                "training.speed", TrainingState.START_SPEED, v -> v >= TrainingState.MIN_SPEED));
    int lanes = state.setup().lanes().size();
    state.choices().restore(settings, lanes);
    state.points().restore(settings);
    Selection chosen = settings.parsed("training.selection", NOBODY, TrainingMemory::selection);
    boolean exists =
        chosen.lane() >= 0
            && chosen.lane() < lanes
            && state.setup().layout(chosen.lane()).isHidden(chosen.layer(), chosen.unit());
    state.selectionProperty().set(exists ? chosen : null);
  }

  /** Adds all this to the settings. */
  public static void save(TrainingState state, Settings settings) {
    settings.put("training.speed", state.speedProperty().get());
    state.choices().save(settings);
    settings.put("training.step", state.place().step());
    settings.put("training.end", state.place().end());
    state.points().save(settings);
    Selection chosen = state.selectionProperty().get();
    if (chosen != null) {
      settings.put(
          "training.selection", chosen.lane() + " " + chosen.layer() + " " + chosen.unit());
    }
  }

  @SuppressWarnings("StringSplitter") // empty parts at the end mean nothing
  private static @Nullable Selection selection(String text) {
    String[] part = text.split(" ");
    return part.length == 3
        ? new Selection(
            Integer.parseInt(part[0]), Integer.parseInt(part[1]), Integer.parseInt(part[2]))
        : null;
  }
}
