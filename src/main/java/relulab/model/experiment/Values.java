package relulab.model.experiment;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of an experiment's parameters. */
public final class Values {
  private final IdentityHashMap<Parameter<?>, Object> values = new IdentityHashMap<>();

  /**
   * Sets a value, and gives these values.
   *
   * @throws relulab.model.Invalid if it is not allowed
   */
  public <T> Values with(Parameter<T> parameter, T value) {
    values.put(parameter, parameter.checked(value));
    return this;
  }

  /** The value of a parameter; the usual one where none was set. */
  @SuppressWarnings("unchecked") // with() puts nothing else there
  public <T> T get(Parameter<T> parameter) {
    return (T) values.getOrDefault(parameter, parameter.usual());
  }

  /** The values as a file holds them, in the order of the parameters. */
  Map<String, String> texts(List<Parameter<?>> parameters) {
    Map<String, String> texts = new LinkedHashMap<>();
    parameters.forEach(parameter -> write(parameter, texts));
    return texts;
  }

  private <T> void write(Parameter<T> parameter, Map<String, String> to) {
    T value = get(parameter);
    if (!parameter.isLater() || !value.equals(parameter.usual())) {
      parameter.write(value, to);
    }
  }

  /** What {@link #texts} gave. */
  static Values read(List<Parameter<?>> parameters, Parameters from) {
    Values values = new Values();
    parameters.forEach(parameter -> values.read(parameter, from));
    return values;
  }

  private <T> void read(Parameter<T> parameter, Parameters from) {
    if (!parameter.isLater() || from.has(parameter.inFiles())) {
      with(parameter, parameter.read(from));
    }
  }
}
