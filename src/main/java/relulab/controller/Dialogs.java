package relulab.controller;

import java.util.function.Consumer;
import javafx.scene.Node;
import relulab.controller.export.TrialFile;
import relulab.view.chart.Chart;

/** Makes the dialogs that open over the pages. */
public interface Dialogs {

  /**
   * The dialog that makes a picture of a chart.
   *
   * @param busy hears when work begins and ends; while it goes on, the dialog must stay
   */
  Node export(Chart chart, Runnable close, Consumer<Boolean> busy);

  /**
   * The dialog that makes something of the whole run.
   *
   * @param busy hears when work begins and ends; while it goes on, the dialog must stay
   */
  Node exportRun(TrialFile kind, Runnable close, Consumer<Boolean> busy);

  /** What F1 shows. */
  Node help(Runnable close);
}
