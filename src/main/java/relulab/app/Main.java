package relulab.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javafx.application.Application;
import relulab.cli.Program;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int code =
        Program.run(
            args,
            () -> Application.launch(WindowApp.class),
            writer(System.out, "stdout.encoding"),
            writer(System.err, "stderr.encoding"));
    System.exit(code);
  }

  /** In the encoding of the terminal; UTF-8 where Java knows no better than ASCII. */
  private static PrintWriter writer(PrintStream stream, String encodingProperty) {
    Charset charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
    return new PrintWriter(
        stream,
        true,
        charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
  }
}
