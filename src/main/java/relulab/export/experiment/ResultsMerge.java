package relulab.export.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedSet;

/** Joins slices of one experiment: the result is that of one run over all their networks. */
public final class ResultsMerge {
  private ResultsMerge() {}

  /**
   * The results in several files as one; the order of the files does not matter.
   *
   * @param files one or more
   * @throws CsvException if a file is not whole, belongs to another experiment, or holds a network
   *     that another one holds, too
   */
  public static Results merge(List<Path> files) {
    List<Results> slices = files.stream().map(ResultsReader::read).toList();
    Experiment first = slices.getFirst().experiment();
    for (int i = 1; i < slices.size(); i++) {
      requireSame(files.getFirst(), first, files.get(i), slices.get(i).experiment());
    }
    Optional<Results> joined = Results.join(first, slices);
    return joined.orElseThrow(() -> overlap(files, slices));
  }

  private static void requireSame(Path file, Experiment a, Path otherFile, Experiment b) {
    if (!a.id().equals(b.id())) {
      throw new CsvException(
          "experiment.merge.otherExperiment",
          otherFile.toString(),
          b.id(),
          file.toString(),
          a.id());
    }
    for (Map.Entry<String, String> parameter : a.parameters().entrySet()) {
      String other = b.parameters().get(parameter.getKey());
      if (!parameter.getValue().equals(other)) {
        throw new CsvException(
            "experiment.merge.otherParameter",
            otherFile.toString(),
            parameter.getKey(),
            Objects.toString(other),
            file.toString(),
            parameter.getValue());
      }
    }
  }

  /** Names two files that hold the same network. */
  private static CsvException overlap(List<Path> files, List<Results> slices) {
    for (int i = 1; i < slices.size(); i++) {
      for (int j = 0; j < i; j++) {
        List<Results> pair = new ArrayList<>(List.of(slices.get(j), slices.get(i)));
        if (Results.join(slices.getFirst().experiment(), pair).isEmpty()) {
          return new CsvException(
              "experiment.merge.overlap",
              files.get(j).toString(),
              seeds(slices.get(j)),
              files.get(i).toString(),
              seeds(slices.get(i)));
        }
      }
    }
    throw new IllegalStateException("no two slices overlap");
  }

  private static String seeds(Results slice) {
    return slice.cells().stream()
        .map(Outcome::seeds)
        .distinct()
        .map(SeedSet::toString)
        .reduce((a, b) -> a + " / " + b)
        .orElse("");
  }
}
