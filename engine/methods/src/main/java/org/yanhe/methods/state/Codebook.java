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
 */
public final class Codebook implements Serializable {
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> values = new ArrayList<>();
  private transient @Nullable Codebook translated;
  private transient int @Nullable [] translation;

  /** The code of a value; a new value takes the next one. */
  public int code(String value) {
    Integer known = codes.get(value);
    if (known != null) {
      return known;
    }
    codes.put(value, values.size());
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

  /** For each code of another codebook the code here; the last one asked for is kept. */
  int[] translate(Codebook other) {
    int[] known = translation;
    if (translated != other || known == null) {
      known = new int[0];
    }
    if (known.length < other.size()) {
      int done = known.length;
      known = Arrays.copyOf(known, other.size());
      for (int i = done; i < known.length; i++) {
        known[i] = code(other.value(i));
      }
    }
    translated = other;
    translation = known;
    return known;
  }
}
