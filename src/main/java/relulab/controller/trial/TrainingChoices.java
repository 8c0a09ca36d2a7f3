package relulab.controller.trial;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.model.trial.Setup;
import relulab.view.trial.Measure;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;

/** What a person chose to see on the Training page; the run knows nothing of it. */
public final class TrainingChoices {
  /** All lanes are shown. */
  public static final int ALL_LANES = -1;

  private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Quantity.LOSS);
  private final BooleanProperty hideFuture = new SimpleBooleanProperty();
  private final BooleanProperty future = new SimpleBooleanProperty(true);
  private final BooleanProperty deathsOnly = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable TimeAxis> timePart = new SimpleObjectProperty<>();
  private final IntegerProperty solo = new SimpleIntegerProperty(ALL_LANES);
  private final BooleanProperty drawer = new SimpleBooleanProperty();
  private final ObjectProperty<RailPanel> panel = new SimpleObjectProperty<>(RailPanel.NONE);
  private RailPanel lastPanel = RailPanel.DATA;
  private final WhatIfState whatIfValues = new WhatIfState();

  private final BoundSettings settings =
      new BoundSettings()
          .with(
              Setting.oneOf("training.quantity", Quantity.LOSS, Measure.all(), Measure::chartId),
              measure)
          .with(Setting.flag("training.deathsOnly", false), deathsOnly)
          .with(Setting.flag("training.hideFuture", false), hideFuture)
          .with(Setting.flag("training.drawer", false), drawer)
          .with(
              Setting.oneOf(
                  "training.panel", RailPanel.NONE, List.of(RailPanel.values()), RailPanel::id),
              panel)
          .with(
              Setting.whole("training.solo", ALL_LANES, ALL_LANES, Setup.MOST_LANES - 1),
              () -> (long) solo.get(),
              v -> solo.set(v.intValue()));

  TrainingChoices() {
    panel.addListener(
        (observable, before, now) -> {
          if (now != RailPanel.NONE) {
            lastPanel = now;
          }
        });
  }

  /** What the curves over time show. */
  public ObjectProperty<Measure> measureProperty() {
    return measure;
  }

  /** Whether what was computed beyond the step that is shown is never seen. */
  public BooleanProperty hideFutureProperty() {
    return hideFuture;
  }

  /** Whether it may be seen now: it is not while a question is open, either. */
  public BooleanProperty futureProperty() {
    return future;
  }

  /** Whether of all events deaths alone are listed. */
  public BooleanProperty deathsOnlyProperty() {
    return deathsOnly;
  }

  /** The part of the axis of steps that is seen; null for the whole. */
  public ObjectProperty<@Nullable TimeAxis> timePartProperty() {
    return timePart;
  }

  /** The lane that is shown alone, or {@link #ALL_LANES}. */
  public IntegerProperty soloProperty() {
    return solo;
  }

  /** Shows a lane alone; if it is, all of them. */
  void toggleSolo(int lane) {
    solo.set(solo.get() == lane ? ALL_LANES : lane);
  }

  /** Whether the inspector is open where it is a drawer. */
  public BooleanProperty drawerProperty() {
    return drawer;
  }

  /** The panel of the rail that is open. */
  public ObjectProperty<RailPanel> panelProperty() {
    return panel;
  }

  /** Closes the panel that is open; where none is, opens the one that was last. */
  public void togglePanel() {
    panel.set(panel.get() == RailPanel.NONE ? lastPanel : RailPanel.NONE);
  }

  /** What was last typed there. */
  public WhatIfState whatIfValues() {
    return whatIfValues;
  }

  /** The run has so many lanes: one that it does not have cannot be shown alone. */
  void fit(int lanes) {
    if (solo.get() >= lanes) {
      solo.set(ALL_LANES);
    }
  }

  /** Another run begins: all of its axis is seen. */
  void begin() {
    timePart.set(null);
  }

  /** Takes over what was saved. */
  void restore(Settings saved, int lanes) {
    settings.restore(saved);
    fit(lanes);
    whatIfValues.settings().restore(saved);
  }

  /** Adds all this to the settings. */
  void save(Settings saved) {
    settings.save(saved);
    whatIfValues.settings().save(saved);
  }
}
