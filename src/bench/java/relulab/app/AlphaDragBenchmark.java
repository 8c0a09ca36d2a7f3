package relulab.app;

import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.export.Toolkit;
import relulab.text.Language;

/**
 * α is dragged back and forth on the Functions page at 1000 × 1000, without a display: one
 * operation is one change and the pulse that paints it. JMH's own figure includes waiting for the
 * pulse; the time of the JavaFX thread in each pulse is printed at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class AlphaDragBenchmark {
  private AppState state;
  private Stage stage;
  private PulseMeter meter;
  private int move;

  @Setup
  public void open() {
    Toolkit.start();
    Toolkit.call(
        () -> {
          state = new AppState();
          state.pageProperty().set(relulab.controller.Page.FUNCTIONS);
          state.languageProperty().set(Language.ENGLISH);
          MainWindow main = new MainWindow(state, FilePicker.NONE, 1000, 1000);
          stage = new Stage();
          stage.setScene(main.scene());
          stage.show();
          return null;
        });
    pulse();
    Toolkit.call(
        () -> {
          meter = new PulseMeter(stage.getScene());
          meter.start();
          return null;
        });
  }

  @Benchmark
  public void drag() {
    move++;
    double alpha = 0.5 + 0.5 * Math.sin(move / 20.0);
    Platform.runLater(() -> state.functions().leakyAlphaProperty().set(alpha));
    pulse();
  }

  @TearDown
  public void report() {
    Toolkit.call(
        () -> {
          meter.stop();
          System.out.printf(
              "%nFX thread in a pulse: median %.2f ms, 95th percentile %.2f ms (%d pulses)%n",
              meter.quantile(0.5), meter.quantile(0.95), meter.count());
          stage.hide();
          return null;
        });
  }

  /** Waits until a pulse has gone by. */
  private void pulse() {
    java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
    Platform.runLater(
        () -> {
          Runnable[] once = new Runnable[1];
          once[0] =
              () -> {
                stage.getScene().removePostLayoutPulseListener(once[0]);
                done.countDown();
              };
          stage.getScene().addPostLayoutPulseListener(once[0]);
          Platform.requestNextPulse();
        });
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
