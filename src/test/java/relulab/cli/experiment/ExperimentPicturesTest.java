package relulab.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.cli.Ran;

/** Pictures of experiments from the command line. */
class ExperimentPicturesTest {
  private static final String[] SMALL = {
    "experiment",
    "born-dead",
    "--widths",
    "2,3",
    "--hidden",
    "2,4",
    "--networks",
    "50",
    "--lang",
    "en"
  };

  @TempDir private Path folder;

  private Ran run(String... more) {
    return Ran.of(Stream.concat(Stream.of(SMALL), Stream.of(more)).toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aFileGetsTheMainChartAndAFolderAllOfThem() throws IOException {
    Path png = folder.resolve("map.png");
    Ran one = run("--png", png.toString(), "--size", "640x400");
    assertEquals(0, one.code(), one.err());
    assertEquals(640, ImageIO.read(png.toFile()).getWidth());
    assertTrue(one.out().startsWith("width,hidden,"), "the numbers still go to standard output");
    assertEquals(List.of("map.png"), files());
    Ran all = run("--svg", folder + "/", "--csv", folder.resolve("x.csv").toString());
    assertEquals(0, all.code(), all.err());
    assertEquals(List.of("born-dead-depth.svg", "born-dead-map.svg", "map.png", "x.csv"), files());
    assertTrue(Files.readString(folder.resolve("born-dead-depth.svg")).contains("N = 3"));
  }

  /** A merged whole has the same picture as one run. */
  @Test
  void mergedSlicesHaveTheSamePicture() throws IOException {
    String csv = folder.resolve("x.csv").toString();
    assertEquals(0, run("--csv", csv, "--svg", folder.resolve("a.svg").toString()).code());
    Ran merged =
        Ran.of(
            "experiment",
            "merge",
            csv,
            "--svg",
            folder.resolve("b.svg").toString(),
            "--lang",
            "en");
    assertEquals(0, merged.code(), merged.err());
    assertEquals(
        Files.readString(folder.resolve("a.svg")), Files.readString(folder.resolve("b.svg")));
  }

  @Test
  void oneChartCanBeChosen() throws IOException {
    Ran run = run("--chart", "born-dead-depth", "--svg", folder.resolve("d.svg").toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.readString(folder.resolve("d.svg")).contains("lower bound after Lu et al."));
  }

  @Test
  void wrongUseIsToldBeforeTheWorkBegins() throws IOException {
    Ran ending = run("--png", folder.resolve("x.jpg").toString());
    assertEquals(2, ending.code());
    assertTrue(
        ending.err().contains("neither a file that ends in .png nor a folder"), ending.err());
    Ran unknown = run("--png", folder.resolve("x.png").toString(), "--chart", "pie");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("born-dead-map, born-dead-depth"), unknown.err());
    Ran missing = run("--png", folder.resolve("none/x.png").toString());
    assertEquals(1, missing.code());
    assertFalse(missing.out().contains("width"), "nothing was computed");
    assertEquals(List.of(), files());
  }
}
