package relulab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.text.Durations;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;

/**
 * Nothing that is written depends on the system's language: under an Arabic one, {@code
 * String.format} writes digits that no program reads, and under a Turkish one "TITLE" in lower case
 * is no title.
 */
class LocaleTest {
  private static final Locale USUAL = Locale.getDefault();

  /** Ways to write or compare text by the system's language, unless a Locale is named. */
  private static final List<Pattern> DEPENDENT =
      Stream.of(
              "\\.formatted\\(",
              "\\.to(Lower|Upper)Case\\(\\)",
              "(?:String\\s*\\.\\s*format|\\.printf)\\(\\s*(?!\\s|(java\\.util\\.)?Locale\\.)",
              "new (Formatter|Scanner)\\(",
              "(NumberFormat|DecimalFormatSymbols|Collator)\\.get\\w*\\(\\)",
              "new DecimalFormat\\(\\s*[^,()]*\\)",
              "new MessageFormat\\(\\s*[^,()]*\\)",
              "MessageFormat\\.format\\(",
              "DateTimeFormatter\\.of(Pattern\\([^,()]*\\)|Localized)",
              "BreakIterator\\.get\\w+\\(\\)",
              "getDisplay(Name|Language|Country)\\(\\)",
              "Locale\\.getDefault\\(")
          .map(Pattern::compile)
          .toList();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(USUAL);
  }

  @Test
  void noSourceWritesInTheLanguageOfTheSystem() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      // The one place that asks which language a person has.
      if (!file.endsWith("relulab/text/Language.java")) {
        dependent(Files.readString(file)).forEach(what -> found.add(file + ": " + what));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void theScanFindsWhatItLooksFor() {
    for (String bad :
        List.of(
            "\"%d\".formatted(3)",
            "name.toLowerCase()",
            "String.format(\"%d\", 3)",
            "String.format(\n    \"%d\", 3)",
            "out.printf(\"%d\", 3)",
            "new MessageFormat(text)",
            "NumberFormat.getInstance()",
            "DateTimeFormatter.ofPattern(\"HH:mm\")",
            "BreakIterator.getLineInstance()")) {
      assertFalse(dependent(bad).isEmpty(), bad);
    }
    for (String good :
        List.of(
            "name.toLowerCase(Locale.ROOT)",
            "String.format(Locale.ROOT, \"%d\", 3)",
            "String.format(\n    Locale.ROOT, \"%d\", 3)",
            "new MessageFormat(text, language.locale())",
            "DateTimeFormatter.ofPattern(\"HH:mm\", Locale.ROOT)",
            "BreakIterator.getLineInstance(Locale.ROOT)")) {
      assertEquals(List.of(), dependent(good), good);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR", "de-DE", "zh-CN"})
  void numbersAndDurationsAreTheSameUnderEverySystem(String tag) {
    Messages messages = Messages.of(Language.ENGLISH);
    Locale.setDefault(Locale.ROOT);
    List<String> usual = written(messages);
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertEquals(usual, written(messages));
  }

  private static List<String> written(Messages messages) {
    return List.of(
        Durations.of(12, messages),
        Durations.of(3 * 60 + 5, messages),
        Durations.of(2 * 3600 + 7 * 60, messages),
        Numbers.count(1_234_567),
        Numbers.fixed(-1234.5, 2),
        Numbers.significant(1.5e-9, 3),
        messages.get("export.badSide", 1_234, 16, 16_384));
  }

  private static List<String> dependent(String source) {
    List<String> found = new ArrayList<>();
    for (Pattern pattern : DEPENDENT) {
      Matcher matcher = pattern.matcher(source);
      while (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/tools/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(all::add);
      }
    }
    assertTrue(all.size() > 300, "sources are found");
    return all;
  }
}
