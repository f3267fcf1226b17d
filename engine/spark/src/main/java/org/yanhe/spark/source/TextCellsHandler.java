package org.yanhe.spark.source;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Takes the fields of records without making texts of them; two records are kept, no more. */
final class TextCellsHandler extends AbstractBaseCsvCallbackHandler<TextCells> {
  private TextCells record = new TextCells();
  private TextCells before = new TextCells();

  @Override
  protected void handleBegin(long startingLineNumber) {
    record.begin(startingLineNumber);
  }

  @Override
  protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
    record.add(buf, offset, len);
  }

  @Override
  protected TextCells buildRecord() {
    TextCells built = record;
    record = before;
    before = built;
    return built;
  }
}
