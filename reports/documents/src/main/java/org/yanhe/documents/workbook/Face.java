package org.yanhe.documents.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.jspecify.annotations.Nullable;
import org.yanhe.documents.office.Typeface;

/**
 * The look of a cell; equal faces share one style of the workbook.
 *
 * @param name of the face, for the printed view
 * @param typeface family and weight
 * @param size in points
 * @param ink colour of the text
 * @param across horizontal alignment
 * @param down vertical alignment
 * @param format number format, {@code General} for text
 * @param indent steps to the right
 * @param edges lines around
 * @param filled with the ground of table heads
 * @param wrapped whether text breaks at the edge of its cell
 */
record Face(
    String name,
    Typeface typeface,
    double size,
    Ink ink,
    HorizontalAlignment across,
    VerticalAlignment down,
    String format,
    int indent,
    Edges edges,
    boolean filled,
    boolean wrapped) {

  static Face of(String name, Typeface typeface, double size) {
    return new Face(
        name,
        typeface,
        size,
        Ink.BLACK,
        HorizontalAlignment.LEFT,
        VerticalAlignment.CENTER,
        "General",
        0,
        Edges.NONE,
        false,
        true);
  }

  Face ink(Ink to) {
    return new Face(name, typeface, size, to, across, down, format, indent, edges, filled, wrapped);
  }

  Face across(HorizontalAlignment to) {
    return new Face(name, typeface, size, ink, to, down, format, indent, edges, filled, wrapped);
  }

  Face top() {
    return new Face(
        name,
        typeface,
        size,
        ink,
        across,
        VerticalAlignment.TOP,
        format,
        indent,
        edges,
        filled,
        wrapped);
  }

  Face format(String to) {
    return new Face(name, typeface, size, ink, across, down, to, indent, edges, filled, wrapped);
  }

  Face indent(int to) {
    return new Face(name, typeface, size, ink, across, down, format, to, edges, filled, wrapped);
  }

  Face edges(Edges to) {
    return new Face(name, typeface, size, ink, across, down, format, indent, to, filled, wrapped);
  }

  Face filledHead() {
    return new Face(name, typeface, size, ink, across, down, format, indent, edges, true, wrapped);
  }

  Face unwrapped() {
    return new Face(name, typeface, size, ink, across, down, format, indent, edges, filled, false);
  }

  /**
   * Written out, as is the hash: each cell of a workbook asks for its style, and generated ones
   * take many times as long.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Face face && isLike(face) && isSetLike(face));
  }

  private boolean isLike(Face other) {
    return indent == other.indent
        && filled == other.filled
        && wrapped == other.wrapped
        && name.equals(other.name)
        && format.equals(other.format)
        && edges.equals(other.edges);
  }

  private boolean isSetLike(Face other) {
    return typeface == other.typeface
        && Double.compare(size, other.size) == 0
        && ink == other.ink
        && across == other.across
        && down == other.down;
  }

  @Override
  public int hashCode() {
    return ((name.hashCode() * 31 + format.hashCode()) * 31 + indent) * 31 + edges.hashCode();
  }

  /**
   * Lines around a cell.
   *
   * @param top above
   * @param right to the right
   * @param bottom below
   * @param left to the left
   */
  record Edges(Edge top, Edge right, Edge bottom, Edge left) {
    static final Edges NONE = new Edges(Edge.NONE, Edge.NONE, Edge.NONE, Edge.NONE);

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Edges edges
              && top == edges.top
              && right == edges.right
              && bottom == edges.bottom
              && left == edges.left);
    }

    @Override
    public int hashCode() {
      return ((top.hashCode() * 31 + right.hashCode()) * 31 + bottom.hashCode()) * 31
          + left.hashCode();
    }
  }
}
