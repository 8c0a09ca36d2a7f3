package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.model.data.DataKind;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;
import relulab.scenario.SceneCatalog;

/** What is in a file decides what it is, and a scenario comes back from every kind of carrier. */
class FileContentTest {
  private static final Scenario SCENE = SceneCatalog.find("rescue").orElseThrow().scenario();

  @TempDir private Path folder;

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @Test
  void theBeginningDecidesNotTheName() {
    assertEquals(FileContent.PNG, of("\u0089PNG\r\n\u001a\n…", "a.jpg"));
    assertEquals(FileContent.SVG, of("<?xml version", "a.png"));
    assertEquals(FileContent.SCENARIO, of("\u00EF\u00BB\u00BF {", "a.csv"));
    assertEquals(FileContent.SCENARIO, of("hello", "a.json"));
    assertEquals(FileContent.SCENARIO, of("", "a"));
    assertEquals(FileContent.OTHER_PICTURE, of("GIF89a", "a.json"));
    assertEquals(FileContent.RESULTS, of("width,hidden,networks,dead,share\n", "a.txt"));
    assertEquals(FileContent.POINTS, of("x,y\n1,2\n", "a.CSV"));
    assertEquals(FileContent.POINTS, of("-1;2\n", "points"));
    assertEquals(FileContent.POINTS, of("\u00FF\u00FE1\0,\0", "points"));
  }

  private static FileContent of(String start, String name) {
    return FileContent.of(start.getBytes(StandardCharsets.ISO_8859_1), name);
  }

  /** The three kinds of text that a PNG can have, as other programs re-save it. */
  @Test
  void aPngIsReadWhateverKindItsTextHas() throws IOException {
    byte[] json = Scenarios.write(SCENE).getBytes(StandardCharsets.UTF_8);
    byte[] key = "Scenario\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] plain = join(key, json);
    byte[] packed = join(key, new byte[] {0}, deflated(json));
    byte[] wide = join(key, new byte[] {0, 0, 'z', 'h', 0, 0}, json);
    byte[] widePacked = join(key, new byte[] {1, 0, 0, 0}, deflated(json));
    assertEquals(SCENE, read(png("tEXt", plain)));
    assertEquals(SCENE, read(png("zTXt", packed)));
    assertEquals(SCENE, read(png("iTXt", wide)));
    assertEquals(SCENE, read(png("iTXt", widePacked)));
    byte[] bomb = join(key, new byte[] {0}, deflated(new byte[40 << 20]));
    assertThrows(ExportException.class, () -> read(png("zTXt", bomb)));
  }

  /** What a program drops, packs or breaks: one whole copy is enough. */
  @Test
  void oneWholeCopyOfTheScenarioIsEnough() throws IOException {
    Path file = folder.resolve("a.png");
    PictureWriter.write(picture(), file);
    byte[] whole = Files.readAllBytes(file);
    assertTrue(new String(whole, StandardCharsets.ISO_8859_1).contains("tEXtScenario\0{"));
    assertEquals(SCENE, read(file));
    for (String kept : List.of("iTXt", "tEXt")) {
      assertEquals(SCENE, read(Files.write(file, without(whole, kept, false))), kept + " is gone");
      assertEquals(SCENE, read(Files.write(file, without(whole, kept, true))), kept + " is broken");
      assertEquals(7, ScenarioFiles.read(file).step());
    }
    byte[] none = without(without(whole, "iTXt", false), "tEXt", false);
    Files.write(file, none);
    ExportException e = assertThrows(ExportException.class, () -> read(file));
    for (relulab.text.Language language : relulab.text.Language.values()) {
      String said = e.message(relulab.text.Messages.of(language));
      assertTrue(said.contains("another program") || said.contains("其他程序"), said);
    }
  }

  /** A scenario whose title is not ASCII, as in the second copy it must be. */
  private static Picture picture() {
    return new Picture(
        new TestChart(s -> {}),
        PictureSpec.of(
            PicturePreset.SLIDE, relulab.view.theme.Theme.LIGHT, relulab.text.Language.ENGLISH),
        ScenarioFiles.texts(SCENE, 7));
  }

  /** Without all chunks of a kind, or with a wrong byte in each of those that carry a scenario. */
  private static byte[] without(byte[] png, String type, boolean isBroken) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    kept.write(png, 0, 8);
    for (int at = 8; at < png.length; ) {
      int length = ByteBuffer.wrap(png, at, 4).getInt();
      byte[] chunk = Arrays.copyOfRange(png, at, at + 12 + length);
      String name = new String(chunk, 4, 4, StandardCharsets.ISO_8859_1);
      if (!name.equals(type)) {
        kept.writeBytes(chunk);
      } else if (isBroken) {
        if (new String(chunk, 8, 8, StandardCharsets.ISO_8859_1).equals("Scenario")) {
          chunk[40] ^= 1;
        }
        kept.writeBytes(chunk);
      }
      at += chunk.length;
    }
    return kept.toByteArray();
  }

  @Test
  void anSvgCarriesItsScenario() throws IOException {
    Path file = folder.resolve("a.svg");
    Picture picture = picture();
    PictureWriter.write(picture, file);
    assertEquals(SCENE, ScenarioFiles.read(file).scenario());
    assertEquals(7, ScenarioFiles.read(file).step());
    String bytes = Files.readString(file);
    PictureWriter.write(picture, file);
    assertEquals(bytes, Files.readString(file));
    assertTrue(bytes.indexOf("Scenario") < bytes.indexOf("\"Step\""));
  }

  /** A stranger's SVG opens no file of ours. */
  @Test
  void entitiesOfAnSvgAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), Scenarios.write(SCENE));
    Path file = folder.resolve("evil.svg");
    Files.writeString(
        file,
        "<!DOCTYPE svg [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><svg><metadata id=\"Scenario\">&e;</metadata></svg>");
    assertThrows(RuntimeException.class, () -> ScenarioFiles.read(file));
  }

  @Test
  void aTableOfPointsIsATrial() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.txt"), "1,2,1\n3,4,-1\n");
    Scenario scenario = ScenarioFiles.read(file).scenario();
    assertEquals(DataKind.OWN, scenario.setup().data().kind());
    assertEquals("mine.txt", scenario.title().en());
    assertEquals(scenario, Scenarios.parse(Scenarios.write(scenario)));
  }

  private static Scenario read(Path file) {
    return ScenarioFiles.read(file).scenario();
  }

  private Path png(String type, byte[] data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(out, "IHDR", new byte[13]);
    chunk(out, type, data);
    chunk(out, "IEND", new byte[0]);
    return Files.write(folder.resolve("a.jpg"), bytes.toByteArray());
  }

  @Test
  void aListOfScenesIsALecture() throws IOException {
    Path file = folder.resolve("mine.relulab");
    Files.writeString(
        file, relulab.scenario.Lectures.write(relulab.scenario.Lectures.Bundled.SHORT.lecture()));
    assertEquals(FileContent.LECTURE, FileContent.of(file));
    assertEquals(
        relulab.scenario.Lectures.Bundled.SHORT.lecture(), relulab.scenario.Lectures.read(file));
    assertThrows(ExportException.class, () -> ScenarioFiles.read(file));
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] all = join(type.getBytes(StandardCharsets.ISO_8859_1), data);
    CRC32 crc = new CRC32();
    crc.update(all);
    out.writeInt(data.length);
    out.write(all);
    out.writeInt((int) crc.getValue());
  }

  private static byte[] deflated(byte[] data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(data);
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List.of(parts).forEach(all::writeBytes);
    return Arrays.copyOf(all.toByteArray(), all.size());
  }
}
