package relulab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Stage;
import relulab.bench.TraceWriter;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.trace.RecordingState;
import relulab.export.Toolkit;
import relulab.text.Language;

/**
 * Follows a trace of 100,000 neurons and 2,000 records while more are appended, five a second, on
 * the page at 1000 × 1000 without a display, and prints frames a second and the time of the JavaFX
 * thread in each. Arguments: neurons, records.
 */
public final class FollowBenchmark {
  private static final int SECONDS = 10;
  private static final int PER_SECOND = 5;

  private FollowBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int neurons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int records = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Path file = Files.createTempFile("bench", ".relutrace");
    try (TraceWriter writer = new TraceWriter(file, neurons, records)) {
      for (int record = 0; record < records; record++) {
        writer.record(record);
      }
      writer.flush();
      follow(file, writer, records);
    } finally {
      Files.delete(file);
    }
    System.exit(0);
  }

  private static void follow(Path file, TraceWriter writer, int records)
      throws IOException, InterruptedException {
    Toolkit.start();
    AppState state = Toolkit.call(AppState::new);
    Stage stage = Toolkit.call(() -> open(state, file));
    RecordingState recording = state.recording();
    long start = System.nanoTime();
    await(() -> recording.isOpen() && recording.shareProperty().get() >= 1);
    double opened = (System.nanoTime() - start) / 1e9;
    PulseMeter meter = Toolkit.call(() -> new PulseMeter(stage.getScene()));
    Toolkit.call(
        () -> {
          meter.start();
          return null;
        });
    start = System.nanoTime();
    for (int i = 0; i < SECONDS * PER_SECOND; i++) {
      writer.record(records + i);
      writer.flush();
      Thread.sleep(1000 / PER_SECOND);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "opened on the page in %.1f s; while following: %.1f frames a second; JavaFX thread: median"
            + " %.1f ms, 95th percentile %.1f ms, most %.1f ms; shown up to record %d of %d%n",
        opened,
        meter.count() / seconds,
        meter.quantile(0.5),
        meter.quantile(0.95),
        meter.quantile(1),
        Toolkit.call(() -> recording.step() / 100 + 1),
        records + SECONDS * PER_SECOND);
  }

  private static Stage open(AppState state, Path file) {
    state.languageProperty().set(Language.ENGLISH);
    MainWindow main = new MainWindow(state, FilePicker.NONE, 1000, 1000);
    Stage stage = new Stage();
    stage.setScene(main.scene());
    stage.show();
    main.controller().open(List.of(file));
    return stage;
  }

  private static void await(Supplier<Boolean> condition) throws InterruptedException {
    while (!Toolkit.call(condition::get)) {
      Thread.sleep(20);
    }
  }
}
