package org.yanhe.spark.source;

import java.util.List;

/** The names of the columns and cells of a delivered table. */
interface TableShape {

  /** Names of its columns; a merged header is already joined. */
  List<String> header();

  /** Name of a cell such as {@code C14}; empty if the format has no cells. */
  String cell(long line, int position);
}
