package relulab.controller.experiment;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.model.experiment.Parameter;

/** Yes or no. */
record FlagField(Parameter.Flag parameter, BooleanProperty flag) implements Field<Boolean> {

  static FlagField of(Parameter.Flag parameter) {
    return new FlagField(parameter, new SimpleBooleanProperty(parameter.usual()));
  }

  @Override
  public String name() {
    return parameter.name();
  }

  @Override
  public Place place() {
    return Place.FLAGS;
  }

  @Override
  public Boolean value() {
    return flag.get();
  }

  @Override
  public void show(Boolean value) {
    flag.set(value);
  }

  @Override
  public List<Observable> changes() {
    return List.of(flag);
  }

  @Override
  public void keep(BoundSettings settings, String key) {
    settings.with(Setting.flag(key, parameter.usual()), flag);
  }
}
