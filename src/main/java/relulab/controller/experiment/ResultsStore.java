package relulab.controller.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import relulab.export.ExportException;
import relulab.export.experiment.CsvException;
import relulab.export.experiment.ResultsCsv;
import relulab.export.experiment.ResultsReader;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Results;

/**
 * Keeps results in a folder, so that they are there the next time: a file for each experiment with
 * its parameters, of the kind that the command line writes and reads.
 */
final class ResultsStore {
  private static final int HASH_DIGITS = 16;
  private static final String ENDING = ".csv";

  private final Path folder;

  /** A store in a folder, which need not exist yet. */
  ResultsStore(Path folder) {
    this.folder = folder;
  }

  /**
   * What the folder holds.
   *
   * @param results the oldest first
   * @param problems one for each file that cannot be read; it stays where it is
   * @param putAside how many files of other versions were moved out of the way
   */
  record Kept(List<Results> results, List<CsvException> problems, int putAside) {}

  Path folder() {
    return folder;
  }

  /** Where files of other versions are put, for those versions to open. */
  Path aside() {
    return folder.resolve("other-versions");
  }

  /** Reads everything that was kept. What another version kept is put aside. */
  Kept load() {
    List<Results> results = new ArrayList<>();
    List<CsvException> problems = new ArrayList<>();
    int putAside = 0;
    for (Path file : files()) {
      try {
        results.add(ResultsReader.read(file));
      } catch (CsvException e) {
        if (e.isOfOtherVersion() && putAside(file)) {
          putAside++;
        } else {
          problems.add(e);
        }
      }
    }
    return new Kept(results, problems, putAside);
  }

  /** Moves a file out of the way, never over another one; whether that was possible. */
  private boolean putAside(Path file) {
    String name = file.getFileName().toString();
    Path target = aside().resolve(name);
    for (int i = 2; Files.exists(target); i++) {
      target = aside().resolve(name.replace(ENDING, "-" + i + ENDING));
    }
    try {
      Files.createDirectories(aside());
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
    ResultsCsv.save(results, file(results.experiment()));
  }

  /** Forgets what was kept of an experiment. */
  void remove(Experiment experiment) throws IOException {
    Files.deleteIfExists(file(experiment));
  }

  private Path file(Experiment experiment) {
    return folder.resolve(experiment.id() + "-" + hash(experiment) + ENDING);
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

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.comparingLong(ResultsStore::age))
          .toList();
    } catch (IOException e) {
      return List.of();
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
