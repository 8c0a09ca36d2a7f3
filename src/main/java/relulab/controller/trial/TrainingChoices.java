package relulab.controller.trial;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import relulab.controller.settings.Settings;
import relulab.view.trial.Quantity;

/** What a person chose to see on the Training page; the run knows nothing of it. */
public final class TrainingChoices {
  /** All lanes are shown. */
  public static final int ALL_LANES = -1;

  private static final int MOST_LANES = 3;

  private final BooleanProperty byLayer = new SimpleBooleanProperty();
  private final ObjectProperty<Quantity> quantity = new SimpleObjectProperty<>(Quantity.LOSS);
  private final IntegerProperty solo = new SimpleIntegerProperty(ALL_LANES);
  private final BooleanProperty drawer = new SimpleBooleanProperty();
  private final ObjectProperty<RailPanel> panel = new SimpleObjectProperty<>(RailPanel.NONE);
  private RailPanel lastPanel = RailPanel.DATA;
  private final WhatIfState whatIfValues = new WhatIfState();

  TrainingChoices() {
    panel.addListener(
        (observable, before, now) -> {
          if (now != RailPanel.NONE) {
            lastPanel = now;
          }
        });
  }

  /** What the chart over time shows. */
  public ObjectProperty<Quantity> quantityProperty() {
    return quantity;
  }

  /** Whether the layers are shown as they are now, in place of that chart. */
  public BooleanProperty byLayerProperty() {
    return byLayer;
  }

  /** The lane that is shown alone, or {@link #ALL_LANES}. */
  public IntegerProperty soloProperty() {
    return solo;
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

  /** A run of so many lanes begins: one that it does not have cannot be shown alone. */
  void fit(int lanes) {
    if (solo.get() >= lanes) {
      solo.set(ALL_LANES);
    }
  }

  /** Takes over what was saved. */
  void restore(Settings settings, int lanes) {
    quantity.set(
        settings.oneOf("training.quantity", Quantity.LOSS, Quantity.values(), Quantity::chartId));
    byLayer.set(settings.flag("training.byLayer", false));
    drawer.set(settings.flag("training.drawer", false));
    panel.set(settings.oneOf("training.panel", RailPanel.NONE, RailPanel.values(), RailPanel::id));
    solo.set(
        (int) settings.number("training.solo", ALL_LANES, v -> v >= ALL_LANES && v < MOST_LANES));
    fit(lanes);
    whatIfValues.restore(settings);
  }

  /** Adds all this to the settings. */
  void save(Settings settings) {
    settings.put("training.quantity", quantity.get().chartId());
    settings.put("training.byLayer", byLayer.get());
    settings.put("training.drawer", drawer.get());
    settings.put("training.panel", panel.get().id());
    settings.put("training.solo", solo.get());
    whatIfValues.save(settings);
  }
}
