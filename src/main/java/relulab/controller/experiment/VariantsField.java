package relulab.controller.experiment;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import relulab.controller.settings.Settings;
import relulab.model.experiment.Parameters;
import relulab.model.experiment.Variant;

/** The activation functions that an experiment compares. */
final class VariantsField {
  private final boolean withAlpha;
  private final ObjectProperty<List<Variant>> variants;

  /**
   * A choice.
   *
   * @param withAlpha whether each has an α of its own
   */
  VariantsField(List<Variant> usual, boolean withAlpha) {
    this.withAlpha = withAlpha;
    variants = new SimpleObjectProperty<>(List.copyOf(usual));
  }

  boolean hasAlpha() {
    return withAlpha;
  }

  ObjectProperty<List<Variant>> variantsProperty() {
    return variants;
  }

  void restore(Settings settings, String key) {
    variants.set(settings.parsed(key, variants.get(), VariantsField::parse));
  }

  void save(Settings settings, String key) {
    settings.put(key, Parameters.join(variants.get()));
  }

  private static List<Variant> parse(String text) {
    return Arrays.stream(text.split(",", -1))
        .filter(word -> !word.isEmpty())
        .map(Variant::parse)
        .toList();
  }
}
