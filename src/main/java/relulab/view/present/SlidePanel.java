package relulab.view.present;

import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Quantity;

/** A chart of a slide, below the networks. */
public sealed interface SlidePanel {

  /** The lives of all neurons. */
  record Lives() implements SlidePanel {}

  /** A quantity of all lanes over time. */
  record OverTime(Quantity quantity) implements SlidePanel {}

  /** A quantity of each layer of all lanes, now. */
  record ByLayer(LayerQuantity quantity) implements SlidePanel {}
}
