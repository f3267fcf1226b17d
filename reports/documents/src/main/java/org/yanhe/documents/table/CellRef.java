package org.yanhe.documents.table;

/**
 * The place of a cell within its table, by key and not by position.
 *
 * @param row key of the row
 * @param column key of the column
 */
public record CellRef(String row, String column) {
  @Override
  public String toString() {
    return "(" + row + ", " + column + ")";
  }
}
