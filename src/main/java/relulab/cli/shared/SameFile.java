package relulab.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relulab.export.SpecialFiles;

/** No command writes over what it reads, nor one of its files over another. */
public final class SameFile {
  private final Map<String, Path> read = new LinkedHashMap<>();
  private final Map<String, Path> written = new LinkedHashMap<>();

  /** Adds a file that is read; null is none. */
  public SameFile reads(String name, @Nullable Path file) {
    if (file != null) {
      read.put(name, file);
    }
    return this;
  }

  /**
   * Adds a file that is written; null is none.
   *
   * @throws UsageException if it is one of those before
   */
  public SameFile writes(String name, @Nullable Path file) {
    if (file != null) {
      requireNone(read, name, file);
      requireNone(written, name, file);
      written.put(name, file);
    }
    return this;
  }

  private static void requireNone(Map<String, Path> others, String name, Path file) {
    others.forEach(
        (otherName, other) -> {
          if (isSame(file, other)) {
            throw new UsageException("cli.sameFile", name, otherName, file);
          }
        });
  }

  /** Whether two paths lead to one file, also through links; a file need not exist. */
  private static boolean isSame(Path a, Path b) {
    if (SpecialFiles.isStandardOutput(a) && SpecialFiles.isStandardOutput(b)) {
      return true;
    }
    try {
      if (Files.exists(a) && Files.exists(b)) {
        boolean isFile = Files.isRegularFile(a) || Files.isDirectory(a);
        return isFile && Files.isSameFile(a, b); // a device takes everything
      }
      return real(a).equals(real(b));
    } catch (IOException e) {
      return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }
  }

  /** A file that does not exist yet, in a folder that may be a link. */
  private static Path real(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    return folder != null && Files.isDirectory(folder)
        ? folder.toRealPath().resolve(absolute.getFileName())
        : absolute;
  }
}
