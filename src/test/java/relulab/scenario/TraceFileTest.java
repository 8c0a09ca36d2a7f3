package relulab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.model.activation.ActivationKind;
import relulab.model.trace.Trace;
import relulab.model.training.NeuronState;
import relulab.text.Language;
import relulab.text.Messages;

/** Traces that the recorder wrote, whole, growing and damaged. */
class TraceFileTest {
  private static final Path CONV = Path.of("src/test/resources/trace/conv.relutrace");
  private static final String HEADER =
      """
      {"format": "relutrace", "version": 1, "probes": 100, "layers": \
      [{"name": "a", "activation": "relu", "neurons": 2, "positions": 1}, \
      {"name": "b", "activation": "gelu", "neurons": 1, "positions": 9}]}
      """;

  /** Two neurons of which the second is dead, and one that fires for all inputs. */
  private static final String FIRST =
      "0\tnan\t0.25 0.5 - 0 0W00 W0V0 y0 -\t0.5 0 0.125 - 1a X0 x V1\n";

  private static final String SECOND =
      "100\t0.5\t0.25 0.5 1 0 0W01 W0W1 yy V1V1\t0.5 0 0.125 - 00 V0 1 V1\n";

  @TempDir private Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("run.relutrace"), content);
  }

  @Test
  void aRecordIsWhatTheRecorderSaw() throws IOException {
    Trace trace = TraceFile.read(file(HEADER + FIRST + SECOND));
    assertEquals(2, trace.records());
    assertEquals(100, trace.last());
    assertEquals(ActivationKind.GELU, trace.header().layers().get(1).kind());
    assertEquals(0.32, trace.active(0, 0), 1e-12);
    assertEquals(1.0, trace.active(0, 2), 1e-12);
    assertEquals(0.01, trace.active(1, 1), 1e-12);
    assertEquals(1.0, trace.deadShare(0, 1));
    assertEquals(NeuronState.ALIVE, trace.state(1));
    assertEquals(100, trace.since(1));
    assertEquals(1, trace.recoveries(1));
    assertEquals(NeuronState.ALIVE, trace.state(2)); // GELU: saturated at most
    assertTrue(trace.isSaturated(1, 2));
    assertFalse(trace.isSaturated(0, 0));
    assertEquals(0, trace.largest(0, 0));
    assertTrue(trace.largest(0, 1) < 0);
    assertTrue(Double.isNaN(trace.layerGradientNorm(0, 1)));
    assertEquals(1, trace.layerGradientNorm(1, 1));
    assertTrue(Double.isNaN(trace.neuronGradient(0, 0)));
    assertEquals(Math.pow(2, (31 * 64 + 1 - 1) / 32.0 - 64), trace.neuronGradient(1, 0), 1e-12);
    assertTrue(Double.isNaN(trace.loss(0)));
    assertEquals(0, trace.columnOf(99));
    assertEquals(1, trace.columnOf(100));
  }

  @Test
  void aTraceIsFollowedAsItGrows() throws IOException {
    Path file = file(HEADER + FIRST + SECOND.substring(0, 20));
    TraceFile trace = new TraceFile(file);
    assertTrue(trace.readOn());
    assertEquals(1, trace.view().records());
    assertEquals(20, trace.unfinished());
    assertFalse(trace.readOn());
    Files.writeString(file, SECOND.substring(20), StandardOpenOption.APPEND);
    assertTrue(trace.readOn());
    assertEquals(2, trace.view().records());
    assertEquals(0, trace.unfinished());
    file(HEADER);
    ScenarioException shorter = assertThrows(ScenarioException.class, trace::readOn);
    assertTrue(message(shorter).contains("shorter"), message(shorter));
  }

  @Test
  void thousandsOfRecordsStayInBoundedMemory() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    String rest = FIRST.substring(1);
    for (int step = 0; step < 10_000; step++) {
      text.append(step).append(step < 5000 ? rest : SECOND.substring(3));
    }
    Trace trace = TraceFile.read(file(text.toString()));
    assertEquals(10_000, trace.records());
    assertTrue(trace.columns() <= 2048, "" + trace.columns());
    assertEquals(5000, trace.since(1));
    assertEquals(1, trace.deadShare(trace.columnOf(4000), 1));
    assertEquals(0, trace.deadShare(trace.columnOf(6000), 1));
    assertEquals(0.32, trace.active(trace.columnOf(3000), 0), 1e-12);
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    assertMessage("line 1, column 1: a trace begins", "");
    assertMessage("line 2, column 1: the trace has no complete record", HEADER);
    assertMessage(
        "version, line 1, column 36: version 2", HEADER.replace("1, \"probes", "2, \"probes"));
    assertMessage("probes, line 1", HEADER.replace("100", "0"));
    assertMessage("layers[0].activation, line 1", HEADER.replace("\"relu\"", "\"mish\""));
    assertMessage("layers, line 1", HEADER.replaceAll("\\[.*]", "[]"));
    assertMessage("line 3, column 1: step 0 does not", HEADER + FIRST + FIRST);
    assertMessage("line 2, column 20: 166", HEADER + FIRST.replace("0W00", "2c00"));
    assertMessage("line 2, column 3: “x” is not a number", HEADER + FIRST.replace("nan", "x"));
    assertMessage("should end here", HEADER + FIRST.replace("\n", "1\n"));
    assertMessage("ends too early", HEADER + FIRST.replace(" V1\n", "\n") + SECOND);
    Path none = folder.resolve("none");
    ScenarioException missing = assertThrows(ScenarioException.class, () -> TraceFile.read(none));
    assertTrue(message(missing).contains("there is no file"), message(missing));
  }

  private void assertMessage(String part, String content) throws IOException {
    Path file = file(content);
    ScenarioException problem =
        assertThrows(ScenarioException.class, () -> TraceFile.read(file), content);
    assertTrue(message(problem).contains(part), message(problem));
  }

  @Test
  void eachOfThreeHundredDamagedTracesIsOneMessageWithItsPlace() throws IOException {
    List<String> lines = Files.readAllLines(CONV, StandardCharsets.US_ASCII);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      List<String> damaged = new ArrayList<>(lines);
      int line = i % 5 == 0 ? 0 : 1 + random.nextInt(lines.size() - 2);
      int told = damage(damaged, line, i, random);
      Path file = file(String.join("\n", damaged) + "\n");
      ScenarioException problem =
          assertThrows(ScenarioException.class, () -> TraceFile.read(file), "damage " + i);
      assertNotNull(problem.place(), "damage " + i);
      assertEquals(told + 1, problem.place().line(), "damage " + i + ": " + message(problem));
      assertEquals(1, message(problem).lines().count());
    }
  }

  /** The number of the line that must be told, from 0. */
  private static int damage(List<String> lines, int line, int kind, Random random) {
    String text = lines.get(line);
    if (line == 0) {
      int at = random.nextInt(text.length());
      while ("{}[]:,\"".indexOf(text.charAt(at)) < 0) {
        at = (at + 1) % text.length();
      }
      lines.set(0, text.substring(0, at) + text.substring(at + 1));
      return 0;
    }
    int at = random.nextInt(text.length());
    switch (kind % 5) {
      case 1 -> lines.set(line, text.substring(0, at) + "!" + text.substring(at + 1));
      case 2 -> lines.set(line, text.substring(0, Math.min(at, text.length() - 3)));
      case 3 -> {
        lines.add(line, text);
        return line + 1;
      }
      default -> lines.set(line, text + text);
    }
    return line;
  }

  private static String message(ScenarioException problem) {
    return problem.message(Messages.of(Language.ENGLISH));
  }
}
