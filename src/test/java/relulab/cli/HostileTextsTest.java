package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import relulab.Patience;
import relulab.export.PngTexts;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.scenario.Beat;
import relulab.scenario.Condition;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;
import relulab.scenario.Stage;
import relulab.scenario.Text;
import relulab.text.Language;

/** A stranger's scenario with such texts in every field is data: nothing runs, all is readable. */
class HostileTextsTest {
  /** Longer ones are refused. */
  private static final int LONGEST = Text.MAX_LENGTH;

  @TempDir private Path folder;

  /** What was used against programs that write scripts, tables, pictures and terminals. */
  static Stream<String> texts() {
    return Stream.of(
        "coding: unicode_escape",
        "Encoding: one-hot labels",
        "\"+str(__import__(\"os\").system(\"id>P\"))+\"",
        "\\\"\"\"'''{__import__('os').system('id>P')}",
        "@@LANES@@ @@TITLE@@ {0} '{' $1 \\1",
        "line\nimport os; os.system('id>P')\r\n\tend",
        "\u001b]0;owned\u0007\u001b[2J\u001b[1;31mred\u009b2J\u007f\b",
        "</script><script>alert(1)</script>]]><!--&amp;<![CDATA[",
        "=cmd|' /C calc'!A0",
        "@SUM(1;2)",
        "+1-1",
        "-2+3",
        "\uff1dcmd",
        "\u2028\u2029\u0085new line",
        "\u202egnp.exe\u2066\u200f",
        "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
        "\ud83d\udc80\ud800 half",
        "%s%n%d%x {} ${x} #{x} `id`",
        "../../etc/passwd",
        "x".repeat(LONGEST),
        "\u6797".repeat(LONGEST));
  }

  private static String name(String text) {
    return text.substring(0, Math.min(text.length(), 40));
  }

  private Path scenario(String text) throws IOException {
    Setup setup =
        Setup.learningRateShock()
            .withData(DataSpec.of(DataKind.ABS, 5, 0))
            .withHidden(List.of(2))
            .with(t -> t.withBatchSize(2))
            .withInterventions(List.of())
            .withLanes(
                List.of(
                    LaneSetup.of(name(text), ActivationKind.RELU, 0),
                    new LaneSetup(name(text), ActivationKind.PRELU, 0.25, true)));
    Text both = new Text(text, text);
    String plain = text.replace('{', '(').replace('}', ')'); // Braces hold facts, or are refused.
    Text told = new Text(plain, plain);
    Scenario scenario =
        new Scenario(
            both,
            4,
            setup,
            List.of(
                new Beat(new Stage.Lanes(2, List.of(0, 1)), told, both, Condition.ALWAYS),
                Beat.of(new Stage.Words(name(text)), told)));
    return Files.writeString(folder.resolve("a.json"), Scenarios.write(scenario));
  }

  private static void requirePlain(Ran ran) {
    for (String text : List.of(ran.out(), ran.err())) {
      assertTrue(
          text.codePoints()
              .allMatch(
                  c ->
                      c == '\n'
                          || c == '\r' // of the line of progress
                          || Character.getType(c) != Character.CONTROL
                              && Character.getType(c) != Character.LINE_SEPARATOR
                              && Character.getType(c) != Character.PARAGRAPH_SEPARATOR
                              && c != 0x202E
                              && c != 0x2066
                              && c != 0x200F),
          text);
    }
    assertFalse(ran.err().contains("Exception"), ran.err());
  }

  private Ran run(String... arguments) {
    Ran ran = Ran.of(arguments);
    assertEquals(0, ran.code(), ran.err());
    requirePlain(ran);
    return ran;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aScenarioComesBackAndIsToldOnOneLine(String text) throws IOException {
    Path file = scenario(text);
    Scenario read = Scenarios.read(file);
    assertEquals(text, read.title().in(Language.ENGLISH));
    assertEquals(name(text), read.setup().lanes().getFirst().name());
    for (String language : List.of("en", "zh")) {
      Ran ran = run("train", file.toString(), "--every=1", "--lang", language);
      assertEquals(10, ran.lines().size(), ran.out());
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTableHasItsColumnsAndNoFormula(String text) throws IOException {
    Path csv = folder.resolve("a.csv");
    run("train", scenario(text).toString(), "--csv", csv.toString());
    List<List<String>> rows = rows(Files.readString(csv));
    assertEquals(11, rows.size());
    for (List<String> row : rows) {
      assertEquals(rows.getFirst().size(), row.size(), row.toString());
      assertFalse(row.get(2).matches("[=+@\uff1d\uff0b\uff20\uff0d-](?s:.*)"), row.get(2));
      assertFalse(row.get(2).matches("(?s).*[\\p{Cntrl}\u2028].*"), row.get(2));
    }
  }

  /** As RFC 4180 has it. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : csv.split("\n")) {
      List<String> row = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean isQuoted = false;
      char before = ',';
      for (char c : (line + ",").toCharArray()) {
        boolean isDoubled = c == '"' && before == '"' && !isQuoted;
        before = isDoubled ? ' ' : c;
        if (c == '"') {
          isQuoted = !isQuoted;
          cell.append(isDoubled ? "\"" : "");
        } else if (c == ',' && !isQuoted) {
          row.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      assertFalse(isQuoted, line);
      rows.add(row);
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void picturesCanBeRead(String text) throws Exception {
    Path file = scenario(text);
    Path svg = folder.resolve("a.svg");
    Path png = folder.resolve("a.png");
    for (Path out : List.of(svg, png)) {
      run("export", "lanes", "--scenario", file.toString(), "--step=3", "--out", out.toString());
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Document document =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(svg)));
    assertEquals("svg", document.getDocumentElement().getTagName());
    assertEquals(0, document.getElementsByTagName("script").getLength());
    assertNotNull(ImageIO.read(png.toFile()));
    Map<String, String> texts = PngTexts.read(png);
    assertEquals(text, Scenarios.parse(texts.get("Scenario")).title().in(Language.ENGLISH));
  }

  @Test
  void textsThatAreTooLongAreRefused() throws IOException {
    String json = Files.readString(scenario("plain"));
    Path file = folder.resolve("long.json");
    Files.writeString(file, json.replace("plain", "x".repeat(10_000)));
    refuse("train", file.toString());
  }

  @Test
  void anAnimationOfAHostileScenarioIsMade() throws IOException {
    Path gif = folder.resolve("a.gif");
    for (String text : List.of("x".repeat(LONGEST), "\u001b[2J\n\u2028", "\ud800")) {
      run("animate", scenario(text).toString(), "--to=2", "--seconds=1", "--out", "" + gif);
      assertNotNull(ImageIO.read(gif.toFile()));
    }
  }

  /**
   * Python reads every script as data: it is compiled as a file, so that a coding line counts, and
   * its literals hold the texts. On a console of another encoding it prints all the same.
   */
  @Test
  void scriptsAreDataForPython() throws Exception {
    assumeTrue(hasPython(), "there is no Python here");
    List<String> files = new ArrayList<>();
    int number = 0;
    for (String text : texts().toList()) {
      Path script = folder.resolve("s" + number++ + ".py");
      run("script", scenario(text).toString(), "--out", script.toString());
      assertEquals("# -*- coding: utf-8 -*-", Files.readAllLines(script).getFirst());
      files.add(script.getFileName().toString());
    }
    Path check = folder.resolve("check.py");
    Files.writeString(check, CHECK);
    List<String> command = new ArrayList<>(List.of("python3", check.toString()));
    command.addAll(files);
    assertEquals("ok " + files.size(), output(command));
    assertFalse(Files.exists(folder.resolve("P")));
  }

  /**
   * Stands in for PyTorch up to the first print: every name and call but print is an empty thing.
   */
  private static final String CHECK =
      """
      import ast, sys
      for name in sys.argv[1:]:
          tree = ast.parse(open(name, "rb").read(), name)
          calls = {getattr(n.func, "attr", getattr(n.func, "id", ""))
                   for n in ast.walk(tree) if isinstance(n, ast.Call)}
          imports = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
          assert "system" not in calls and "__import__" not in calls, (name, calls)
          assert imports <= {"math", "sys", "torch", "torch.nn.functional"}, (name, imports)
          lanes = [n for n in tree.body if isinstance(n, ast.Assign) and n.targets[0].id == "LANES"]
          names = [lane["name"] for lane in ast.literal_eval(lanes[0].value)]
          assert len(names) == 2, names
          lines = [n for n in tree.body if "reconfigure" in ast.dump(n)]
          exec(compile(ast.Module(lines, []), name, "exec"), {"sys": sys})
          print(names[0], file=sys.stdout)
      print("ok", len(sys.argv) - 1)
      """;

  private String output(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PYTHONIOENCODING", "cp1252");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertTrue(Patience.await(process));
    assertTrue(process.exitValue() == 0, all.substring(Math.max(0, all.length() - 900)));
    return all.strip().lines().reduce("", (before, line) -> line);
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  /** Every character by its number. */
  private static String json(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().forEach(c -> out.append("\\u").append(HexFormat.of().toHexDigits((char) c)));
    return out.append('"').toString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void errorsNameWhatIsWrongWithoutObeyingIt(String text) throws IOException {
    String whole = Files.readString(scenario("plain"));
    String escaped = json(text);
    List<String> wrong =
        List.of(
            "{" + escaped + ": 1," + whole.substring(1),
            whole.replace("\"relu\"", escaped),
            whole + escaped,
            escaped);
    for (String each : wrong) {
      Path file = Files.writeString(folder.resolve("wrong.json"), each);
      refuse("train", file.toString());
    }
    refuse("train", text);
    refuse("train", "neuron-dies", "--steps", text);
    refuse("train", "neuron-dies", "--" + text);
  }

  private static void refuse(String... arguments) {
    Ran ran = Ran.of(arguments);
    assertEquals(2, ran.code(), ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    requirePlain(ran);
  }
}
