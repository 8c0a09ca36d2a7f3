package relulab.controller.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import relulab.controller.Background;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.controller.settings.KeptScenario;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.controller.trial.TrainingMemory;
import relulab.controller.trial.TrainingState;
import relulab.export.FileContent;
import relulab.export.PictureRemarks;
import relulab.export.ScenarioFiles;
import relulab.export.ScenarioFiles.Opened;
import relulab.scenario.BeatPin;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Text;
import relulab.text.Messages;

/** Which scenario is open, where it is kept, and whether it was changed since it was saved. */
public final class ScenarioState {
  private static final int MOST_RECENT = 8;
  private static final Setting<Optional<Path>> FILE = Setting.file("scenario.file");
  private static final Setting<String> SAVED = Setting.text("scenario.saved", "");
  private static final List<Setting<Optional<Path>>> RECENT =
      IntStream.range(0, MOST_RECENT).mapToObj(i -> Setting.file("recent." + i)).toList();

  private final ReadOnlyObjectWrapper<Scenario> opened;
  private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final TrainingState training;
  private final Consumer<Notice> tell;
  private final Supplier<Messages> messages;
  private Runnable onShown = () -> {};

  /** A digest of what is in the file or was opened; equal scenarios are written in equal bytes. */
  private String saved;

  /** A scenario that is known to have that digest. */
  private @Nullable Scenario unchanged;

  /**
   * A state with the scenario that the app starts with, which is the first scene.
   *
   * @param training runs it
   * @param tell takes what a person must be told
   * @param messages the texts of the present language
   */
  public ScenarioState(TrainingState training, Consumer<Notice> tell, Supplier<Messages> messages) {
    opened = new ReadOnlyObjectWrapper<>(SceneCatalog.first().scenario());
    this.training = training;
    this.tell = tell;
    this.messages = messages;
    training.prepare(opened.get().setup(), opened.get().steps());
    Scenario now = running();
    unchanged = now;
    saved = digest(Scenarios.write(now));
  }

  /**
   * The scenario as it runs: what was opened, with the changes made since and what is true of it.
   */
  public Scenario running() {
    Scenario start = opened.get();
    long end = start.captions().stream().mapToLong(BeatPin::step).max().orElse(0);
    return new Scenario(
        start.title(),
        Math.max(end, training.plannedProperty().get()),
        training.setup(),
        start.beatsFor(training.setup()));
  }

  /** The scenario as it was opened: the running one has its title, too. */
  public ReadOnlyObjectProperty<Scenario> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** The file of the scenario, null for a scene or one that was never saved. */
  public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Files that were opened or saved, the last one first. */
  public ObservableList<Path> recent() {
    return recent;
  }

  /** What is done when a scenario or a scene is shown in place of what was there. */
  public void setOnShown(Runnable action) {
    onShown = action;
  }

  /** Whether there is something to lose: settings or interventions that are in no file. */
  public boolean isChanged() {
    Scenario now = running();
    if (!now.equals(unchanged)) { // With many own points, this is what is quick.
      if (!digest(Scenarios.write(now)).equals(saved)) {
        return true;
      }
      unchanged = now;
    }
    return false;
  }

  /** Runs a bundled scene. */
  public void open(Scenario scenario) {
    show(new Opened(scenario, 0), digest(Scenarios.write(scenario)), null);
  }

  private record Read(Opened opened, String json, boolean isScenario) {}

  /** Reads a file, runs what is in it, and goes on; a bad one is told, and what is open stays. */
  public void open(Path path, Runnable then) {
    Background.run(
        () -> {
          Opened read = ScenarioFiles.read(path);
          boolean isScenario = FileContent.of(path) == FileContent.SCENARIO;
          return new Read(read, Scenarios.write(read.scenario()), isScenario);
        },
        read -> {
          show(read.opened, digest(read.json), read.isScenario ? path : null);
          remember(path);
          PictureRemarks.missing(path.getFileName(), List.of(read.json), messages.get())
              .forEach(what -> tell.accept(Notice.info(what)));
          then.run();
        },
        problem -> fail("present.notOpened", path, problem));
  }

  /** Whether a bundled scene was changed: saved, it is a scene of one's own, with its own title. */
  public boolean needsTitle() {
    return file.get() == null && !opened.get().title().equals(Text.NONE) && isChanged();
  }

  /** Writes the scenario as it runs to a file, under the title that it has. */
  public void save(Path path, Runnable then) {
    save(path, opened.get().title(), then);
  }

  /**
   * Writes the scenario as it runs to a file, without captions that are no longer true of it; then
   * calls what comes after.
   *
   * @param title that it has from now on
   */
  public void save(Path path, Text title, Runnable then) {
    Scenario running = running();
    Scenario now = new Scenario(title, running.steps(), running.setup(), running.beats());
    Background.run(
        () -> {
          String json = Scenarios.write(now);
          ScenarioFiles.write(json, path);
          return digest(json);
        },
        written -> {
          Scenario start = opened.get();
          opened.set(new Scenario(title, start.steps(), start.setup(), start.beats()));
          saved = written;
          unchanged = now;
          file.set(path);
          remember(path);
          tell.accept(Notice.info(messages.get().get("present.saved", path)));
          then.run();
        },
        problem -> fail("present.notSaved", path, problem));
  }

  /**
   * Goes on with the scenario that was open when the app was closed, where it was left.
   *
   * @param left the scenario as it was opened and as it ran
   * @param settings what else was saved
   */
  public void goOn(KeptScenario.Kept left, Settings settings) {
    opened.set(left.opened());
    training.prepare(
        left.running().setup(), left.running().steps(), TrainingMemory.place(settings));
    Path before = settings.get(FILE).orElse(null);
    boolean isLost = before != null && !Files.exists(before);
    file.set(isLost ? null : before);
    saved = isLost ? "" : settings.get(SAVED);
    unchanged = null;
  }

  /** What {@link #goOn} needs. */
  public KeptScenario.Kept kept() {
    return new KeptScenario.Kept(opened.get(), running());
  }

  /** Takes over what was saved. */
  public void restore(Settings settings) {
    RECENT.reversed().forEach(each -> settings.get(each).ifPresent(this::remember));
  }

  /** Adds this to the settings. */
  public void save(Settings settings) {
    for (int i = 0; i < recent.size(); i++) {
      settings.put(RECENT.get(i), Optional.of(recent.get(i)));
    }
    settings.put(FILE, Optional.ofNullable(file.get()));
    settings.put(SAVED, saved);
  }

  private void show(Opened next, String digest, @Nullable Path path) {
    onShown.run();
    opened.set(next.scenario());
    file.set(path);
    training.open(next.scenario().setup(), next.scenario().steps());
    if (next.step() > 0) {
      training.seek(next.step());
    }
    saved = digest;
    unchanged = next.scenario();
  }

  private static String digest(String json) {
    try {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has SHA-256.
    }
  }

  /** Puts a file at the head of those that were opened last. */
  public void remember(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    recent.remove(absolute);
    recent.addFirst(absolute);
    if (recent.size() > MOST_RECENT) {
      recent.removeLast();
    }
  }

  private void fail(String key, Path path, Throwable problem) {
    String why = Problem.words(problem, messages.get());
    tell.accept(Notice.error(messages.get().get(key, path.getFileName(), why), problem));
  }
}
