package org.yanhe.spark.source;

import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** The cell of one column in the row that was read last; Parquet's reader puts its value here. */
final class ParquetCell extends PrimitiveConverter {
  private final @Nullable ParquetForm form;
  private @Nullable Dictionary words;
  private @Nullable Object value;
  private boolean isWord;
  private int id;

  ParquetCell(ParquetForm form) {
    this.form = form;
  }

  /** Of a column that the name of a folder gives, with one text for all rows. */
  ParquetCell(String folder) {
    form = null;
    value = folder;
  }

  /** Whether the name of a folder gives the value, to all rows. */
  boolean isOfFolder() {
    return form == null;
  }

  /** Says that the row has no value. */
  void clear() {
    value = null;
    isWord = false;
  }

  /** Whether the row has no value. */
  boolean isEmpty() {
    return !isWord && value == null;
  }

  /** Whether the value is that of a dictionary at {@link #id}. */
  boolean isWord() {
    return isWord;
  }

  /** Whether values are stored as bytes: texts, and numbers of many digits. */
  boolean isOfBytes() {
    return form != null
        && (form.stored() == PrimitiveTypeName.BINARY
            || form.stored() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY);
  }

  /** Position of the value in {@link #words}. */
  int id() {
    return id;
  }

  /** The dictionary, to be compared by identity; null before the first. */
  @Nullable Dictionary words() {
    return words;
  }

  /** The value; null if there is none. */
  @Nullable Object value() {
    return isWord && form != null && words != null ? form.of(words, id) : value;
  }

  private ParquetForm form() {
    if (form == null) {
      throw new IllegalStateException("A folder gives no column of a file");
    }
    return form;
  }

  private void set(Object read) {
    value = read;
    isWord = false;
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    words = dictionary;
  }

  @Override
  public void addValueFromDictionary(int position) {
    id = position;
    isWord = true;
  }

  @Override
  public void addBinary(Binary bytes) {
    set(form().ofBytes().apply(bytes));
  }

  @Override
  public void addInt(int whole) {
    set(form().ofInt().apply(whole));
  }

  @Override
  public void addLong(long whole) {
    set(form().ofLong().apply(whole));
  }

  @Override
  public void addBoolean(boolean truth) {
    set(truth);
  }

  @Override
  public void addFloat(float fraction) {
    set(fraction);
  }

  @Override
  public void addDouble(double fraction) {
    set(fraction);
  }
}
