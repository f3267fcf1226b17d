package org.yanhe.documents.table;

import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.text.Label;

/** A cell of a table's head: a column, or a heading above several of them. */
public sealed interface HeadCell {
  Label label();

  /** The cells under this one, from left to right; none under a column. */
  List<HeadCell> below();

  /** The columns at or below this cell, from left to right. */
  Stream<Column> columns();

  /** Number of head rows this cell needs, at least 1. */
  int depth();

  /** A column with figures or text. */
  static HeadCell column(String key, Label label) {
    return new Column(key, label);
  }

  /** A heading above other head cells. */
  static HeadCell group(Label label, List<HeadCell> below) {
    return new Group(label, below);
  }

  /**
   * A column with figures or text.
   *
   * @param key names the column in references; unique in its table
   * @param label its own heading, without the headings above
   */
  record Column(String key, Label label) implements HeadCell {
    @Override
    public List<HeadCell> below() {
      return List.of();
    }

    @Override
    public Stream<Column> columns() {
      return Stream.of(this);
    }

    @Override
    public int depth() {
      return 1;
    }
  }

  /**
   * A heading above other head cells.
   *
   * @param label the heading
   * @param below at least one cell
   */
  record Group(Label label, List<HeadCell> below) implements HeadCell {
    public Group {
      below = List.copyOf(below);
      if (below.isEmpty()) {
        throw new IllegalArgumentException("Invalid head: nothing below '" + label.zh() + "'");
      }
    }

    @Override
    public Stream<Column> columns() {
      return below.stream().flatMap(HeadCell::columns);
    }

    @Override
    public int depth() {
      return 1 + below.stream().mapToInt(HeadCell::depth).max().orElse(0);
    }
  }
}
