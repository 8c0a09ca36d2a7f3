package relulab.controller.experiment;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import relulab.controller.settings.Settings;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Experiment;

/** Which widths and depths are counted, and whether one input counts or all of them. */
final class BornDeadForm extends Form {
  private static final long USUAL_NETWORKS = 10_000;
  private static final long MOST_NETWORKS = 1_000_000;

  private final Field<List<Integer>> widths = add(FormFields.wholeNumbers("widths", upTo(10)));
  private final Field<List<Integer>> hidden = add(FormFields.wholeNumbers("hidden", upTo(20)));
  private final Field<Long> seed = add(FormFields.seed());
  private final Field<Double> confidence = add(FormFields.confidence(BornDead.USUAL_CONFIDENCE));
  private final BooleanProperty fixedInput = new SimpleBooleanProperty();

  BornDeadForm() {
    super(BornDead.ID, USUAL_NETWORKS, MOST_NETWORKS);
    follow(fixedInput);
    renew();
  }

  /** Whether a network counts as dead if it is dead for one input. */
  BooleanProperty fixedInputProperty() {
    return fixedInput;
  }

  @Override
  Experiment build() {
    return new BornDead(
        seed.value(), widths.value(), hidden.value(), fixedInput.get(), confidence.value());
  }

  @Override
  void show(Experiment shown) {
    BornDead map = (BornDead) shown;
    seed.show(map.seed());
    widths.show(map.widths());
    hidden.show(map.hidden());
    fixedInput.set(map.fixedInput());
    confidence.show(map.confidence());
  }

  @Override
  void restore(Settings settings) {
    super.restore(settings);
    fixedInput.set(settings.flag(key("fixedInput"), false));
  }

  @Override
  void save(Settings settings) {
    super.save(settings);
    settings.put(key("fixedInput"), fixedInput.get());
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }
}
