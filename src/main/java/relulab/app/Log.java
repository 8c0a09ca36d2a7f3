package relulab.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import relulab.export.Software;

/**
 * What went wrong, in a few files beside the settings that take turns and together stay small. All
 * that Java and the toolkit warn of is in it, too. Nothing leaves the machine.
 */
final class Log {
  /** All files of all windows: at most 1 MB. */
  static final int FILES = 4;

  static final int BYTES_PER_FILE = 120_000;
  static final int MOST_WINDOWS = 2;

  private static final Logger LOGGER = Logger.getLogger("relulab");

  private Log() {}

  /**
   * Writes into a folder from now on.
   *
   * @param window the number of the window; the first few have files of their own
   * @return what writes, to be closed; null where it cannot be written, which stops nobody
   */
  static @Nullable Handler open(Path folder, int window) {
    if (window > MOST_WINDOWS) {
      return null;
    }
    try {
      Files.createDirectories(folder);
      String name = window == 1 ? "log" : "log-" + window;
      String pattern = folder.toString().replace("%", "%%") + "/" + name + ".%g.txt";
      FileHandler handler = new FileHandler(pattern, BYTES_PER_FILE, FILES, true);
      handler.setEncoding("UTF-8");
      handler.setFormatter(new Lines());
      handler.setLevel(Level.INFO);
      Logger.getLogger("").addHandler(handler);
      LOGGER.setUseParentHandlers(false); // Of its own lines, none is for the console.
      LOGGER.addHandler(handler);
      LOGGER.info(
          String.join(
              ", ",
              Software.NAME + " " + Software.VERSION,
              "Java " + System.getProperty("java.runtime.version"),
              "JavaFX " + System.getProperty("javafx.runtime.version"),
              System.getProperty("os.name") + " " + System.getProperty("os.version"),
              System.getProperty("os.arch")));
      return handler;
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** Ends what {@link #open} began. */
  static void close(@Nullable Handler handler) {
    if (handler != null) {
      Logger.getLogger("").removeHandler(handler);
      LOGGER.removeHandler(handler);
      handler.close();
    }
  }

  /** Notes what nobody has caught. */
  static void uncaught(Thread thread, Throwable problem) {
    LOGGER.log(Level.SEVERE, "uncaught in " + thread.getName(), problem);
  }

  /** Notes what a person was told. */
  static void told(String text, String details) {
    LOGGER.warning(details.isEmpty() ? text : text + "\n" + details);
  }

  /** Time, level, who, what; the trace below. A trace without end is cut. */
  private static final class Lines extends Formatter {
    private static final int LONGEST = 16_000;

    @Override
    public String format(LogRecord entry) {
      StringBuilder text = new StringBuilder();
      text.append(entry.getInstant()).append(' ').append(entry.getLevel().getName()).append(' ');
      text.append(entry.getLoggerName()).append(": ").append(formatMessage(entry)).append('\n');
      Throwable problem = entry.getThrown();
      if (problem != null) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        text.append(trace);
      }
      return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST) + " …\n";
    }
  }
}
