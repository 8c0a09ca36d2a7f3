package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.ScenarioFiles;
import relulab.scenario.Scenario;

/** The command line as people use it: naive, hurried, hostile. */
class CommandLineTest {
  @TempDir private Path folder;

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Ran ok(String... arguments) {
    Ran ran = Ran.of(arguments);
    assertEquals(0, ran.code(), ran.err());
    return ran;
  }

  /** Wrong use is one line with what is expected in it, and writes nothing. */
  private static void wrong(String expected, String... arguments) {
    Ran ran = Ran.of(arguments);
    assertEquals(2, ran.code(), String.join(" ", arguments) + ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains(expected), ran.err());
  }

  @Test
  void helpAndVersionHaveTheirUsualNames() {
    String help = ok("--lang", "en", "train", "--help").out();
    assertEquals(help, ok("--lang", "en", "train", "-h").out());
    assertEquals(help, ok("--lang", "en", "help", "train").out());
    assertEquals(
        ok("--lang=en", "experiment", "collapse", "-h").out(),
        ok("--lang=en", "help", "experiment", "collapse").out());
    assertEquals(ok("--lang=en", "-h").out(), ok("--lang=en", "help").out());
    assertEquals(ok("--version").out(), ok("-V").out());
  }

  @Test
  void whatWasMeantIsAsked() {
    wrong("did you mean train?", "--lang=en", "trian", "rescue");
    wrong("did you mean train?", "--lang=en", "help", "trian");
    wrong("did you mean the scene rescue?", "--lang=en", "train", "resque");
    wrong("did you mean leaky-relu?", "--lang=en", "evaluate", "--function", "leaky_relu", "--x=1");
    wrong("did you mean slope?", "--lang=en", "export", "slpoe", "--out", in("a.png"));
    wrong("did you mean --steps?", "--lang=en", "train", "rescue", "--stpes", "3");
  }

  @Test
  void theLanguageMayStandBeforeTheCommand() {
    assertEquals(ok("scenes", "--lang", "zh").out(), ok("--lang", "zh", "scenes").out());
    assertFalse(ok("--lang", "en", "scenes").out().equals(ok("--lang", "zh", "scenes").out()));
  }

  @Test
  void numbersAreTypedAsPeopleTypeThem() {
    String usual = ok("evaluate", "--function", "relu", "--x=-2,0,1").out();
    assertEquals(usual, ok("evaluate", "--function", "relu", "--x=−２，０，１").out());
    assertEquals(
        ok("train", "rescue", "--steps", "1000", "-q").out(),
        ok("train", "rescue", "--steps", "1,000", "-q").out());
    wrong("--x cannot be", "--lang=en", "evaluate", "--function", "relu", "--x=1,000");
    wrong("--x cannot be", "--lang=en", "evaluate", "--function", "relu", "--x=");
    wrong("--steps cannot be", "--lang=en", "train", "rescue", "--steps", "1,5");
    wrong("from 1 to 50", "--lang=en", "animate", "rescue", "--fps", "51", "--out", in("a.gif"));
    wrong("4 million", "--lang=en", "animate", "rescue", "--size", "4k", "--out", in("a.gif"));
  }

  @Test
  void valuesComeFromFilesAndRanges() throws IOException {
    String three = ok("evaluate", "--function", "relu", "--x=-1,0.5,inf").out();
    String list = file("x.txt", "# mine\n-1\n\n0.5, inf\n");
    assertEquals(three, ok("evaluate", "--function", "relu", "--file", list).out());
    assertEquals(
        three, ok("evaluate", "--function", "relu", "--file", file("y", "-1 0.5 inf")).out());
    assertEquals(
        ok("evaluate", "--function", "relu", "--x=-1,-0.5,0,0.5,1").out(),
        ok("evaluate", "--function", "relu", "--from=-1", "--to=1", "--count=5").out());
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("-1\n0.5\ninf".getBytes(StandardCharsets.UTF_8)));
    try {
      assertEquals(three, ok("evaluate", "--function", "relu", "--file", "-").out());
    } finally {
      System.setIn(before);
    }
    String many = "1,".repeat(100_000) + "1";
    assertEquals(100_002, ok("evaluate", "--function", "relu", "--x", many).out().lines().count());
    wrong("in two ways", "--lang=en", "evaluate", "--function=relu", "--x=1", "--from=1");
    wrong("no numbers", "--lang=en", "evaluate", "--function=relu");
    wrong("--to is missing", "--lang=en", "evaluate", "--function=relu", "--from=1");
    wrong(
        "line 2: “two”", "--lang=en", "evaluate", "--function=relu", "--file", file("z", "1\ntwo"));
  }

  /** The number of a file stays what its writer meant, whichever way it was written. */
  @Test
  void fieldsOfAScenarioAreSet() throws IOException {
    String out = in("a.json");
    ok(
        "scenario",
        "rescue",
        "--out",
        out,
        "--seed",
        "7",
        "--set",
        "learningRate=０．１",
        "--set",
        "hidden=4,3",
        "--set",
        "lanes[1].alpha=−0.5",
        "--set",
        "optimizer.kind=adam",
        "--set",
        "decayAlpha=true",
        "--set",
        "title.en=A, b");
    Scenario scenario = ScenarioFiles.read(Path.of(out)).scenario();
    assertEquals(7, scenario.setup().seed());
    assertEquals(0.1, scenario.setup().training().learningRate());
    assertEquals(List.of(4, 3), scenario.setup().hidden());
    assertEquals(-0.5, scenario.setup().lanes().get(1).alpha());
    assertEquals("A, b", scenario.title().en());
    assertEquals(
        ok("train", out, "--steps", "3").out(),
        ok("train", out, "--steps", "3", "--set", "steps=500").out());
    wrong("did you mean “learningRate”", "--lang=en", "train", "rescue", "--set", "learningrate=1");
    wrong("--set learningRate=x", "--lang=en", "train", "rescue", "--set", "learningRate=x");
    wrong("no field lanes[9].alpha", "--lang=en", "train", "rescue", "--set", "lanes[9].alpha=1");
    wrong("no FIELD=VALUE", "--lang=en", "train", "rescue", "--set", "steps");
    wrong("--seed", "--lang=en", "export", "value", "--seed", "3", "--out", in("a.png"));
  }

  @Test
  void pointsAreTrainedWithAndWithoutAScenario() throws IOException {
    String points = file("p.csv", ",x1,x2,y\n0,0.5,-0.25,1\n1,1,2,-1\n2,0,0,1\n");
    Ran ran = ok("--lang=en", "train", "--points", points, "--steps", "2");
    assertTrue(ran.err().contains("3 points, columns x1, x2, y"), ran.err());
    assertTrue(ran.err().contains("row numbers"), ran.err());
    assertEquals("", ok("train", "--points", points, "--steps", "2", "-q").err());
    ok("train", "rescue", "--points", points, "--steps", "2");
    ok("train", points, "--steps", "2");
    wrong("SCENARIO|SCENE is missing", "--lang=en", "train");
    wrong("q.csv: line 1", "--lang=en", "train", "--points", file("q.csv", "1,x\n"));
  }

  @Test
  void noFileGoesOverAnother() throws IOException {
    String json = in("a.json");
    ok("scenario", "rescue", "--out", json);
    byte[] bytes = Files.readAllBytes(Path.of(json));
    String py = Files.createSymbolicLink(folder.resolve("a.py"), Path.of(json)).toString();
    wrong("same file", "--lang=en", "script", json, "--out", py);
    wrong("end in .py", "--lang=en", "script", json, "--out", json);
    wrong("same file", "--lang=en", "scenario", json, "--out", json);
    wrong("same file", "--lang=en", "train", json, "--csv", in("t"), "--weights", in("./t"));
    wrong("same file", "--lang=en", "train", "rescue", "--csv", "-", "--weights", "/dev/stdout");
    String png = in("a.png");
    ok("export", "loss", "--scenario", json, "--out", png, "--size", "300x200");
    wrong("same file", "--lang=en", "export", "loss", "--scenario", png, "--out", png);
    wrong(
        "same file",
        "--lang=en",
        "experiment",
        "cost",
        "--networks=1",
        "--csv",
        in("r.png"),
        "--png",
        in("r.png"));
    String csv = in("r.csv");
    ok("experiment", "born-dead", "--widths=2", "--hidden=2", "--networks=3", "--csv", csv, "-q");
    wrong("same file", "--lang=en", "experiment", "merge", csv, "--csv", csv);
    assertArrayEquals(bytes, Files.readAllBytes(Path.of(json)));
  }

  @Test
  void whatWouldDoNothingIsRefused() {
    String out = in("a.png");
    wrong(
        "--probe does nothing beside --scenario",
        "--lang=en",
        "export",
        "loss",
        "--scenario",
        "rescue",
        "--probe=1",
        "--out",
        out);
    wrong(
        "--alpha does nothing",
        "--lang=en",
        "export",
        "value",
        "--functions=relu",
        "--alpha=1",
        "--out",
        out);
    String[] alone = {
      "--lang=en", "export", "value", "--functions=relu", "--convention=jax", "--out", in("v.svg")
    };
    wrong("--convention does nothing for the chart value", alone);
    alone[2] = "slope";
    ok(alone);
    wrong("--size does nothing without", "--lang=en", "experiment", "cost", "--size=slide");
    wrong(
        "--seconds does nothing beside --every",
        "--lang=en",
        "animate",
        "rescue",
        "--every=9",
        "--seconds=3",
        "--out",
        in("a.gif"));
    assertFalse(Files.exists(Path.of(out)));
  }

  @Test
  void aColumnKeepsItsWidthOnPaper() throws IOException {
    ok("export", "value", "--size=column", "--dpi=600", "--out", in("c.png"));
    assertEquals(2008, ImageIO.read(folder.resolve("c.png").toFile()).getWidth());
    wrong(
        "--dpi 2400 would",
        "--lang=en",
        "export",
        "value",
        "--size=page",
        "--dpi=2400",
        "--out",
        in("d.png"));
  }

  @Test
  void aFolderHidesNoScene() throws IOException {
    Files.createDirectory(folder.resolve("rescue"));
    assertTrue(Files.isDirectory(folder.resolve("rescue")));
    ok("validate", "rescue");
    wrong("neither a file nor a scene", "--lang=en", "train", in("rescue"));
  }

  @Test
  void filesAreValidated() throws IOException {
    String csv = in("r.csv");
    ok("experiment", "born-dead", "--widths=2", "--hidden=2", "--networks=3", "--csv", csv, "-q");
    String points = file("p.csv", "x,y\n1,2\n");
    Ran good = ok("--lang=en", "validate", "rescue", csv, points);
    assertEquals(3, good.lines().size(), good.out());
    assertTrue(good.lines().get(1).contains("results of born-dead"), good.out());
    assertTrue(good.lines().get(2).contains("1 point"), good.out());
    String broken = file("b.json", "{\"version\": 2, \"steps\": 0}");
    Ran bad = Ran.of("--lang=en", "validate", broken, file("q.csv", "1,x"), "rescue", in("none"));
    assertEquals(1, bad.code());
    assertEquals(3, bad.err().lines().count(), bad.err());
    assertEquals(1, bad.lines().size(), bad.out());
  }

  /** What a lecture's film carries is the lecture, with every scene. */
  @Test
  void aFilmOfALectureIsALecture() throws IOException {
    String json =
        """
        {"version": 1, "title": {"en": "</script>", "zh": "x"}, "scenes": [
          {"scene": "functions", "beats": [1]}, {"scene": "learning-rate-shock", "beats": [2]}]}
        """;
    String lecture = file("l.relulab", json);
    String film = in("l.html");
    ok("film", lecture, "--out", film);
    assertEquals(ScenarioFiles.lecture(Path.of(lecture)), ScenarioFiles.lecture(Path.of(film)));
    assertTrue(ok("--lang=en", "validate", film).out().contains("2 scenes"));
    ok("film", film, "--out", in("again.html"));
    assertEquals(Files.readString(Path.of(film)), Files.readString(folder.resolve("again.html")));
    Ran train = Ran.of("--lang=en", "train", film);
    assertEquals(1, train.code());
    assertTrue(train.err().contains("is a lecture"), train.err());
  }

  @Test
  void equalCommandsGiveEqualBytes() throws IOException {
    for (String name : List.of("a.png", "a.svg")) {
      String[] command = {
        "export", "loss", "--scenario", "rescue", "--out", in(name), "--size=300x200"
      };
      ok(command);
      byte[] first = Files.readAllBytes(folder.resolve(name));
      ok(command);
      assertArrayEquals(first, Files.readAllBytes(folder.resolve(name)));
    }
  }

  /** A reader that has had enough is no failure; a disk that is full is one. */
  @Test
  void aReaderMayEndBeforeTheOutput() {
    assertEquals(0, codeWith("Broken pipe", ""));
    assertEquals(1, codeWith("No space left on device", "not everything could be written"));
  }

  private static int codeWith(String problem, String expected) {
    Output out =
        Output.to(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(problem);
              }

              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                throw new IOException(problem);
              }
            });
    StringWriter err = new StringWriter();
    int code =
        Program.run(
            new String[] {"--lang=en", "scenario", "rescue"},
            file -> {},
            out,
            new PrintWriter(err));
    assertTrue(err.toString().contains(expected), err.toString());
    assertEquals(expected.isEmpty(), err.toString().isEmpty());
    return code;
  }
}
