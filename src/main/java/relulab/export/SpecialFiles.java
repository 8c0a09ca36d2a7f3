package relulab.export;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Targets that are no files to be replaced: standard output ({@code -}), pipes, terminals, devices.
 * They take a content as it comes.
 */
public final class SpecialFiles {
  /** Standard output, as a person types it. */
  public static final Path STANDARD_OUTPUT = Path.of("-");

  private static final Set<String> OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1");
  private static final Set<String> ERROR = Set.of("/dev/stderr", "/dev/fd/2");

  private SpecialFiles() {}

  /** Whether what is written there appears on standard output. */
  public static boolean isStandardOutput(@Nullable Path target) {
    return target != null && OUTPUT.contains(target.toString());
  }

  /** Whether this takes a content as it comes: it is not replaced. */
  public static boolean isSpecial(Path target) {
    String name = target.toString();
    return OUTPUT.contains(name)
        || ERROR.contains(name)
        || (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target));
  }

  /**
   * Gives a content to a special file. Standard output gets it as a whole, behind what was printed
   * before; a pipe or device while it is made.
   *
   * @throws IOException if nobody takes it
   */
  static void write(Path target, SafeFile.Content content) throws IOException {
    String name = target.toString();
    if (OUTPUT.contains(name)) {
      System.out.flush();
      copy(content, FileDescriptor.out);
    } else if (ERROR.contains(name)) {
      System.err.flush();
      copy(content, FileDescriptor.err);
    } else {
      content.write(target);
    }
  }

  @SuppressWarnings("resource") // What belongs to the whole process is not closed here.
  private static void copy(SafeFile.Content content, FileDescriptor to) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    Path temporary = TemporaryFiles.name(folder, Path.of("output"));
    try {
      Files.createFile(temporary);
      content.write(temporary);
      OutputStream out = new FileOutputStream(to);
      Files.copy(temporary, out);
      out.flush();
    } finally {
      TemporaryFiles.delete(temporary);
    }
  }
}
