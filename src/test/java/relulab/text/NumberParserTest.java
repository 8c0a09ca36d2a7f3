package relulab.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A number that is typed is taken as it was meant, or not at all. */
class NumberParserTest {

  @Test
  void anyNumberIsReadAsPeopleTypeIt() {
    Map<String, Double> typed =
        Map.ofEntries(
            Map.entry("0.5", 0.5),
            Map.entry(" 0,5 ", 0.5),
            Map.entry("-0,25", -0.25),
            Map.entry(",5", 0.5),
            Map.entry("\u22122", -2.0),
            Map.entry("\u2013 3.5", -3.5),
            Map.entry("－２．５", -2.5),
            Map.entry("０，２５", 0.25),
            Map.entry("０。５", 0.5),
            Map.entry("٣٫٥", 3.5),
            Map.entry("1e-3", 1e-3),
            Map.entry("1,5E3", 1500.0),
            Map.entry("1 000", 1000.0),
            Map.entry("1\u202F234\u202F567.5", 1_234_567.5),
            Map.entry("1’000", 1000.0),
            Map.entry("1,000,000", 1e6),
            Map.entry("1,234.5", 1234.5),
            Map.entry("1.234,5", 1234.5),
            Map.entry("1.2·10⁻⁷", 1.2e-7),
            Map.entry("−4.21·10²⁶", -4.21e26),
            Map.entry("10⁻⁵", 1e-5),
            Map.entry("1.000", 1.0),
            Map.entry("12345,678", 12345.678),
            Map.entry("0,001", 0.001));
    typed.forEach(
        (text, number) -> assertEquals(OptionalDouble.of(number), Numbers.real(text), text));
  }

  @Test
  void whatIsNoNumberOrCouldBeTwoIsRefused() {
    for (String wrong :
        List.of(
            "",
            " ",
            "abc",
            "1,000",
            "12,345",
            "1 5",
            "1 00",
            "1,00,000",
            "1,",
            ",",
            ".",
            "1.2.3",
            "1,2,3",
            "1e",
            "1e999",
            "1e-999",
            "0x10",
            "1f",
            "1d",
            "NaN",
            "inf",
            "1-2",
            "--1",
            "5 %",
            "1e10000000000",
            "10,000,00",
            "1'00",
            "２x")) {
      assertEquals(OptionalDouble.empty(), Numbers.real(wrong), wrong);
    }
  }

  @Test
  void wholeNumbersMayHaveThousands() {
    Map<String, Long> typed =
        Map.ofEntries(
            Map.entry("10,000", 10_000L),
            Map.entry("1,800", 1800L),
            Map.entry("1 800", 1800L),
            Map.entry("1\u202F800", 1800L),
            Map.entry("１，８００", 1800L),
            Map.entry("1.000.000", 1_000_000L),
            Map.entry("1'000", 1000L),
            Map.entry("−3", -3L),
            Map.entry("+7", 7L),
            Map.entry("1e3", 1000L),
            Map.entry("1.5e3", 1500L),
            Map.entry("12.0", 12L),
            Map.entry("007", 7L),
            Map.entry("9223372036854775807", Long.MAX_VALUE));
    typed.forEach((text, number) -> assertEquals(OptionalLong.of(number), Numbers.whole(text)));
    for (String wrong :
        List.of(
            "",
            "1,5",
            "10,00",
            "10.000",
            "1.000",
            "2.5",
            "1,0000",
            "10,000.5",
            "9223372036854775808",
            "1e30",
            "1e999999",
            "1e-1",
            "x",
            "1 0",
            "inf",
            "1,000,00")) {
      assertEquals(OptionalLong.empty(), Numbers.whole(wrong), wrong);
    }
  }

  @Test
  void infinitiesAreReadWhereTheyAreAsked() {
    assertEquals(OptionalDouble.of(Double.NEGATIVE_INFINITY), Numbers.any("−∞"));
    assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), Numbers.any(" INF "));
    assertTrue(Double.isNaN(Numbers.any("NaN").orElseThrow()));
    assertEquals(OptionalDouble.of(1e-320), Numbers.any("1e-320"));
  }

  /** What the app writes, it reads: in a chart, in a sentence, in a field. */
  @RepeatedTest(200)
  void whatIsWrittenIsReadBack(RepetitionInfo repetition) {
    var random = new java.util.SplittableRandom(repetition.getCurrentRepetition());
    double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-300, 300));
    String text = Numbers.significant(value, 4);
    assertEquals(value, Numbers.real(text).orElseThrow(), Math.abs(value) * 1e-3, text);
    long count = random.nextLong(1L << random.nextInt(1, 62));
    assertEquals(OptionalLong.of(count), Numbers.whole(Numbers.count(count)));
    assertEquals(value, Numbers.real(Numbers.exact(value)).orElseThrow());
  }

  @Test
  void hugeAndTinyNumbersHaveOneFormat() {
    assertEquals("−4.21·10²⁶", Numbers.rounded(-420508406181314289022795776.0, 2));
    assertEquals("0.50", Numbers.rounded(0.5, 2));
    assertEquals("3.1·10⁻⁷", Numbers.rounded(3.1e-7, 2));
    assertEquals("0.00", Numbers.rounded(0, 2));
    assertEquals("−∞", Numbers.rounded(Double.NEGATIVE_INFINITY, 2));
    assertEquals("?", Numbers.rounded(Double.NaN, 2));
  }
}
