package org.yanhe.spark.pass;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which part the states of a respondent go. Members of a holding act as one, so that they stay
 * together; of twice as many parts each lies within one of these.
 *
 * @param parts how many there are, a power of two
 * @param holdings the holding of a respondent
 */
record Parting(int parts, Map<String, String> holdings) implements Serializable {
  private static final int SPREAD = 0x9E3779B9;
  private static final int HALF = 16;
  private static final int MOST = 1 << 16;

  Parting {
    holdings = new TreeMap<>(holdings);
  }

  /**
   * So many parts that none has much more than its share of the rows.
   *
   * @param most rows of a part
   */
  static Parting of(long rows, long most, Map<String, String> holdings) {
    int parts = 1;
    while (parts < MOST && rows > most * parts) {
      parts *= 2;
    }
    return new Parting(parts, holdings);
  }

  /** The part of a respondent, from 0. */
  int of(String respondent) {
    int hash = holdings.getOrDefault(respondent, respondent).hashCode() * SPREAD;
    return (hash ^ (hash >>> HALF)) & (parts - 1);
  }
}
