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

  private final int column;
  private final Codebook codebook;
  private final List<@Nullable Object> values = new ArrayList<>();
  private final Map<Object, Integer> byKey = new HashMap<>();
  private final TextIndex byText = new TextIndex();
  private @Nullable Object dictionary;
  private final int[] byTruth = {UNKNOWN, UNKNOWN};
  private int[] byId = {};
  private int[] codes = {};

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
    return codes;
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
    int rows = batch.rows();
    BatchColumn from = batch.columns().get(column);
    if (codes.length < rows) {
      codes = new int[rows];
    }
    Object ofBatch = from.dictionary();
    if (from.isConstant()) {
      Arrays.fill(codes, 0, rows, rows == 0 || from.isNull(0) ? EMPTY : byKey(from, 0));
    } else if (ofBatch != null) {
      if (ofBatch != dictionary) {
        dictionary = ofBatch;
        Arrays.fill(byId, UNKNOWN);
      }
      byId(from, rows);
    } else if (from.kind().type() == BatchColumn.Type.TRUTH) {
      byTruth(from, rows);
    } else {
      byKey(from, 0, rows);
    }
  }

  private void byId(BatchColumn from, int rows) {
    int[] ids = from.ids(rows);
    int[] known = byId;
    boolean hasNulls = from.hasNulls();
    for (int i = 0; i < rows; i++) {
      if (hasNulls && from.isNull(i)) {
        codes[i] = EMPTY;
        continue;
      }
      int id = ids[i];
      int code = id < known.length ? known[id] : UNKNOWN;
      if (code == UNKNOWN) {
        code = byKey(from, i);
        known = remember(id, code);
      }
      codes[i] = code;
    }
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

  /** Parquet has no dictionary of truths, of which there are two. */
  private void byTruth(BatchColumn from, int rows) {
    boolean hasNulls = from.hasNulls();
    for (int i = 0; i < rows; i++) {
      if (hasNulls && from.isNull(i)) {
        codes[i] = EMPTY;
        continue;
      }
      int truth = from.truth(i) ? 1 : 0;
      if (byTruth[truth] == UNKNOWN) {
        byTruth[truth] = byKey(from, i);
      }
      codes[i] = byTruth[truth];
    }
  }

  private void byKey(BatchColumn from, int begin, int end) {
    for (int i = begin; i < end; i++) {
      codes[i] = from.isNull(i) ? EMPTY : byKey(from, i);
    }
  }

  private int byKey(BatchColumn from, int row) {
    if (from.kind().type() == BatchColumn.Type.TEXT) {
      return byText(from.text(row));
    }
    return byKey.computeIfAbsent(from.key(row), key -> code(from.value(row)));
  }

  private int byText(byte[] text) {
    int known = byText.find(text);
    if (known != TextIndex.ABSENT) {
      return known;
    }
    int code = code(new String(text, StandardCharsets.UTF_8));
    byText.add(text, code);
    return code;
  }

  private int code(Object value) {
    int code = codebook.code(value.toString()) + 1;
    if (code == values.size()) {
      values.add(value);
    }
    return code;
  }
}
