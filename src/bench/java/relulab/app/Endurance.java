package relulab.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import relulab.cli.Program;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.Page;
import relulab.controller.present.Presentation;
import relulab.controller.present.PresentedPages;
import relulab.controller.trial.Moment;
import relulab.export.Toolkit;
import relulab.model.trial.Setup;
import relulab.scenario.Lectures;
import relulab.text.Language;

/**
 * Hours of lectures in short: one window trains at full speed, presents both lectures beat by beat,
 * and exports in between, again and again. After each round it prints the heap after garbage
 * collection (with what the trained trial remembers, which is bounded but depends on how far it
 * came; and once a fresh trial is open), open files and threads, and at the end their trend.
 * Argument: minutes.
 */
public final class Endurance {
  private static final int SIZE = 1000;
  private static final long TRAINING_MS = 20_000;
  private static final long LONGEST_BEAT_MS = 60_000;
  private static final int ROUNDS_BEFORE = 2;
  private static final int FRESH_STEPS = 20;

  /** Of the heap, in a round. */
  private static final double MOST_GROWTH = 0.005;

  private static final int MORE_FILES = 4;
  private static final int MORE_THREADS = 4;

  private final Path folder;
  private final AppState state = Toolkit.call(AppState::new);
  private final MainWindow window =
      Toolkit.call(() -> new MainWindow(state, FilePicker.NONE, SIZE, SIZE));

  private Endurance(Path folder) {
    this.folder = folder;
  }

  /** What must not grow. */
  private record Use(double heap, long files, int threads) {
    static Use now() throws InterruptedException {
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(100);
      }
      Runtime runtime = Runtime.getRuntime();
      long files =
          ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
              ? unix.getOpenFileDescriptorCount()
              : 0;
      return new Use(
          (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
          files,
          Thread.getAllStackTraces().size());
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Toolkit.start();
    Duration time = Duration.ofMinutes(args.length == 0 ? 30 : Long.parseLong(args[0]));
    Path folder = Files.createTempDirectory("relulab-endurance");
    boolean flat = new Endurance(folder).run(time);
    delete(folder);
    System.exit(flat ? 0 : 1);
  }

  private boolean run(Duration time) throws InterruptedException {
    long start = System.nanoTime();
    open();
    List<Use> uses = new ArrayList<>();
    for (int round = 1;
        round <= ROUNDS_BEFORE + 2 || time.minus(since(start)).isPositive();
        round++) {
      int beats = round(round);
      long end = Toolkit.call(this::end);
      double trained = Use.now().heap();
      Use use = afresh();
      if (round > ROUNDS_BEFORE) {
        uses.add(use); // By then all classes are loaded and all pools have their size.
      }
      System.out.printf(
          Locale.ROOT,
          "%5.1f min, round %d, %d beats, %d steps: heap %.1f MB, %.1f MB with a fresh trial,"
              + " %d files, %d threads%n",
          since(start).toMillis() / 60_000.0,
          round,
          beats,
          end,
          trained,
          use.heap(),
          use.files(),
          use.threads());
    }
    return isFlat(uses);
  }

  private int round(int round) throws InterruptedException {
    train();
    export(round);
    int beats = 0;
    for (Lectures.Bundled lecture : Lectures.Bundled.values()) {
      beats += present(lecture);
      train();
      export(round);
    }
    return beats;
  }

  /** The last step that the trial knows. */
  private long end() {
    Moment moment = state.training().momentProperty().get();
    return moment == null ? 0 : moment.frame().end();
  }

  private Use afresh() throws InterruptedException {
    onToolkit(
        () -> {
          state.training().open(Setup.learningRateShock(), FRESH_STEPS);
          state.training().seek(FRESH_STEPS);
        });
    Thread.sleep(2000);
    return Use.now();
  }

  /** By the line of least squares through all rounds. */
  private static boolean isFlat(List<Use> uses) {
    double middle = (uses.size() - 1) / 2.0;
    double mean = uses.stream().mapToDouble(Use::heap).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < uses.size(); i++) {
      above += (i - middle) * (uses.get(i).heap() - mean);
      below += (i - middle) * (i - middle);
    }
    double trend = above / below;
    long files = uses.getLast().files() - uses.getFirst().files();
    int threads = uses.getLast().threads() - uses.getFirst().threads();
    boolean flat = trend < MOST_GROWTH * mean && files <= MORE_FILES && threads <= MORE_THREADS;
    System.out.printf(
        Locale.ROOT,
        "%s in %d rounds: heap %+.2f MB a round of %.1f MB, files %+d, threads %+d%n",
        flat ? "nothing grew" : "something grew",
        uses.size(),
        trend,
        mean,
        files,
        threads);
    return flat;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void open() {
    onToolkit(
        () -> {
          state.languageProperty().set(Language.ENGLISH);
          state.pageProperty().set(Page.TRAINING);
          Stage stage = new Stage();
          stage.setScene(window.scene());
          stage.show();
        });
  }

  private void train() throws InterruptedException {
    onToolkit(
        () -> {
          state.training().open(Setup.learningRateShock(), 1800);
          state.training().speedProperty().set(Double.POSITIVE_INFINITY);
          state.training().play();
        });
    Thread.sleep(TRAINING_MS);
    for (Page page : Page.values()) {
      onToolkit(() -> state.pageProperty().set(page));
      Thread.sleep(500);
    }
    onToolkit(
        () -> {
          state.pageProperty().set(Page.TRAINING);
          state.training().pause();
          state.training().seek(300);
        });
  }

  /** Goes through a lecture as a clicker does; gives the number of beats shown. */
  private int present(Lectures.Bundled bundled) throws InterruptedException {
    var controller =
        Toolkit.call(() -> window.present(PresentedPages.of(state, bundled.lecture())));
    Presentation show = controller.presentation();
    int beats = 0;
    String place = "";
    while (true) {
      settle(show);
      String now = Toolkit.call(() -> show.scene() + "." + show.beat() + show.isOnItsWay());
      if (now.equals(place)) {
        break;
      }
      place = now;
      beats++;
      onToolkit(show::forward);
    }
    Language other = Language.values()[bundled.ordinal() % Language.values().length];
    onToolkit(
        () -> {
          Event.fireEvent(
              controller.root(),
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          state.languageProperty().set(other);
        });
    return beats;
  }

  private static void settle(Presentation show) throws InterruptedException {
    for (long waited = 0; waited < LONGEST_BEAT_MS; waited += 20) {
      if (Toolkit.call(() -> show.isSettled() && !show.isOnItsWay())) {
        return;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("a beat did not come");
  }

  private void export(int round) {
    command("export", "training", "--scenario", "rescue", "--step", "900", "--out", "run.png");
    command("export", "functions", "--out", "functions.pdf");
    command("export", "value", "slope", "--theme", "print", "--out", "pictures");
    command("train", "rescue", "--steps", "300", "--csv", "run.csv", "--quiet");
    command("script", "rescue", "--out", "run.py");
    if (round % 2 == 0) {
      command("film", "learning-rate-shock", "--out", "film.html");
    } else {
      command("animate", "learning-rate-shock", "--seconds", "2", "--out", "run.gif");
    }
  }

  private void command(String... words) {
    String[] placed = words.clone();
    for (int i = 1; i < words.length; i++) {
      if (words[i - 1].equals("--out") || words[i - 1].equals("--csv")) {
        placed[i] = folder.resolve(words[i]).toString();
      }
    }
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    PrintWriter errors = new PrintWriter(System.err, true);
    int code = Program.run(placed, file -> {}, nowhere, errors);
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", placed));
    }
  }

  private static void onToolkit(Runnable action) {
    Toolkit.call(Executors.callable(action));
  }

  private static void delete(Path folder) throws IOException {
    onToolkit(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
