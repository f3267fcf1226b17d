package org.yanhe.spark.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column of Parquet, as its {@link CellReader} would one by one. What a
 * dictionary holds is read once, but for many numbers: to make one costs less than to fetch it from
 * memory; so is the name of a folder.
 */
final class ParquetColumnReader {
  private static final int MOST = 1 << 14;
  private static final int FEW_NUMBERS = 1 << 12;

  private final CellReader reader;
  private final Collection<String> blanks;

  /** Texts of dictionaries, so that those of the next one have the same objects as values. */
  private final Map<String, Object> known = new HashMap<>();

  private @Nullable Dictionary dictionary;
  private @Nullable Object[] meanings = {};
  private @Nullable ParquetCell folder;
  private @Nullable Object ofFolder;

  /**
   * Prepares reading.
   *
   * @param blanks texts that mean empty
   */
  ParquetColumnReader(CellReader reader, Collection<String> blanks) {
    this.reader = reader;
    this.blanks = blanks;
  }

  /** The value of a cell; null if it is blank, or after a complaint. */
  @Nullable Object read(ParquetCell cell, CellReader.Complaint complaint) {
    if (cell.isOfFolder()) {
      return ofFolder(cell, complaint);
    }
    if (cell.isEmpty()) {
      return null;
    }
    Dictionary words = cell.words();
    return cell.isWord() && words != null && (cell.isOfBytes() || words.getMaxId() < FEW_NUMBERS)
        ? word(cell, words, complaint)
        : anew(ParquetRows.cell(cell.value()), complaint);
  }

  /** The name of a folder is read once for each file in it. */
  private @Nullable Object ofFolder(ParquetCell cell, CellReader.Complaint complaint) {
    Object meaning = ofFolder;
    if (cell != folder || meaning == null) {
      folder = cell;
      meaning = learnt(cell.value(), complaint);
      ofFolder = meaning;
    }
    return Meaning.told(meaning, complaint);
  }

  private @Nullable Object word(
      ParquetCell cell, Dictionary words, CellReader.Complaint complaint) {
    if (words != dictionary) {
      dictionary = words;
      meanings = new Object[words.getMaxId() + 1];
    }
    Object meaning = meanings[cell.id()];
    if (meaning == null) {
      meaning = learnt(ParquetRows.cell(cell.value()), complaint);
      meanings[cell.id()] = meaning;
    }
    return Meaning.told(meaning, complaint);
  }

  private Object learnt(@Nullable Object value, CellReader.Complaint complaint) {
    if (!(value instanceof String text)) {
      return Meaning.of(anew(value, complaint), complaint);
    }
    Object meaning = known.get(text);
    if (meaning == null) {
      meaning = Meaning.of(anew(text, complaint), complaint);
      if (known.size() < MOST) {
        known.put(text, meaning);
      }
    }
    return meaning;
  }

  private @Nullable Object anew(@Nullable Object value, CellReader.Complaint complaint) {
    if (value instanceof Unreadable unreadable) {
      return complaint.say(CellReaders.TYPE, unreadable.expectation());
    }
    Object cell = value instanceof String text ? CellReaders.cleaned(text, blanks) : value;
    return cell == null ? null : reader.read(cell, complaint);
  }
}
