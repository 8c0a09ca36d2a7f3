package relulab.export.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Parameters;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.SeedSet;

/**
 * Every number of an experiment's CSV has the bytes that it had on 2026-11-24: the files were
 * written by that day's program. Since then they also hold a revision and a checksum.
 */
class StoredCsvTest {
  private static final Path FOLDER = Path.of("src/test/resources/bits/results");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "born-dead",
        "born-dead-fixed",
        "collapse",
        "collapse-scenario",
        "learning-rate",
        "learning-rate-scenario",
        "alpha",
        "alpha-scenario",
        "gradient-flow"
      })
  void bytesAreAsTheyWere(String name) throws Exception {
    String stored = Files.readString(FOLDER.resolve(name + ".csv"));
    Map<String, String> origin =
        stored
            .lines()
            .filter(line -> line.startsWith("# "))
            .map(line -> line.substring(2).split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Experiment experiment =
        Experiment.of(origin.get("experiment"), new Parameters(origin)).orElseThrow();
    SeedRange range = SeedSet.parse(origin.get("networks")).orElseThrow().ranges().getFirst();
    Results measured =
        new Results(
            experiment,
            IntStream.range(0, experiment.keys().size())
                .mapToObj(cell -> experiment.measure(cell, range))
                .toList());
    String written =
        ResultsCsv.write(measured, origin.get("version"))
            .lines()
            .filter(line -> !line.startsWith("# revision=") && !line.startsWith("# checksum="))
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(stored, written);
  }
}
