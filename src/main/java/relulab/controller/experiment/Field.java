package relulab.controller.experiment;

import java.util.List;
import javafx.beans.Observable;
import relulab.controller.settings.Settings;

/**
 * A part of a form, in which a person says one thing.
 *
 * @param <T> of what is said
 */
sealed interface Field<T> permits TypedField, VariantsField, FlagField, PlanChoice {
  /** Where a part stands in a form, from above. */
  enum Place {
    PLAN,
    ACTIVATIONS,
    LISTS,
    FLAGS,
    NUMBERS,
    STEPS,
    SEED,
    CONFIDENCE,
    NETWORKS
  }

  /** Its name in settings and message keys, the same as the parameter's. */
  String name();

  Place place();

  /**
   * What is said.
   *
   * @throws WrongField if it is not understood
   * @throws relulab.model.Invalid if it is not possible
   */
  T value();

  /** Puts a value in. */
  void show(T value);

  /** What changes the value. */
  List<Observable> changes();

  /** Takes over what was saved under a key, right or wrong. */
  void restore(Settings settings, String key);

  /** Adds what is said to the settings. */
  void save(Settings settings, String key);
}
