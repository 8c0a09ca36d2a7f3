package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LecturePackTest {
  @TempDir private Path folder;

  @Test
  void holdsEveryChartInBothLanguagesForScreenAndPaper() throws IOException {
    List<String> told = new ArrayList<>();
    int pictures =
        LecturePack.write(folder, (number, all, file) -> told.add(number + "/" + all + " " + file));
    assertEquals(12, pictures);
    assertEquals(12, told.size());
    assertTrue(told.getLast().startsWith("12/12 "), told::toString);
    for (String language : List.of("en", "zh")) {
      for (String theme : List.of("light", "print")) {
        for (String chart : List.of("value", "slope", "functions")) {
          Path file = folder.resolve(language).resolve(theme).resolve(chart + ".png");
          assertTrue(Files.size(file) > 10_000, file::toString);
        }
      }
    }
    assertEquals(
        "激活函数 f(x)", PngTexts.read(folder.resolve("zh/light/value.png")).get("Title"));
  }
}
