package relulab.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import relulab.cli.Output;
import relulab.cli.Program;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (System.getProperty(Rehearsal.PROPERTY) != null) {
      Rehearsal.perform();
    }
    int code =
        Program.run(args, Main::open, Output.standard(), writer(System.err, "stderr.encoding"));
    System.exit(code);
  }

  private static void open(@Nullable Path file) {
    String[] arguments = file == null ? new String[0] : new String[] {file.toString()};
    Application.launch(WindowApp.class, arguments);
  }

  /** In the encoding of the terminal; UTF-8 where Java knows no better than ASCII. */
  private static PrintWriter writer(PrintStream stream, String encodingProperty) {
    Charset charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
    return new PrintWriter(
        stream, true, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
  }
}
