package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compiled and interpreted code give the same bits. */
class InterpreterTest {
  private static final int SETUPS = 12;
  private static final int STEPS = 120;

  /** Prints what the setups show at the end. */
  public static void main(String[] args) {
    System.out.print(everything());
  }

  private static String everything() {
    StringBuilder text = new StringBuilder();
    RandomSetups random = new RandomSetups(99);
    for (int i = 0; i < SETUPS; i++) {
      Trial trial = new Trial(i == 0 ? Setup.learningRateShock() : random.next(STEPS));
      trial.seek(STEPS);
      text.append(Digest.of(trial.frame())).append('\n');
    }
    return text.toString();
  }

  @Test
  void interpreterGivesTheSameBits() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint",
                "-Dstdout.encoding=UTF-8",
                "-classpath",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                InterpreterTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String interpreted =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals(everything(), interpreted);
  }
}
