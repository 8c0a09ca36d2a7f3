package relulab.controller.trial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.view.trial.Selection;

/** Keeps what a person chose to see of a run from one start of the app to the next. */
public final class TrainingMemory {
  private static final long FARTHEST = 1_000_000_000_000L;
  private static final Setting<Long> STEP = Setting.whole("training.step", 0, 0, FARTHEST);
  private static final Setting<Long> END = Setting.whole("training.end", 0, 0, FARTHEST);
  private static final Setting<Double> SPEED =
      Setting.number(
          "training.speed", TrainingState.START_SPEED, v -> v >= TrainingState.MIN_SPEED);
  private static final Setting<Optional<Selection>> SELECTION =
      Setting.optional("training.selection", TrainingMemory::selection, TrainingMemory::text);

  private TrainingMemory() {}

  /** Where the run was left; the start where nothing is known. */
  public static Place place(Settings settings) {
    long step = settings.get(STEP);
    return new Place(step, Math.max(step, settings.get(END)));
  }

  /** Takes over what was saved; the run must be named before. */
  public static void restore(TrainingState state, Settings settings) {
    state.speedProperty().set(settings.get(SPEED));
    int lanes = state.setup().lanes().size();
    state.choices().restore(settings, lanes);
    state.points().restore(settings);
    Selection chosen = settings.get(SELECTION).orElse(null);
    boolean exists =
        chosen != null
            && chosen.lane() >= 0
            && chosen.lane() < lanes
            && state.setup().layout(chosen.lane()).isHidden(chosen.layer(), chosen.unit());
    state.selectionProperty().set(exists ? chosen : null);
  }

  /** Adds all this to the settings. */
  public static void save(TrainingState state, Settings settings) {
    settings.put(SPEED, state.speedProperty().get());
    state.choices().save(settings);
    settings.put(STEP, state.place().step());
    settings.put(END, state.place().end());
    state.points().save(settings);
    settings.put(SELECTION, Optional.ofNullable(state.selectionProperty().get()));
  }

  private static String text(Selection chosen) {
    return chosen.lane() + " " + chosen.layer() + " " + chosen.unit();
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
