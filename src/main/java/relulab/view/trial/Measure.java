package relulab.view.trial;

import relulab.text.Messages;

/** What a chart shows of each lane. */
public sealed interface Measure permits Quantity, LayerQuantity {

  /** The name of its chart in files and on the command line, and in keys of texts. */
  String chartId();

  /** Whether it is drawn on a logarithmic scale. */
  boolean isLogarithmic();

  /** Its name in words. */
  default String title(Messages messages) {
    return messages.get("training.chart." + chartId());
  }
}
