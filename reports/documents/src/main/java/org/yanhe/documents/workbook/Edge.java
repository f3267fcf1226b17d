package org.yanhe.documents.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;

/** A line along one side of a cell. */
enum Edge {
  NONE(BorderStyle.NONE, Ink.BLACK),
  FAINT(BorderStyle.THIN, Ink.LINE),
  RULE(BorderStyle.THIN, Ink.GREY),
  HEAVY(BorderStyle.MEDIUM, Ink.BLUE);

  private final BorderStyle border;
  private final Ink ink;

  Edge(BorderStyle border, Ink ink) {
    this.border = border;
    this.ink = ink;
  }

  BorderStyle border() {
    return border;
  }

  Ink ink() {
    return ink;
  }
}
