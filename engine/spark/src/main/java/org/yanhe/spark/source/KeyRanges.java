package org.yanhe.spark.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The smallest and largest text of each column of each key that must occur once, over rows that
 * count. Files whose ranges lie apart share no key.
 *
 * @param keys one list of columns for each key; empty if no row counts or nothing must occur once
 */
record KeyRanges(List<List<Range>> keys) implements Serializable {
  /** Of no rows. */
  static final KeyRanges NONE = new KeyRanges(List.of());

  KeyRanges {
    keys = keys.stream().map(List::copyOf).toList();
  }

  /** The texts of a column, the smallest and the largest; an empty value is an empty text. */
  record Range(String least, String most) implements Serializable {
    Range plus(Range other) {
      return new Range(
          least.compareTo(other.least) <= 0 ? least : other.least,
          most.compareTo(other.most) >= 0 ? most : other.most);
    }

    boolean isApartFrom(Range other) {
      return most.compareTo(other.least) < 0 || other.most.compareTo(least) < 0;
    }
  }

  KeyRanges plus(KeyRanges other) {
    if (keys.isEmpty() || other.keys.isEmpty()) {
      return keys.isEmpty() ? other : this;
    }
    List<List<Range>> both = new ArrayList<>();
    for (int key = 0; key < keys.size(); key++) {
      List<Range> mine = keys.get(key);
      List<Range> theirs = other.keys.get(key);
      both.add(
          IntStream.range(0, mine.size()).mapToObj(i -> mine.get(i).plus(theirs.get(i))).toList());
    }
    return new KeyRanges(both);
  }

  /** Whether no key of these rows can occur among the others. */
  boolean areApartFrom(KeyRanges other) {
    return keys.isEmpty()
        || other.keys.isEmpty()
        || IntStream.range(0, keys.size())
            .allMatch(key -> areApart(keys.get(key), other.keys.get(key)));
  }

  private static boolean areApart(List<Range> mine, List<Range> theirs) {
    return IntStream.range(0, mine.size()).anyMatch(i -> mine.get(i).isApartFrom(theirs.get(i)));
  }

  /** Whether no key occurs in two of some files. */
  static boolean areApart(Collection<KeyRanges> files) {
    List<KeyRanges> all = List.copyOf(files);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (!all.get(i).areApartFrom(all.get(j))) {
          return false;
        }
      }
    }
    return true;
  }
}
