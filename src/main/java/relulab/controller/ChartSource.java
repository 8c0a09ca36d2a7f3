package relulab.controller;

import java.util.List;
import java.util.Map;
import relulab.view.chart.Chart;

/** A page whose charts can be exported. */
@FunctionalInterface
public interface ChartSource {

  /** The charts as the page shows them now. */
  List<Chart> charts();

  /** Texts that pictures of them carry, by keyword: what is needed to bring the page back. */
  default Map<String, String> texts() {
    return Map.of();
  }

  /** Whether they are of a recorded training. */
  default boolean hasRecording() {
    return false;
  }

  /** Whether they are of a run, of which more can be made than pictures. */
  default boolean hasRun() {
    return false;
  }
}
