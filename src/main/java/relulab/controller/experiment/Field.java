package relulab.controller.experiment;

import java.util.List;
import javafx.beans.Observable;
import relulab.controller.settings.BoundSettings;

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

  /** Adds what is said, right or wrong, to what is kept, under a key. */
  void keep(BoundSettings settings, String key);

  /** What was typed into a field is not possible. */
  static final class WrongField extends RuntimeException {
    private final String field;

    /** With the name of the field. */
    WrongField(String field) {
      super(field);
      this.field = field;
    }

    /** The name of the field. */
    String field() {
      return field;
    }
  }
}
