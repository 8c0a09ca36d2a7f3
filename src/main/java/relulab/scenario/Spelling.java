package relulab.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a misspelt name may have been meant to be. */
final class Spelling {
  private Spelling() {}

  /** The closest of some names, if a third of the letters or fewer would have to be changed. */
  static Optional<String> closest(String word, List<String> names) {
    if (word.length() > 100) {
      return Optional.empty();
    }
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(word, name)))
        .filter(name -> 3 * distance(word, name) <= Math.max(word.length(), name.length()));
  }

  /** Number of letters to put in, take out or replace; lower and upper case count as the same. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (isSame(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static boolean isSame(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
