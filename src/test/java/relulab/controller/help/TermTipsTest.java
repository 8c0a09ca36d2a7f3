package relulab.controller.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relulab.text.Language;
import relulab.text.Messages;

class TermTipsTest {
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);
  private static final Messages CHINESE = Messages.of(Language.CHINESE);

  @Test
  void findsTheTermsOfALabelInItsOrder() {
    assertEquals(List.of("dead"), TermTips.terms("Dead", ENGLISH));
    assertEquals(List.of("learning-rate"), TermTips.terms("Learning rates", ENGLISH));
    assertEquals(List.of("clipping"), TermTips.terms("Clip gradient at norm", ENGLISH));
    assertEquals(List.of("xavier", "he"), TermTips.terms("Xavier in place of He", ENGLISH));
    assertEquals(List.of("learning-rate", "warm-up"), TermTips.terms("rate ramped up", ENGLISH));
    assertEquals(List.of("batch-size"), TermTips.terms("批大小", CHINESE));
    assertEquals(List.of("prelu", "alpha"), TermTips.terms("PReLU 的初始 α", CHINESE));
    assertEquals(List.of("born-dead"), TermTips.terms("天生死亡", CHINESE));
  }

  @Test
  void aPartOfAnotherWordIsNoTerm() {
    assertEquals(List.of("leaky-relu"), TermTips.terms("LeakyReLU 0.01", ENGLISH));
    assertEquals(List.of("born-dead"), TermTips.terms("Networks dead before they train", ENGLISH));
    assertEquals(List.of(), TermTips.terms("what he said", ENGLISH), "He is a name");
    assertEquals(List.of(), TermTips.terms("deadline", ENGLISH));
  }

  @Test
  void aSentenceExplainsItself() {
    String sentence = "Dead on this data: no input activates it, and its slope is 0 there.";
    assertEquals(List.of(), TermTips.terms(sentence, ENGLISH));
    assertEquals("", TermTips.text("", ENGLISH));
  }

  @Test
  void noWordMeansTwoTermsAndEachHasOneSentence() {
    for (Messages messages : List.of(ENGLISH, CHINESE)) {
      Map<String, String> known = new HashMap<>();
      for (String term : Terms.ALL) {
        for (String word : Terms.words(messages, term)) {
          assertEquals(word.strip(), word);
          assertEquals(null, known.put(word, term), word);
          assertEquals(List.of(term), TermTips.terms(word, messages), word);
        }
        String text = Terms.text(messages, term);
        assertTrue(text.endsWith(".") || text.endsWith("。"), text);
        assertTrue(text.length() < 180, text);
      }
    }
  }
}
