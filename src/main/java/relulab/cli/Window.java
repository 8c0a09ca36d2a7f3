package relulab.cli;

/** The window of the app, which opens where the command line asks for nothing else. */
@FunctionalInterface
public interface Window {

  /** Opens it and returns once it is closed. */
  void open();
}
