package relulab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Replaces a file all at once or not at all. */
public final class SafeFile {
  /** With less room than this left, a failed write is put down to a full disk. */
  private static final long FULL = 64 * 1024;

  private SafeFile() {}

  /** Writes the content of a file that does not exist yet. */
  @FunctionalInterface
  public interface Content {
    void write(Path file) throws IOException;
  }

  /**
   * Writes a new file beside the target and, once it is complete, moves it over the target.
   *
   * @throws ExportException if it cannot; the target is as before and nothing else is left behind
   */
  public static void replace(Path target, Content content) {
    Path real = real(target);
    Path folder = Objects.requireNonNull(real.getParent());
    Path temporary = temporary(folder, real);
    try {
      Files.createFile(temporary);
      content.write(temporary);
      move(temporary, real);
    } catch (IOException e) {
      throw explain(e, target, folder);
    } catch (UncheckedIOException e) {
      throw explain(Objects.requireNonNull(e.getCause()), target, folder);
    } finally {
      delete(temporary);
    }
  }

  /**
   * Tries out, before long work begins, whether the target could be replaced at its end.
   *
   * @throws ExportException if it cannot, for the reason that {@link #replace} would give
   */
  public static void requireWritable(Path target) {
    Path real = real(target);
    Path folder = Objects.requireNonNull(real.getParent());
    Path temporary = temporary(folder, real);
    try {
      Files.createFile(temporary);
    } catch (IOException e) {
      throw explain(e, target, folder);
    } finally {
      delete(temporary);
    }
  }

  /**
   * The file that is meant, also through a link; it must not be a folder, a device or read-only.
   */
  private static Path real(Path target) {
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
      Path folder = Objects.requireNonNullElse(real.getParent(), real);
      if (!Files.isDirectory(folder)) {
        throw new ExportException("export.noFolder", folder);
      }
      if (Files.exists(real) && !Files.isRegularFile(real)) {
        throw new ExportException("export.notAFile", target);
      }
      if (Files.exists(real) && !Files.isWritable(real)) {
        throw new ExportException("export.readOnly", target);
      }
      return real;
    } catch (IOException e) {
      throw failed(e, target);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Called while the unfinished file still takes its room: a full disk is still full. */
  private static ExportException explain(IOException e, Path target, Path folder) {
    if (!Files.isDirectory(folder)) {
      return new ExportException(e, "export.noFolder", folder);
    }
    if (isRefused(e) || !Files.isWritable(folder)) {
      return new ExportException(e, "export.noPermission", folder);
    }
    if (isFull(folder)) {
      return new ExportException(e, "export.diskFull", folder);
    }
    return failed(e, target);
  }

  private static ExportException failed(IOException e, Path target) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return new ExportException(e, "export.failed", target, Objects.toString(reason, e.toString()));
  }

  /** Special folders such as /proc say that a file that cannot be made does not exist. */
  private static boolean isRefused(IOException e) {
    return e instanceof AccessDeniedException || e instanceof NoSuchFileException;
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL;
    } catch (IOException e) {
      return false;
    }
  }

  /** A file that goes with the process if this is ended in the middle of writing. */
  private static Path temporary(Path folder, Path real) {
    Path temporary = folder.resolve("." + name(real) + "-" + random() + ".tmp");
    Unfinished.FILES.add(temporary);
    return temporary;
  }

  /** Files that are being written; what is still here when the process ends is removed. */
  private static final class Unfinished {
    static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    static {
      try {
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FILES.forEach(SafeFile::delete), "unfinished-files"));
      } catch (IllegalStateException e) {
        // The process is ending already, and what is written now is its last word.
      }
    }
  }

  private static void delete(Path file) {
    Unfinished.FILES.remove(file);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The folder vanished or turned read-only meanwhile; the reason is already being told.
    }
  }

  /** A file name may have 255 bytes: only its start goes into the temporary one. */
  private static String name(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    return name.substring(0, Math.min(name.length(), 40));
  }

  private static String random() {
    return Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
  }
}
