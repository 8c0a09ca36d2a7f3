package relulab.controller.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Parameter;
import relulab.model.experiment.Parameters;
import relulab.model.experiment.Variant;

/**
 * The activation functions that an experiment compares.
 *
 * @param <T> of its parameter
 */
final class VariantsField<T> implements Field<T> {
  private final String name;
  private final boolean withAlpha;
  private final Function<List<Variant>, T> to;
  private final Function<T, List<Variant>> from;
  private final ObjectProperty<List<Variant>> variants = new SimpleObjectProperty<>(List.of());

  private VariantsField(
      Parameter<T> parameter,
      boolean withAlpha,
      Function<List<Variant>, T> to,
      Function<T, List<Variant>> from) {
    name = parameter.name();
    this.withAlpha = withAlpha;
    this.to = to;
    this.from = from;
    show(parameter.usual());
  }

  /** A choice of functions, each with an α of its own. */
  static VariantsField<List<Variant>> of(Parameter.Variants parameter) {
    return new VariantsField<>(parameter, true, all -> all, all -> all);
  }

  /** A choice of functions without α. */
  static VariantsField<List<ActivationKind>> of(Parameter.Kinds parameter) {
    return new VariantsField<>(
        parameter,
        false,
        all -> all.stream().map(Variant::kind).toList(),
        all -> all.stream().map(Variant::of).toList());
  }

  /** Whether each has an α of its own. */
  boolean hasAlpha() {
    return withAlpha;
  }

  ObjectProperty<List<Variant>> variantsProperty() {
    return variants;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Place place() {
    return Place.ACTIVATIONS;
  }

  @Override
  public T value() {
    return to.apply(variants.get());
  }

  @Override
  public void show(T value) {
    variants.set(from.apply(value));
  }

  @Override
  public List<Observable> changes() {
    return List.of(variants);
  }

  @Override
  public void keep(BoundSettings settings, String key) {
    settings.with(
        new Setting<>(key, variants.get(), VariantsField::parse, Parameters::join), variants);
  }

  private static List<Variant> parse(String text) {
    return Arrays.stream(text.split(",", -1))
        .filter(word -> !word.isEmpty())
        .map(Variant::parse)
        .toList();
  }
}
