package relulab.controller.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import relulab.controller.settings.Settings;
import relulab.model.Invalid;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.SeedRange;

/** What a person asks of one experiment: everything that defines it, and how many networks. */
abstract class Form {
  /** The most networks of which each keeps its numbers. */
  static final long MOST_MEASURED = 100_000;

  private static final String SETTING = "experiments.form.";

  private final String id;
  private final Field<SeedRange> networks;
  private final List<Field<?>> fields = new ArrayList<>();
  private final ReadOnlyObjectWrapper<@Nullable Experiment> experiment =
      new ReadOnlyObjectWrapper<>();

  /**
   * A form.
   *
   * @param mostNetworks that may be asked for at a time
   */
  Form(String id, long usualNetworks, long mostNetworks) {
    this.id = id;
    networks = FormFields.networks(usualNetworks, mostNetworks);
  }

  /** Adds a field, in the order in which they are shown. */
  final <T> Field<T> add(Field<T> field) {
    fields.add(field);
    follow(field.textProperty());
    return field;
  }

  /** Renews the experiment when this changes. */
  final void follow(Observable part) {
    part.addListener(observable -> renew());
  }

  /** The experiment's name. */
  final String id() {
    return id;
  }

  /** How many networks, or which. */
  final Field<SeedRange> networks() {
    return networks;
  }

  /** The fields of the experiment itself, in the order in which they are shown. */
  final List<Field<?>> fields() {
    return fields;
  }

  /** The experiment that the form describes; null while something in it is wrong. */
  final ReadOnlyObjectProperty<@Nullable Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /** Renews the experiment, whose parts may lie elsewhere. */
  final void renew() {
    try {
      experiment.set(build());
    } catch (WrongField | Invalid e) {
      experiment.set(null);
    }
  }

  /** What is wrong, first of all in the fields; nothing if all is well. */
  final Optional<RuntimeException> problem() {
    try {
      fields.forEach(Field::value);
      build();
      networks.value();
      return Optional.empty();
    } catch (Invalid e) {
      boolean typed = fields.stream().anyMatch(field -> field.name().equals(e.field()));
      return Optional.of(typed ? new WrongField(e.field()) : e);
    } catch (WrongField e) {
      return Optional.of(e);
    }
  }

  /** Whether what is typed into a field is possible, whatever the others say. */
  final boolean isRight(Field<?> field) {
    try {
      field.value();
    } catch (WrongField e) {
      return false;
    }
    return !(problem().orElse(null) instanceof WrongField wrong
        && wrong.field().equals(field.name()));
  }

  /**
   * The experiment that the fields describe.
   *
   * @throws WrongField if a field is not understood
   * @throws Invalid if the model refuses a value
   */
  abstract Experiment build();

  /** Puts an experiment of this kind in. */
  abstract void show(Experiment shown);

  /** Takes over what was saved, right or wrong. */
  void restore(Settings settings) {
    for (Field<?> field : all()) {
      field
          .textProperty()
          .set(settings.parsed(key(field.name()), field.textProperty().get(), text -> text));
    }
  }

  /** Adds the texts to the settings. */
  void save(Settings settings) {
    for (Field<?> field : all()) {
      settings.put(key(field.name()), field.textProperty().get());
    }
  }

  private List<Field<?>> all() {
    List<Field<?>> all = new ArrayList<>(fields);
    all.add(networks);
    return all;
  }

  /** The key of a setting of this form. */
  final String key(String name) {
    return SETTING + id + "." + name;
  }
}
