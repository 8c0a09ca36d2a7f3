package relulab.controller.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import relulab.controller.experiment.Field.WrongField;
import relulab.controller.settings.BoundSettings;
import relulab.model.Invalid;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentKind;
import relulab.model.experiment.Parameter;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.Values;

/**
 * What a person asks of one experiment: everything that defines it, and how many networks. Its
 * fields follow from the experiment's parameters.
 */
final class Form {
  private static final String SETTING = "experiments.form.";

  private final ExperimentKind kind;
  private final ScenarioProtocol scenario;
  private final List<Bound<?>> bound = new ArrayList<>();
  private final List<Field<?>> fields = new ArrayList<>();
  private final TypedField<SeedRange> networks;
  private final ReadOnlyObjectWrapper<@Nullable Experiment> experiment =
      new ReadOnlyObjectWrapper<>();
  private @Nullable PlanChoice plan;

  /** A parameter with its field. */
  private record Bound<T>(Parameter<T> parameter, Field<T> field) {
    void putInto(Values values) {
      values.with(parameter, field.value());
    }

    void show(Values values) {
      field.show(values.get(parameter));
    }
  }

  /** The form of an experiment, with what is usual in it. */
  Form(ExperimentKind kind, ScenarioProtocol scenario) {
    this.kind = kind;
    this.scenario = scenario;
    networks = FormFields.networks(kind.usualNetworks(), kind.mostNetworks());
    kind.parameters().forEach(this::add);
    fields.sort(Comparator.comparing(Field::place));
    for (Field<?> field : fields) {
      field.changes().forEach(part -> part.addListener(observable -> renew()));
    }
    renew();
  }

  private void add(Parameter<?> parameter) {
    switch (parameter) {
      case Parameter.Whole whole -> bind(whole, FormFields.of(whole));
      case Parameter.Real real -> bind(real, FormFields.of(real));
      case Parameter.Wholes wholes -> bind(wholes, FormFields.of(wholes));
      case Parameter.Reals reals -> bind(reals, FormFields.of(reals));
      case Parameter.Variants variants -> bind(variants, VariantsField.of(variants));
      case Parameter.Kinds kinds -> bind(kinds, VariantsField.of(kinds));
      case Parameter.Flag flag -> bind(flag, FlagField.of(flag));
      case Parameter.Training training -> {
        PlanChoice choice = new PlanChoice(training, scenario);
        plan = choice;
        bind(training, choice);
        fields.addAll(choice.numbers());
      }
      case Parameter.Here here -> {} // what is asked for is done here
    }
  }

  private <T> void bind(Parameter<T> parameter, Field<T> field) {
    bound.add(new Bound<>(parameter, field));
    fields.add(field);
  }

  /** Of which experiment it is. */
  ExperimentKind kind() {
    return kind;
  }

  /** The experiment's name. */
  String id() {
    return kind.id();
  }

  /** How many networks, or which. */
  TypedField<SeedRange> networks() {
    return networks;
  }

  /** The fields of the experiment itself, in the order in which they are shown. */
  List<Field<?>> fields() {
    return fields;
  }

  /** How the networks are trained, if they are. */
  @Nullable PlanChoice plan() {
    return plan;
  }

  /** Whether an experiment trains its networks, if it does, as its protocol says. */
  boolean isProtocol(Experiment shown) {
    PlanChoice choice = plan;
    return choice == null || choice.isProtocol(shown.values());
  }

  /** Trains as the open scenario does, for as many steps, with the activations of its lanes. */
  void takeScenario() {
    PlanChoice choice = plan;
    if (choice != null) {
      choice.takeScenario();
    }
    for (Field<?> field : fields) {
      if (field instanceof VariantsField<?> activations) {
        activations.variantsProperty().set(scenario.variants());
      }
    }
    renew();
  }

  /** The experiment that the form describes; null while something in it is wrong. */
  ReadOnlyObjectProperty<@Nullable Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /** Renews the experiment, whose parts may lie elsewhere. */
  void renew() {
    try {
      experiment.set(build());
    } catch (WrongField | Invalid e) {
      experiment.set(null);
    }
  }

  private Experiment build() {
    Values values = new Values();
    bound.forEach(each -> each.putInto(values));
    return kind.maker().apply(values);
  }

  /** What is wrong, first of all in the fields; nothing if all is well. */
  Optional<RuntimeException> problem() {
    try {
      typed().forEach(TypedField::value);
      build();
      networks.value();
      return Optional.empty();
    } catch (Invalid e) {
      boolean typed = typed().stream().anyMatch(field -> field.name().equals(e.field()));
      return Optional.of(typed ? new WrongField(e.field()) : e);
    } catch (WrongField e) {
      return Optional.of(e);
    }
  }

  /** The fields into which something is typed. */
  List<TypedField<?>> typed() {
    List<TypedField<?>> typed = new ArrayList<>();
    for (Field<?> field : fields) {
      if (field instanceof TypedField<?> one) {
        typed.add(one);
      }
    }
    return typed;
  }

  /** Whether what is typed into a field is possible, whatever the others say. */
  boolean isRight(TypedField<?> field) {
    try {
      field.value();
    } catch (WrongField e) {
      return false;
    }
    return !(problem().orElse(null) instanceof WrongField wrong
        && wrong.field().equals(field.name()));
  }

  /** Puts an experiment of this kind in. */
  void show(Experiment shown) {
    Values values = shown.values();
    bound.forEach(each -> each.show(values));
  }

  /** Adds what the fields say, right or wrong, to what is kept. */
  void keep(BoundSettings settings) {
    fields.forEach(field -> field.keep(settings, key(field.name())));
    networks.keep(settings, key(networks.name()));
  }

  /** The key of a setting of this form. */
  String key(String name) {
    return SETTING + id() + "." + name;
  }
}
