package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.ClassPaths;
import relulab.Patience;

/** Where the memory does not suffice, one line says so, and nothing unfinished stays behind. */
class SmallHeapTest {
  @TempDir private Path folder;

  private record Ended(int code, List<String> said) {}

  @ParameterizedTest
  @CsvSource({
    "24, animate rescue --size 1920x1080 --seconds 2 --fps 10, a.gif",
    "48, animate rescue --size 1920x1080 --seconds 2 --fps 10, a.gif",
    "48, export training --scenario rescue --step 40 --size 8000x6000, a.png",
    "24, film rescue, a.html"
  })
  void oneLineSaysThatTheMemoryDoesNotSuffice(int megabytes, String command, String file)
      throws Exception {
    Ended ended = run(megabytes, command + " --lang en --out " + folder.resolve(file));
    assertEquals(1, ended.code(), ended.toString());
    assertEquals(1, ended.said().size(), ended.toString());
    assertTrue(ended.said().getFirst().contains("not enough memory"), ended.toString());
    assertEquals(List.of(), names());
  }

  @Test
  void aTrialOfTooManyPointsIsToldAsWell() throws Exception {
    StringBuilder points = new StringBuilder("x,y\n");
    for (int i = 0; i < 20_000; i++) {
      points.append(i / 20_000.0).append(',').append(Math.sin(i)).append('\n');
    }
    Path csv = Files.writeString(folder.resolve("points.csv"), points);
    boolean[] wasTold = new boolean[1];
    for (int megabytes : new int[] {9, 12, 16, 64}) {
      Path out = folder.resolve("out.csv");
      Ended ended = run(megabytes, "train --points " + csv + " --steps 3 --lang en --csv " + out);
      String said = String.join("\n", ended.said());
      assertFalse(said.contains("Exception") || said.contains("\tat "), megabytes + " MB: " + said);
      if (ended.code() == 0) {
        assertTrue(Files.deleteIfExists(out));
      } else {
        wasTold[0] = true;
        assertEquals(1, ended.code(), said);
        assertEquals(
            1, ended.said().stream().filter(line -> line.contains("memory")).count(), said);
      }
      assertEquals(List.of("points.csv"), names());
    }
    assertTrue(wasTold[0], "one of these is too little");
  }

  private static Ended run(int megabytes, String arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + megabytes + "m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            ClassPaths.ofTests(),
            "relulab.app.Main"));
    command.addAll(List.of(arguments.split(" ")));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(Patience.await(process));
    return new Ended(
        process.exitValue(), said.lines().filter(line -> !line.startsWith("WARNING: ")).toList());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
