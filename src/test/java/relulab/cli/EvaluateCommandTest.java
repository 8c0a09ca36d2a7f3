package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.model.activation.ActivationKind;

class EvaluateCommandTest {
  private static final Locale USUAL = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(USUAL);
  }

  private static List<String> evaluate(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "evaluate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Ran run = Ran.of(all);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    return run.lines();
  }

  @Test
  void printsValueAndSlope() {
    assertEquals(
        List.of("x,f,slope", "-2.0,-0.2,0.1", "-0.5,-0.05,0.1", "0.0,0.0,0.1", "3.0,3.0,1.0"),
        evaluate("--function", "leaky-relu", "--alpha", "0.1", "--x=-2,-0.5,0,3"));
  }

  @ParameterizedTest
  @CsvSource({
    "leaky-relu, pytorch, '-1.0,-0.01,0.01', '0.0,0.0,0.01'",
    "leaky-relu, keras, '-1.0,-0.3,0.3', '0.0,0.0,0.3'",
    "leaky-relu, jax, '-1.0,-0.01,0.01', '0.0,0.0,1.0'",
    "prelu, pytorch, '-1.0,-0.25,0.25', '0.0,0.0,0.25'",
    "prelu, keras, '-1.0,0.0,0.0', '0.0,0.0,0.0'",
    "relu, jax, '-1.0,0.0,0.0', '0.0,0.0,0.0'",
  })
  void theConventionGivesTheDefaultAlphaAndTheSlopeAtZero(
      String function, String convention, String atMinusOne, String atZero) {
    assertEquals(
        List.of("x,f,slope", atMinusOne, atZero),
        evaluate("--function", function, "--convention", convention, "--x", "-1,0"));
  }

  @Test
  void kerasSlopeOfPreluAtZeroIsZeroWhateverItsAlpha() {
    assertEquals(
        List.of("x,f,slope", "0.0,0.0,0.0", "-1.0,-0.25,0.25"),
        evaluate("--function", "prelu", "--convention", "keras", "--alpha", "0.25", "--x=0,-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "relu, 'NaN,NaN,NaN', 'Infinity,Infinity,1.0', '-Infinity,0.0,0.0', '1.0E-320,1.0E-320,1.0'",
    "prelu, 'NaN,NaN,NaN', 'Infinity,Infinity,1.0', '-Infinity,-Infinity,0.25',"
        + " '1.0E-320,1.0E-320,1.0'",
    "sigmoid, 'NaN,NaN,NaN', 'Infinity,1.0,0.0', '-Infinity,0.0,0.0', '1.0E-320,0.5,0.25'",
    "tanh, 'NaN,NaN,NaN', 'Infinity,1.0,0.0', '-Infinity,-1.0,0.0', '1.0E-320,1.0E-320,1.0'",
    "elu, 'NaN,NaN,NaN', 'Infinity,Infinity,1.0', '-Infinity,-1.0,0.0', '1.0E-320,1.0E-320,1.0'",
    "gelu, 'NaN,NaN,NaN', 'Infinity,Infinity,1.0', '-Infinity,0.0,0.0', '1.0E-320,5.0E-321,0.5'",
    "silu, 'NaN,NaN,NaN', 'Infinity,Infinity,1.0', '-Infinity,0.0,0.0', '1.0E-320,5.0E-321,0.5'",
  })
  void whatIsNoOrdinaryNumberGivesWhatTheMathematicsSays(
      String function, String nan, String infinity, String minusInfinity, String tiny) {
    assertEquals(
        List.of("x,f,slope", nan, infinity, minusInfinity, tiny),
        evaluate("--function", function, "--x=nan,inf,-Infinity,1e-320"));
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberReadsBackAsItself(ActivationKind kind) {
    Locale.setDefault(Locale.GERMANY);
    String line = evaluate("--function", kind.id(), "--x", "-0.1234567890123456789").get(1);
    String[] cells = line.split(",");
    assertEquals(3, cells.length, line);
    double x = Double.parseDouble(cells[0]);
    assertEquals(-0.1234567890123456789, x);
    double alpha = kind == ActivationKind.PRELU ? 0.25 : 0.01;
    assertEquals(kind.with(alpha).value(x), Double.parseDouble(cells[1]));
    assertEquals(kind.with(alpha).slope(x), Double.parseDouble(cells[2]));
  }
}
