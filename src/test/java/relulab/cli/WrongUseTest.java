package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wrong use gives exit code 2 and one line that names the option, its value and what is allowed.
 */
class WrongUseTest {
  @TempDir private Path folder;

  /** Each line: the arguments, and after the arrow what the message must name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense -> nonsense",
        "--colour -> --colour",
        "--lang fr -> --lang | fr | en, zh",
        "evaluate -> --function",
        "evaluate --function relu -> --x",
        "evaluate --function relu --x -> --x needs a value",
        "evaluate --functio relu --x 1 -> --functio | --function",
        "evaluate --function relu --x 1 --help=3 -> --help",
        "evaluate --function relu --function elu --x 1 -> --function | more than once",
        "evaluate --function rlu --x 1 -> --function | rlu | leaky-relu",
        "evaluate --function relu --x 1,two -> --x | two | inf",
        "evaluate --function relu --x 0x10 -> --x | 0x10",
        "evaluate --function relu --x 1f -> --x | 1f",
        "evaluate --function relu --x 1 --alpha 0.1 -> --alpha | relu | leaky-relu",
        "evaluate --function prelu --x 1 --alpha 5 -> --alpha | 5 | -2 to 2",
        "evaluate --function prelu --x 1 --alpha abc -> --alpha | abc | -2 to 2",
        "evaluate --function prelu --x 1 --alpha NaN -> --alpha | NaN | -2 to 2",
        "evaluate --function relu --x 1 --convention torch -> --convention | torch | pytorch",
        "export -> CHART",
        "export value -> --out",
        "export pie --out a.png -> pie | value, slope, functions",
        "export value --out a -> --out | .png",
        "export value --out a.gif -> --out | .png, .svg, .pdf",
        "export value slope --out a.png -> a.png | folder",
        "export value --out a.png --format svg -> svg | a.png",
        "export value --out a.png --size 0x0 -> --size | 0x0 | 16 to 16384",
        "export value --out a.png --size -1x5 -> --size | -1x5 | 16384",
        "export value --out a.png --size 999999x999999 -> --size | 999999x999999 | 64 million",
        "export value --out a.png --size 16384x16384 -> --size | 16384x16384 | 64 million",
        "export value --out a.png --size 1e9 -> --size | 1e9 | slide",
        "export value --out a.png --dpi 0 -> --dpi | 0 | 30 to 2400",
        "export value --out a.png --dpi 99999999999 -> --dpi | 30 to 2400",
        "export value --out a.png --font-scale NaN -> --font-scale | NaN | 0.5 to 4",
        "export value --out a.png --theme pink -> --theme | pink | transparent",
        "export value --out a.png --range 4,-4 -> --range | 4,-4 | smaller first",
        "export value --out a.png --range 1,1 -> --range | 1,1",
        "export value --out a.png --range 0,inf -> --range | 0,inf",
        "export value --out a.png --range NaN,1 -> --range | NaN,1",
        "export value --out a.png --range 3 -> --range | 3",
        "export value --out a.png --functions relu,x -> --functions | x | gelu",
        "export value --out a.png --probe 9 -> --probe | 9 | −4 to 4",
        "export value --out a.png --probe inf -> --probe | inf | finite",
      })
  void isNamed(String useAndNames) throws Exception {
    String[] parts = useAndNames.split(" -> ");
    Ran run = Ran.of(inFolder(parts[0] + " --lang en"));
    assertEquals(2, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    for (String name : parts[1].split(" \\| ")) {
      assertTrue(run.err().contains(name), () -> name + " is not in: " + run.err());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  /** A second --lang would itself be wrong use, so the one under test stays alone. */
  private String[] inFolder(String line) {
    return Stream.of(line.replaceFirst("(--lang fr) --lang en", "$1").split(" "))
        .map(word -> word.startsWith("a.") ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
  }

  @Test
  void theLineIsInTheLanguageAskedFor() {
    Ran run = Ran.of("evaluate", "--function", "prelu", "--x", "1", "--alpha", "5", "--lang=zh");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--alpha 不能是“5”；允许：-2 到 2 之间的数"), run.err());
  }

  @Test
  void aLineBreakInAValueStaysOneLine() {
    Ran run = Ran.of("evaluate", "--function", "a\nb", "--x", "1");
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
