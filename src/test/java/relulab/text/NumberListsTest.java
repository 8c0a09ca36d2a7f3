package relulab.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberListsTest {

  @Test
  void listsAreReadAsPeopleTypeThem() {
    assertEquals(List.of(2, 3, 5), NumberLists.whole("2, 3,5").orElseThrow());
    assertEquals(List.of(1, 2, 3, 9), NumberLists.whole("1..3，9").orElseThrow());
    assertEquals(List.of(0.01, 1e-4, -0.5), NumberLists.real("0.01、1e-4; −0.5").orElseThrow());
    assertEquals(List.of(1000.0), NumberLists.real("1\u202F000").orElseThrow());
    assertEquals(List.of(1000.0), NumberLists.real("1\u2009000").orElseThrow());
  }

  /** A comma may stand inside a number only where something else stands between numbers. */
  @Test
  void commasOfNumbersAreNotThoseOfLists() {
    assertEquals(List.of(0.5, 0.25), NumberLists.real("0,5; 0,25").orElseThrow());
    assertEquals(List.of(1000, 2500), NumberLists.whole("1,000；2,500").orElseThrow());
    assertEquals(List.of(1000, 2000), NumberLists.whole("1 000, 2 000").orElseThrow());
    assertEquals(List.of(1, 2), NumberLists.whole("１，２").orElseThrow());
    for (String wrong : List.of("10,000", "1,050", "1,000,000", "5, 010")) {
      assertTrue(NumberLists.whole(wrong).isEmpty(), wrong);
    }
    for (String wrong : List.of("0,05", "1 5", "0,5,0,05", "1;2, 3")) {
      assertTrue(NumberLists.real(wrong).isEmpty(), wrong);
    }
    assertEquals(3, NumberLists.any("-inf,0,nan").orElseThrow().size());
  }

  @Test
  void everythingElseIsRefused() {
    for (String wrong :
        List.of("", "1,", "a", "1..", "5..1", "1.5", "1234567", "1..2000", "1--3")) {
      assertTrue(NumberLists.whole(wrong).isEmpty(), wrong);
    }
    for (String wrong : List.of("", "1,", "x", "NaN", "1e999", "Infinity", "0x1", "1..3")) {
      assertTrue(NumberLists.real(wrong).isEmpty(), wrong);
    }
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (List<Integer> numbers :
        List.of(List.of(1), List.of(1, 2), List.of(1, 2, 3, 4, 7, 9, 10, 11), List.of(5, 3))) {
      assertEquals(numbers, NumberLists.whole(NumberLists.ofWhole(numbers)).orElseThrow());
    }
    assertEquals("1..4, 7, 9..11", NumberLists.ofWhole(List.of(1, 2, 3, 4, 7, 9, 10, 11)));
    List<Double> numbers = List.of(0.1, 1.0, 1e-9, -2.0, 1 / 3.0, 1e20);
    assertEquals(numbers, NumberLists.real(NumberLists.ofReal(numbers)).orElseThrow());
    assertEquals("0.1, 1", NumberLists.ofReal(List.of(0.1, 1.0)));
  }
}
