package org.yanhe.spark.pass;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.state.Codebook;

/**
 * Turns the values of a column into small whole numbers, one batch after the other: 0 for an empty
 * value, otherwise one more than the code in a codebook. Each dictionary is translated once.
 */
final class Coder {
  static final int EMPTY = 0;
  private static final int UNKNOWN = -1;
  private static final int FEW = 4;

  private final int column;
  private final Codebook codebook;
  private final List<@Nullable Object> values = new ArrayList<>();
  private final Map<Object, Integer> byKey = new HashMap<>();
  private final TextIndex byText = new TextIndex();
  private @Nullable Object dictionary;
  private int[] byId = {};
  private int[] codes = {};
  private int[] unread = {};
  private int[] newIds = {};
  private byte[][] newTexts = {};
  private int[] ids = {};
  private int rows;
  private int words;
  private int constant = UNKNOWN;
  private boolean isById;
  private boolean isCoded;

  /**
   * A coder that alone fills its codebook.
   *
   * @param column position of the column in a batch
   */
  Coder(int column, Codebook codebook) {
    this.column = column;
    this.codebook = codebook;
    values.add(null);
  }

  /** Codes of the rows of the batch that was read last. */
  int[] codes() {
    if (!isCoded) {
      if (codes.length < rows) {
        codes = new int[rows];
      }
      if (isById) {
        for (int i = 0; i < rows; i++) {
          codes[i] = byId[ids[i]];
        }
      } else {
        Arrays.fill(codes, 0, rows, constant);
      }
      isCoded = true;
    }
    return codes;
  }

  /** Whether all rows of the batch that was read last have one code. */
  boolean isConstant() {
    return constant != UNKNOWN;
  }

  /** That code. */
  int constant() {
    return constant;
  }

  /** Whether {@link #ids} and {@link #byId} tell the codes without a step for each row. */
  boolean isById() {
    return isById;
  }

  /** For each row a position in {@link #byId}. */
  int[] ids() {
    return ids;
  }

  /** Codes by position in the dictionary, of which there are {@link #words}. */
  int[] byId() {
    return byId;
  }

  /** Values of the dictionary. */
  int words() {
    return words;
  }

  /** Codes so far, with that of the empty value. */
  int size() {
    return values.size();
  }

  /** The value of a code as a row has it; null for the empty one. */
  @Nullable Object value(int code) {
    return values.get(code);
  }

  /** The value of a code as text; empty for the empty one. */
  String text(int code) {
    return code == EMPTY ? "" : codebook.value(code - 1);
  }

  void read(VectorizedScan.Batch batch) {
    rows = batch.rows();
    BatchColumn from = batch.columns().get(column);
    constant = from.isConstant() && rows > 0 ? (from.isNull(0) ? EMPTY : byKey(from, 0)) : UNKNOWN;
    boolean isTruth = from.kind().type() == BatchColumn.Type.TRUTH && !from.hasNulls();
    isById = constant == UNKNOWN && (isTruth || isSmall(from));
    isCoded = constant == UNKNOWN && !isById;
    if (isCoded) {
      readRows(from);
    } else if (isById && isTruth) {
      readTruths(from);
    } else if (isById) {
      readWords(from);
    }
  }

  /** Parquet has no dictionary of truths, of which there are two. */
  private void readTruths(BatchColumn from) {
    ids = from.truths(rows);
    if (words == 0) {
      words = 2;
      byId = new int[] {byKey(false, false), byKey(true, true)};
    }
  }

  private boolean isSmall(BatchColumn from) {
    return from.kind().type() == BatchColumn.Type.TEXT
        && from.dictionary() != null
        && from.words() <= rows / FEW
        && !from.hasNulls();
  }

  /** Of a small dictionary every value gets its code, so that rows need no look. */
  private void readWords(BatchColumn from) {
    ids = from.ids(rows);
    words = from.words();
    turnTo(from.dictionary());
    for (int id = 0; id < words; id++) {
      if (id >= byId.length || byId[id] == UNKNOWN) {
        remember(id, byText(from.word(id)));
      }
    }
  }

  private void turnTo(@Nullable Object ofBatch) {
    if (ofBatch != dictionary) {
      dictionary = ofBatch;
      Arrays.fill(byId, UNKNOWN);
    }
  }

  private void readRows(BatchColumn from) {
    if (codes.length < rows) {
      codes = new int[rows];
    }
    Object ofBatch = from.dictionary();
    if (ofBatch != null) {
      turnTo(ofBatch);
      byDictionary(from);
    } else {
      for (int i = 0; i < rows; i++) {
        codes[i] = from.isNull(i) ? EMPTY : byKey(from, i);
      }
    }
  }

  /**
   * Values that a dictionary has not shown before are looked up one right after the other, so that
   * the processor waits for several places in memory at once.
   */
  private void byDictionary(BatchColumn from) {
    ids = from.ids(rows);
    int[] known = byId;
    boolean hasNulls = from.hasNulls();
    int missing = 0;
    for (int i = 0; i < rows; i++) {
      if (hasNulls && from.isNull(i)) {
        codes[i] = EMPTY;
        continue;
      }
      int id = ids[i];
      int code = id < known.length ? known[id] : UNKNOWN;
      codes[i] = code;
      if (code == UNKNOWN) {
        missing = miss(missing, i);
      }
    }
    if (missing > 0 && from.kind().type() == BatchColumn.Type.TEXT) {
      learn(from, missing);
    }
    for (int i = 0; i < missing; i++) {
      codes[unread[i]] = lookedUp(from, unread[i]);
    }
  }

  /** Looks up the texts of the rows that could not be read. */
  private void learn(BatchColumn from, int missing) {
    if (newIds.length < missing) {
      newIds = new int[missing];
      newTexts = new byte[missing][];
    }
    int number = 0;
    for (int i = 0; i < missing; i++) {
      int id = ids[unread[i]];
      if (id >= byId.length || byId[id] == UNKNOWN) {
        remember(id, EMPTY);
        newIds[number] = id;
        newTexts[number++] = from.word(id);
      }
    }
    byText.expect(newTexts, number);
    for (int i = 0; i < number; i++) {
      byId[newIds[i]] = byText(newTexts[i]);
    }
  }

  private int miss(int missing, int row) {
    if (unread.length < rows) {
      unread = new int[rows];
    }
    unread[missing] = row;
    return missing + 1;
  }

  private int lookedUp(BatchColumn from, int row) {
    int id = ids[row];
    return id < byId.length && byId[id] != UNKNOWN ? byId[id] : remember(id, byKey(from, row))[id];
  }

  private int[] remember(int id, int code) {
    if (id >= byId.length) {
      int before = byId.length;
      byId = Arrays.copyOf(byId, Math.max(id + 1, before * 2));
      Arrays.fill(byId, before, byId.length, UNKNOWN);
    }
    byId[id] = code;
    return byId;
  }

  private int byKey(BatchColumn from, int row) {
    if (from.kind().type() == BatchColumn.Type.TEXT) {
      return byText(from.text(row));
    }
    return byKey(from.key(row), from.value(row));
  }

  private int byKey(Object key, Object value) {
    return byKey.computeIfAbsent(key, k -> code(value));
  }

  private int byText(byte[] text) {
    int known = byText.find(text);
    if (known != TextIndex.ABSENT) {
      return known;
    }
    String value = new String(text, StandardCharsets.UTF_8);
    int code = isAscii(text) ? added(value) : code(value);
    byText.add(text, code);
    return code;
  }

  /** Other bytes may be no UTF-8, and several such texts one and the same value. */
  private static boolean isAscii(byte[] text) {
    for (byte one : text) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private int added(String value) {
    values.add(value);
    return codebook.add(value) + 1;
  }

  private int code(Object value) {
    int code = codebook.code(value.toString()) + 1;
    if (code == values.size()) {
      values.add(value);
    }
    return code;
  }
}
