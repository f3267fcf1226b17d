package org.yanhe.documents.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
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
   * Lines around a cell.
   *
   * @param top above
   * @param right to the right
   * @param bottom below
   * @param left to the left
   */
  record Edges(Edge top, Edge right, Edge bottom, Edge left) {
    static final Edges NONE = new Edges(Edge.NONE, Edge.NONE, Edge.NONE, Edge.NONE);
  }
}
