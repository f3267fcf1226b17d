package org.yanhe.methods.state;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column and their codes, small whole numbers in the order of first sight. Each
 * task of a pass has a codebook of its own; states that merge translate the codes of one into those
 * of the other.
 *
 * <p>For one thread at a time, also where nothing is added: {@link #code} indexes values when they
 * are first looked for, and a translation is remembered. So states that share a codebook are
 * neither merged nor read by several threads.
 */
public final class Codebook implements Serializable {
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> values = new ArrayList<>();
  private int indexed;
  private transient @Nullable Codebook translated;
  private transient int @Nullable [] translation;
  private transient boolean isSame;

  /** The code of a value; a new value takes the next one. */
  public int code(String value) {
    for (; indexed < values.size(); indexed++) {
      codes.put(values.get(indexed), indexed);
    }
    Integer known = codes.get(value);
    return known == null ? add(value) : known;
  }

  /**
   * Gives a value that has no code the next one. Who knows that it has none saves the look.
   *
   * @return the code
   */
  public int add(String value) {
    values.add(value);
    return values.size() - 1;
  }

  /** The value of a code. */
  public String value(int code) {
    return values.get(code);
  }

  /** Number of codes. */
  public int size() {
    return values.size();
  }

  /** Whether the codes of another codebook stand for the same values here. */
  boolean agrees(Codebook other) {
    translate(other);
    return isSame;
  }

  /** For each code of another codebook the code here; the last one asked for is kept. */
  int[] translate(Codebook other) {
    int[] known = translation;
    if (translated != other || known == null) {
      known = new int[0];
      isSame = true;
    }
    if (known.length < other.size()) {
      int done = known.length;
      known = Arrays.copyOf(known, other.size());
      for (int i = done; i < known.length; i++) {
        known[i] = code(other.value(i));
        isSame &= known[i] == i;
      }
    }
    translated = other;
    translation = known;
    return known;
  }
}
