package relulab.view.present;

import relulab.view.training.LayerQuantity;
import relulab.view.training.Quantity;

/** A chart of a slide, below the networks. */
public sealed interface Panel {

  /** The lives of all neurons. */
  record Lives() implements Panel {}

  /** A quantity of all lanes over time. */
  record OverTime(Quantity quantity) implements Panel {}

  /** A quantity of each layer of all lanes, now. */
  record ByLayer(LayerQuantity quantity) implements Panel {}
}
