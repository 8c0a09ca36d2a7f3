package relulab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The one way in which files are written: replaced all at once or not at all. Links stay links,
 * permissions stay, and nothing unfinished stays behind. A pipe or device takes what comes.
 */
public final class SafeFile {
  /** With less room than this left, a failed write is put down to a full disk. */
  private static final long FULL = 64 * 1024;

  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** More than any chain of links; a circle is longer. */
  private static final int MOST_LINKS = 40;

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
    if (SpecialFiles.isSpecial(target)) {
      stream(target, content);
      return;
    }
    Path real = real(target);
    Path folder = Objects.requireNonNull(real.getParent());
    Path temporary = TemporaryFiles.name(folder, real);
    try {
      Files.createFile(temporary);
      keepPermissions(real, temporary, OWNER);
      content.write(temporary);
      force(temporary);
      keepPermissions(real, temporary, Set.of());
      move(temporary, real);
    } catch (IOException e) {
      throw explain(e, target, folder);
    } catch (UncheckedIOException e) {
      throw explain(Objects.requireNonNull(e.getCause()), target, folder);
    } finally {
      TemporaryFiles.delete(temporary);
    }
  }

  /** Writes a text in UTF-8, as {@link #replace(Path, Content)} does. */
  public static void replace(Path target, CharSequence text) {
    replace(target, temporary -> Files.writeString(temporary, text));
  }

  /** A pipe or device takes the content as it comes. */
  private static void stream(Path target, Content content) {
    try {
      SpecialFiles.write(target, content);
    } catch (IOException e) {
      throw failed(e, target);
    } catch (UncheckedIOException e) {
      throw failed(Objects.requireNonNull(e.getCause()), target);
    }
  }

  /**
   * Removes what processes that were killed while writing have left in a folder. Every process does
   * so by itself in a folder in which it writes.
   */
  public static void sweep(Path folder) {
    TemporaryFiles.sweep(folder);
  }

  /**
   * Tries out, before long work begins, whether the target could be replaced at its end.
   *
   * @throws ExportException if it cannot, for the reason that {@link #replace} would give
   */
  public static void requireWritable(Path target) {
    if (SpecialFiles.isSpecial(target)) {
      return;
    }
    Path real = real(target);
    Path folder = Objects.requireNonNull(real.getParent());
    Path temporary = TemporaryFiles.name(folder, real);
    try {
      Files.createFile(temporary);
    } catch (IOException e) {
      throw explain(e, target, folder);
    } finally {
      TemporaryFiles.delete(temporary);
    }
  }

  /** The file that is meant, also through a link; it must not be a folder or read-only. */
  private static Path real(Path target) {
    try {
      Path real = followed(target);
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

  /** Through links also where the file that they lead to is not there yet. */
  private static Path followed(Path target) throws IOException {
    Path path = target.toAbsolutePath();
    for (int link = 0; link < MOST_LINKS && !Files.exists(path); link++) {
      if (!Files.isSymbolicLink(path)) {
        return path.normalize();
      }
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    return path.toRealPath();
  }

  /** Who may read and write a file stays as it was; while it is written its owner may do more. */
  private static void keepPermissions(Path from, Path to, Set<PosixFilePermission> more)
      throws IOException {
    PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView after = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (before != null && after != null && Files.exists(from)) {
      Set<PosixFilePermission> all = new HashSet<>(before.readAttributes().permissions());
      all.addAll(more);
      after.setPermissions(all);
    }
  }

  /** The content is on the disk before the name is: a power cut leaves the old file or the new. */
  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
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
    return reason == null
        ? new ExportException(e, "export.failedSomehow", target)
        : new ExportException(e, "export.failed", target, reason);
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
}
