package relulab.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * One run of the program from the command line.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained of
 */
public record Ran(int code, String out, String err) {

  public static Ran of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Program.run(
            arguments,
            file -> {
              throw new AssertionError("no window was asked for");
            },
            new PrintWriter(out),
            new PrintWriter(err));
    return new Ran(code, out.toString(), err.toString());
  }

  public List<String> lines() {
    return out.lines().toList();
  }
}
