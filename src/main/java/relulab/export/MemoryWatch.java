package relulab.export;

import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Hears when JavaFX runs out of memory while it draws. Its own thread prints the error and goes on,
 * with a picture that is not whole: the error is noted, and its trace is no concern of a person.
 */
final class MemoryWatch extends PrintStream {
  private static volatile boolean isExhausted;
  private boolean isInTrace;

  private MemoryWatch(PrintStream errors) {
    super(errors, true, errorCharset());
  }

  private static Charset errorCharset() {
    return Charset.forName(System.getProperty("stderr.encoding", "UTF-8"));
  }

  /** Listens from now on. */
  static synchronized void start() {
    if (!(System.err instanceof MemoryWatch)) {
      System.setErr(new MemoryWatch(System.err));
    }
  }

  /** Whether memory ran out since this was asked last. */
  static boolean wasExhausted() {
    boolean was = isExhausted;
    isExhausted = false;
    return was;
  }

  @Override
  public void println(@Nullable Object line) {
    if (!isOfTrace(String.valueOf(line))) {
      super.println(line);
    }
  }

  @Override
  public void println(@Nullable String line) {
    if (!isOfTrace(String.valueOf(line))) {
      super.println(line);
    }
  }

  private boolean isOfTrace(String line) {
    if (line.contains("java.lang.OutOfMemoryError")) {
      isExhausted = true;
      isInTrace = true;
    } else if (!line.startsWith("\tat ") && !line.startsWith("\t... ")) {
      isInTrace = false;
    }
    return isInTrace;
  }
}
