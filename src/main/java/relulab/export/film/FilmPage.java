package relulab.export.film;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import relulab.export.ExportException;
import relulab.export.ProgressListener;
import relulab.export.SafeFile;
import relulab.scenario.Beat;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;
import relulab.scenario.Show;
import relulab.scenario.Stage;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.text.Messages;

/**
 * A page for a browser that plays a trial, a scene or a lecture: one file that needs nothing else
 * and asks the network for nothing. Students step through the beats, move α and answer questions.
 */
public final class FilmPage {
  private static final List<String> WORDS =
      List.of(
          "play",
          "pause",
          "back",
          "next",
          "theme",
          "position",
          "decide",
          "reveal",
          "beat",
          "alpha",
          "old");

  private final Text title;
  private final List<Scenario> scenes;

  private final String json;

  private FilmPage(Text title, List<Scenario> scenes, String json) {
    this.title = title;
    this.json = json;
    this.scenes = List.copyOf(scenes);
  }

  /** Of a trial or a scene; one without beats shows its networks and its loss in some steps. */
  public static FilmPage of(Scenario scenario) {
    return of(scenario, scenario.steps());
  }

  /** The same up to a step. */
  public static FilmPage of(Scenario scenario, long to) {
    List<Beat> beats =
        scenario.beats().stream().filter(b -> b.stage().step().orElse(0) <= to).toList();
    List<Beat> told = beats.isEmpty() ? usual(to) : beats;
    Scenario scene = scenario.withBeats(told);
    return new FilmPage(scenario.title(), List.of(scene), Scenarios.write(scene));
  }

  /** Of a whole lecture. */
  public static FilmPage of(Lecture lecture) {
    return new FilmPage(lecture.title(), lecture.scenes(), Lectures.write(lecture));
  }

  private static List<Beat> usual(long end) {
    List<Beat> beats = new ArrayList<>();
    for (int quarter = 0; quarter <= 4; quarter++) {
      beats.add(Beat.of(new Stage.Lanes(end * quarter / 4, List.of()), Text.NONE));
    }
    beats.add(Beat.of(new Stage.Chart(end, Show.LOSS, List.of()), Text.NONE));
    return beats;
  }

  /**
   * Does the trials and writes the page. Call it from any thread but JavaFX's own.
   *
   * @param language that it opens in; the other is one press away
   * @throws ExportException if it cannot be written; an old file is still whole
   */
  public void write(Language language, Path file, ProgressListener progress) {
    SafeFile.requireWritable(file);
    SafeFile.replace(file, page(language, progress));
  }

  /** The page. */
  @SuppressWarnings("EnumOrdinal") // a place in the list of both languages
  String page(Language language, ProgressListener progress) {
    FilmTables tables = new FilmTables();
    FilmFrames frames = new FilmFrames(tables);
    FilmBeats beats = new FilmBeats(frames);
    for (int i = 0; i < scenes.size(); i++) {
      beats.add(
          scenes.get(i), progress.part((double) i / scenes.size(), (i + 1.0) / scenes.size()));
    }
    if (beats.count() == 0) {
      throw new ExportException("export.film.noBeats");
    }
    String played =
        "{\"width\":"
            + FilmFrames.WIDTH
            + ",\"height\":"
            + FilmFrames.HEIGHT
            + ",\"language\":"
            + language.ordinal()
            + ",\"words\":"
            + words()
            + ",\"title\":"
            + Json.both(title)
            + ","
            + tables.json()
            + ","
            + frames.json()
            + ","
            + beats.json()
            + "}";
    return html(language, packed(played.getBytes(StandardCharsets.UTF_8), tables.pixels()));
  }

  @SuppressWarnings("EnumOrdinal") // a comma between them
  private static String words() {
    StringBuilder out = new StringBuilder("{");
    for (String word : WORDS) {
      out.append(out.length() == 1 ? "" : ",").append(Json.text(word)).append(":[");
      for (Language language : Language.values()) {
        out.append(language.ordinal() == 0 ? "" : ",")
            .append(Json.text(Messages.of(language).get("present.film." + word)));
      }
      out.append(']');
    }
    // The switch names the other language as its speakers do.
    out.append(",\"language\":[").append(Json.text(Language.CHINESE.ownName()));
    out.append(',').append(Json.text(Language.ENGLISH.ownName())).append(']');
    return out.append('}').toString();
  }

  /** The length of the JSON in four bytes, the JSON, the images; all of it as Base64 of gzip. */
  private static String packed(byte[] json, byte[] pixels) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(json.length).array());
      gzip.write(json);
      gzip.write(pixels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private String html(Language language, String data) {
    String script = resource("player.js");
    String style = resource("player.css");
    String scenario = Json.inPage(json);
    return resource("film.html")
        .replace("{lang}", language.locale().toLanguageTag())
        .replace("{script-hash}", hash(script))
        .replace("{style-hash}", hash(style))
        .replace("{style}", style)
        .replace("{script}", script)
        .replace("{data}", data)
        .replace("{title}", escaped(title.in(language)))
        .replace("{old}", escaped(Messages.of(language).get("present.film.old")))
        .replace("{scenario}", scenario);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("{", "&#123;")
        .replace("\u2028", "&#8232;")
        .replace("\u2029", "&#8233;");
  }

  private static String hash(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    String file = "/film/" + name;
    try (InputStream in = Objects.requireNonNull(FilmPage.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
