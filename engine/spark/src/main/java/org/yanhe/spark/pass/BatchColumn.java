package org.yanhe.spark.pass;

import org.jspecify.annotations.Nullable;

/**
 * One column of a batch of rows, as the scan has it. The views are valid until the next batch is
 * read.
 */
interface BatchColumn {

  /**
   * What a column holds.
   *
   * @param type its values
   * @param scale digits after the point of a number, else 0
   */
  record Kind(Type type, int scale) implements java.io.Serializable {
    /** Whether values are added up rather than told apart. */
    boolean isNumber() {
      return type == Type.NUMBER;
    }
  }

  /** Types of values. */
  enum Type {
    /** {@code String}. */
    TEXT,
    /** {@code Boolean}. */
    TRUTH,
    /** {@code LocalDate}. */
    DAY,
    /** {@code Long} or {@code BigDecimal} that fits in 64 bits without its point. */
    NUMBER
  }

  Kind kind();

  /** Whether all rows have the value of the first. */
  boolean isConstant();

  boolean hasNulls();

  boolean isNull(int row);

  /** The dictionary that {@link #ids} refer to, to be compared by identity; null without one. */
  @Nullable Object dictionary();

  /** Number of values in the dictionary; the largest number if it cannot be told. */
  int words();

  /** The UTF-8 bytes of a text of the dictionary, not to be changed. */
  byte[] word(int id);

  /**
   * For each row the position of its value in the dictionary, meaningless where it is null; not to
   * be changed, and perhaps longer than the batch.
   */
  int[] ids(int rows);

  /**
   * The whole or unscaled numbers of the rows, zero where they are null; not to be changed, and
   * perhaps longer than the batch.
   */
  long[] numbers(int rows);

  /** Decodes the values of the rows, for nothing. */
  default void decode(int rows) {
    if (kind().isNumber()) {
      numbers(rows);
    } else if (dictionary() != null) {
      ids(rows);
    } else if (kind().type() == Type.TRUTH && !hasNulls()) {
      truths(rows);
    } else {
      int different = isConstant() ? Math.min(rows, 1) : rows;
      for (int i = 0; i < different; i++) {
        if (!isNull(i)) {
          value(i);
        }
      }
    }
  }

  /** The UTF-8 bytes of a text, not to be changed; valid until the next call. */
  byte[] text(int row);

  /**
   * Truths as 1 and 0, of a column without nulls; not to be changed, and perhaps more than there
   * are rows.
   */
  int[] truths(int rows);

  /** Something that equals only what stands for the same value, of a column without texts. */
  Object key(int row);

  /** The value as a row has it; never asked for where it is null. */
  Object value(int row);
}
