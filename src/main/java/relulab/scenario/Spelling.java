package relulab.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a misspelt name may have been meant to be. */
public final class Spelling {
  private Spelling() {}

  /** The closest of some names, if a third of the letters or fewer would have to be changed. */
  public static Optional<String> closest(String word, List<String> names) {
    if (word.length() > 100) {
      return Optional.empty();
    }
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(word, name)))
        .filter(name -> 3 * distance(word, name) <= Math.max(word.length(), name.length()));
  }

  /**
   * Number of letters to put in, take out or replace, and of neighbours to exchange; lower and
   * upper case count as the same.
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = d[i - 1][j - 1] + (isSame(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && isSame(a.charAt(i - 1), b.charAt(j - 2))
            && isSame(a.charAt(i - 2), b.charAt(j - 1))) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean isSame(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
