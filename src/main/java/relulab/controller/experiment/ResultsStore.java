package relulab.controller.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relulab.export.ExportException;
import relulab.export.experiment.CsvException;
import relulab.export.experiment.ResultsCsv;
import relulab.export.experiment.ResultsReader;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Results;

/**
 * Keeps results in a folder, so that they are there the next time: a file for each experiment with
 * its parameters, of the kind that the command line writes and reads. Where several windows use the
 * folder, each has files of its own; what windows that are gone have left is taken over.
 */
final class ResultsStore {
  private static final int HASH_DIGITS = 16;
  private static final String ENDING = ".csv";
  private static final Pattern NAME = Pattern.compile(".+-[0-9a-f]{16}(?:\\.(\\d{1,3}))?\\.csv");

  private final Path folder;
  private final int window;
  private final IntPredicate isOpen;
  private final Set<Path> damaged = ConcurrentHashMap.newKeySet();

  /**
   * A store in a folder, which need not exist yet.
   *
   * @param window the number of the window that keeps its results
   * @param isOpen whether a window with a number is open now
   */
  ResultsStore(Path folder, int window, IntPredicate isOpen) {
    this.folder = folder;
    this.window = window;
    this.isOpen = isOpen;
  }

  /**
   * What the folder holds.
   *
   * @param results the oldest first
   * @param problems one for each file that cannot be read; it stays where it is
   * @param putAside how many files of other versions were moved out of the way
   * @param unreadable why the folder itself could not be read
   */
  record Kept(
      List<Results> results,
      List<CsvException> problems,
      int putAside,
      @Nullable IOException unreadable) {}

  Path folder() {
    return folder;
  }

  /** Where files of other versions are put, for those versions to open. */
  Path aside() {
    return folder.resolve("other-versions");
  }

  /** Reads everything that was kept. What another version kept is put aside. */
  Kept load() {
    List<CsvException> problems = new ArrayList<>();
    Map<Map<String, String>, Shared> all = new LinkedHashMap<>();
    int putAside = 0;
    try {
      for (Path file : files()) {
        try {
          Results read = ResultsReader.read(file);
          Shared before = all.remove(read.experiment().parameters());
          all.put(
              read.experiment().parameters(),
              before == null ? new Shared(read, List.of(file)) : before.and(read, file));
        } catch (CsvException e) {
          if (e.isOfOtherVersion() && putAside(file, aside())) {
            putAside++;
          } else {
            damaged.add(file);
            problems.add(e);
          }
        }
      }
    } catch (IOException e) {
      return new Kept(List.of(), List.of(), 0, e);
    }
    all.values().forEach(this::takeOver);
    List<Results> results = all.values().stream().map(Shared::results).toList();
    return new Kept(results, problems, putAside, null);
  }

  /**
   * Results of one experiment and the files that they come from; files that cannot be joined with
   * the others are not among them.
   */
  private record Shared(Results results, List<Path> files) {
    Shared and(Results more, Path file) {
      Optional<Results> both = Union.of(results, more);
      if (both.isPresent()) {
        return new Shared(both.get(), Stream.concat(files.stream(), Stream.of(file)).toList());
      }
      return more.networks() > results.networks() ? new Shared(more, List.of(file)) : this;
    }
  }

  /** What windows that are gone have left becomes this window's; not a network is lost. */
  private void takeOver(Shared shared) {
    Path own = file(shared.results.experiment());
    List<Path> left =
        shared.files.stream().filter(file -> !file.equals(own) && isLeft(file)).toList();
    if (left.isEmpty()) {
      return;
    }
    try {
      save(shared.results);
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (ExportException | IOException e) {
      // They stay where they are, and are read the next time as well.
    }
  }

  /** Whether a file is of a window that is no longer open. */
  private boolean isLeft(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    int of = name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
    return of != window && !isOpen.test(of);
  }

  /** Moves a file out of the way, never over another one; whether that was possible. */
  private boolean putAside(Path file, Path into) {
    String name = file.getFileName().toString();
    Path target = into.resolve(name);
    for (int i = 2; Files.exists(target); i++) {
      target = into.resolve(name.replace(ENDING, "-" + i + ENDING));
    }
    try {
      Files.createDirectories(into);
      Files.move(file, target);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Keeps results in place of older ones of the same experiment.
   *
   * @throws ExportException if they cannot be written; the older ones are still whole
   */
  void save(Results results) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ExportException(e, "export.noFolderMade", folder);
    }
    Path file = file(results.experiment());
    if (damaged.remove(file) && Files.exists(file)) {
      putAside(file, folder.resolve("damaged")); // Somebody may still find in it what they need.
    }
    ResultsCsv.save(results, file);
  }

  /** Forgets what was kept of an experiment. */
  void remove(Experiment experiment) throws IOException {
    Path own = file(experiment);
    Files.deleteIfExists(own);
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith(stem(experiment)) && isLeft(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path file(Experiment experiment) {
    return folder.resolve(stem(experiment) + (window == 1 ? "" : "." + window) + ENDING);
  }

  private static String stem(Experiment experiment) {
    return experiment.id() + "-" + hash(experiment);
  }

  private static String hash(Experiment experiment) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(experiment.parameters().toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.comparingLong(ResultsStore::age))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long age(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }
}
