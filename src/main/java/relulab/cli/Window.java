package relulab.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The window of the app, which opens where the command line asks for nothing else. */
@FunctionalInterface
public interface Window {

  /**
   * Opens it and returns once it is closed.
   *
   * @param file a scenario or a picture that is opened in it, or null
   */
  void open(@Nullable Path file);
}
