package org.yanhe.documents.table;

/** How a page lies. */
public enum Orientation {
  PORTRAIT,
  LANDSCAPE
}
