package relulab.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of unfinished files. A name says which process of which machine writes it, so that what a
 * killed process has left is told from what another one is writing now, and goes.
 */
final class TemporaryFiles {
  /** No other program ends its files so. */
  private static final String ENDING = ".relulab-tmp";

  private static final Pattern NAME =
      Pattern.compile("\\..*-([0-9a-z]+)-(\\d+)-[0-9a-z]+" + Pattern.quote(ENDING));

  /** A process of another machine can not be asked whether it lives; none writes for so long. */
  private static final Duration LONGEST_ELSEWHERE = Duration.ofDays(2);

  /** Clocks of file systems are coarse. */
  private static final Duration CLOCK = Duration.ofSeconds(2);

  private static final String MACHINE = machine();
  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

  private TemporaryFiles() {}

  /** A new name in a folder for the content of a file; the first time, the folder is swept. */
  static Path name(Path folder, Path file) {
    if (SWEPT.add(folder)) {
      sweep(folder);
    }
    String name =
        String.join("-", "." + start(file), MACHINE, "" + ProcessHandle.current().pid(), random());
    Path temporary = folder.resolve(name + ENDING);
    Unfinished.FILES.add(temporary);
    return temporary;
  }

  /** Removes what processes that are gone have left in a folder. */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, ".*" + ENDING)) {
      for (Path file : all) {
        if (isLeft(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | RuntimeException e) {
      // It may not be listed, or others sweep it too: what is left harms nobody.
    }
  }

  private static boolean isLeft(Path file) throws IOException {
    Matcher name = NAME.matcher(Objects.requireNonNull(file.getFileName()).toString());
    if (!name.matches()) {
      return false;
    }
    Instant written = Files.getLastModifiedTime(file).toInstant();
    if (!name.group(1).equals(MACHINE)) {
      return written.plus(LONGEST_ELSEWHERE).isBefore(Instant.now());
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(2)));
    return process.isEmpty() || startedAfter(process.get(), written.plus(CLOCK));
  }

  /** A number that was used again belongs to a process that never saw the file. */
  private static boolean startedAfter(ProcessHandle process, Instant written) {
    return process.info().startInstant().map(start -> start.isAfter(written)).orElse(false);
  }

  /** Removes an unfinished file, or forgets one that was moved to its place. */
  static void delete(Path temporary) {
    Unfinished.FILES.remove(temporary);
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The folder vanished or turned read-only meanwhile; the reason is already being told.
    }
  }

  /** Files that are being written; what is still here when the process ends is removed. */
  private static final class Unfinished {
    static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    static {
      try {
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(() -> FILES.forEach(TemporaryFiles::delete), "unfinished-files"));
      } catch (IllegalStateException e) {
        // The process is ending already, and what is written now is its last word.
      }
    }
  }

  /** A file name may have 255 bytes, and a character up to four of them. */
  private static String start(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    int end = Math.min(name.length(), 30);
    boolean splitsAPair = end > 0 && Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, splitsAPair ? end - 1 : end);
  }

  private static String random() {
    return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
  }

  /** Tells machines apart that share a folder; its name goes into no file name. */
  private static String machine() {
    String name = System.getenv().getOrDefault("COMPUTERNAME", "");
    try {
      name += Files.readString(Path.of("/proc/sys/kernel/hostname"), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      name += System.getenv().getOrDefault("HOSTNAME", "");
    }
    return Integer.toString(name.hashCode() & 0x7fffffff, 36);
  }
}
