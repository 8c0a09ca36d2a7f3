package relulab.controller;

import javafx.scene.Node;
import relulab.view.chart.Chart;

/** Makes the dialogs that open over the pages. */
@FunctionalInterface
public interface Dialogs {

  /** The dialog that makes a picture of a chart. */
  Node export(Chart chart, Runnable close);
}
