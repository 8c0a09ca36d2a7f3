package relulab.export.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import relulab.export.SafeFile;

/** The Python file that records the neurons of a person's own PyTorch model as a trace. */
public final class Recorder {
  /** The name by which a training imports it. */
  public static final String FILE = "relulab_recorder.py";

  private static final String RESOURCE = "/pytorch/" + FILE;

  private Recorder() {}

  /**
   * Writes the recorder.
   *
   * @throws relulab.export.ExportException if it cannot be written; an old file is still whole
   */
  public static void write(Path file) {
    byte[] recorder = bytes();
    SafeFile.replace(file, temporary -> Files.write(temporary, recorder));
  }

  private static byte[] bytes() {
    try (InputStream in =
        Objects.requireNonNull(Recorder.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
