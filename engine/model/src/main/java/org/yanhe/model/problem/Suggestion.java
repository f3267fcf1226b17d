package org.yanhe.model.problem;

import java.util.Collection;
import java.util.Comparator;

/** Finds what a user probably meant, only where it is near. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * A sentence such as {@code " Did you mean 'unit'?"}, with a leading space.
   *
   * @return empty text if no known word is within two edits (one for words up to four letters)
   */
  public static String near(String word, Collection<String> known) {
    int limit = word.length() <= 4 ? 1 : 2;
    return known.stream()
        .filter(k -> Math.abs(word.length() - k.length()) <= limit)
        .filter(k -> distance(word, k) <= limit)
        .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
        .map(k -> " Did you mean '" + k + "'?")
        .orElse("");
  }

  /** Edit distance with insertions, deletions, substitutions and swaps of neighbours. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
