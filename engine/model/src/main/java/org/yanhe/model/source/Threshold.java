package org.yanhe.model.source;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rows of a dataset may go to quarantine before a run stops. */
public sealed interface Threshold {

  /** Whether so many quarantined rows are too many. */
  boolean isBroken(long quarantined, long read);

  /**
   * A share of the rows read.
   *
   * @param percent from 0 to 100
   */
  record Share(BigDecimal percent) implements Threshold {
    @Override
    public boolean isBroken(long quarantined, long read) {
      BigDecimal allowed = percent.multiply(BigDecimal.valueOf(read));
      return BigDecimal.valueOf(quarantined).movePointRight(2).compareTo(allowed) > 0;
    }

    @Override
    public String toString() {
      return percent.toPlainString() + "%";
    }
  }

  /**
   * A number of rows.
   *
   * @param most still allowed
   */
  record Rows(long most) implements Threshold {
    @Override
    public boolean isBroken(long quarantined, long read) {
      return quarantined > most;
    }

    @Override
    public String toString() {
      return most + " rows";
    }
  }

  /** Reads {@code 1%}, {@code 0.5%} or {@code 1000 rows}. */
  static Threshold parse(String text) {
    Matcher m = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)%|(\\d{1,15}) rows?").matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "Invalid threshold: '" + text + "' (such as 1% or 1000 rows)");
    }
    return m.group(1) != null
        ? new Share(new BigDecimal(m.group(1)))
        : new Rows(Long.parseLong(m.group(2)));
  }
}
