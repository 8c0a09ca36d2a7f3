package relulab.controller.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The number of a window among those that are open on one folder of settings. Each number has files
 * of its own, so that no window writes over what another one keeps. The number is held by a lock on
 * a file, which the system lets go when the process ends, however that happens.
 */
public final class WindowNumber implements AutoCloseable {
  /** More windows than these share the last number. */
  static final int MOST = 50;

  private final int number;
  private final @Nullable FileChannel lock;

  private WindowNumber(int number, @Nullable FileChannel lock) {
    this.number = number;
    this.lock = lock;
  }

  /** Takes the smallest number that no window has. */
  public static WindowNumber take(Path folder) {
    try {
      Files.createDirectories(folder);
      for (int number = 1; number <= MOST; number++) {
        FileChannel lock = lock(folder, number);
        if (lock != null) {
          return new WindowNumber(number, lock);
        }
      }
    } catch (IOException e) {
      return new WindowNumber(1, null); // A file system without locks, or a folder without room.
    }
    return new WindowNumber(MOST, null);
  }

  /** Whether a window has a number now. */
  public static boolean isTaken(Path folder, int number) {
    if (!Files.exists(file(folder, number))) {
      return false;
    }
    try (FileChannel lock = lock(folder, number)) {
      return lock == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** 1 for the only window. */
  public int number() {
    return number;
  }

  /** What a file's name has between its stem and its ending: nothing for the first window. */
  String suffix() {
    return suffix(number);
  }

  static String suffix(int number) {
    return number == 1 ? "" : "-" + number;
  }

  /** Gives the number back. */
  @Override
  public void close() {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        // The lock goes with the process.
      }
    }
  }

  private static @Nullable FileChannel lock(Path folder, int number) throws IOException {
    FileChannel channel =
        FileChannel.open(file(folder, number), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another window of this very process has it.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : channel;
  }

  private static Path file(Path folder, int number) {
    return folder.resolve("window" + suffix(number) + ".lock");
  }
}
