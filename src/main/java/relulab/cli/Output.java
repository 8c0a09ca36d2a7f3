package relulab.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output: UTF-8 always, for programs read it as often as people do. It knows whether its
 * reader has ended, as that of {@code | head} does, which is no failure.
 */
public final class Output extends PrintWriter {
  private final Stream stream;

  private Output(Stream stream) {
    super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    this.stream = stream;
  }

  /** The process's own. */
  public static Output standard() {
    return to(new FileOutputStream(FileDescriptor.out));
  }

  /** One that writes to a stream. */
  static Output to(OutputStream out) {
    return new Output(new Stream(out));
  }

  /** Whether what could not be written was lost because nobody reads on. */
  boolean isReaderGone() {
    return stream.problem != null && isBrokenPipe(stream.problem);
  }

  /** Whether something failed because the reader of a pipe has ended. */
  static boolean isReaderGone(@Nullable Throwable problem) {
    for (Throwable e = problem; e != null; e = e.getCause()) {
      if (e instanceof IOException io && isBrokenPipe(io)) {
        return true;
      }
    }
    return false;
  }

  /** As Linux and macOS say it, and as Windows does. */
  private static boolean isBrokenPipe(IOException e) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("broken pipe") || text.contains("pipe is being closed");
  }

  /** Remembers what went wrong, which a PrintWriter does not. */
  private static final class Stream extends FilterOutputStream {
    private @Nullable IOException problem;

    Stream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        problem = e;
        throw e;
      }
    }
  }
}
