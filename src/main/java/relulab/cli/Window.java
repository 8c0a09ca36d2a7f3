package relulab.cli;

import java.util.List;

/** The window of the app, which opens where the command line asks for nothing else. */
@FunctionalInterface
public interface Window {

  /** Opens it and returns once it is closed. */
  void open(List<String> arguments);
}
