package org.yanhe.documents.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.yanhe.documents.office.Typeface;

/** The faces of a yearbook. */
final class Faces {
  static final Face COVER_TITLE =
      Face.of("cover-title", Typeface.HEI, 28).ink(Ink.BLUE).across(HorizontalAlignment.CENTER);
  static final Face COVER_LINE =
      Face.of("cover-line", Typeface.SONG, 16).across(HorizontalAlignment.CENTER);
  static final Face COVER_ENGLISH =
      Face.of("cover-english", Typeface.LATIN, 14).ink(Ink.GREY).across(HorizontalAlignment.CENTER);
  static final Face COVER_SMALL =
      Face.of("cover-small", Typeface.SONG, 10).ink(Ink.GREY).across(HorizontalAlignment.CENTER);
  static final Face TITLE = Face.of("title", Typeface.HEI, 16).across(HorizontalAlignment.CENTER);
  static final Face TITLE_LONG =
      Face.of("title-long", Typeface.HEI, 13.5).across(HorizontalAlignment.CENTER);
  static final Face TITLE_ENGLISH =
      Face.of("title-english", Typeface.LATIN, 10.5)
          .ink(Ink.GREY)
          .across(HorizontalAlignment.CENTER);
  static final Face UNIT =
      Face.of("unit", Typeface.SONG, 9).ink(Ink.GREY).across(HorizontalAlignment.RIGHT);
  static final Face NOTE = Face.of("note", Typeface.SONG, 9).ink(Ink.GREY).top();
  static final Face LINK = Face.of("link", Typeface.LINK, 10.5).ink(Ink.BLUE);
  static final Face ENTRY = Face.of("entry", Typeface.SONG, 10.5).ink(Ink.BLUE);
  static final Face ENTRY_ENGLISH = Face.of("entry-english", Typeface.LATIN, 9).ink(Ink.GREY);
  static final Face CHAPTER = Face.of("chapter", Typeface.HEI, 12);
  static final Face TEXT = Face.of("text", Typeface.SONG, 10.5).top();
  static final Face TERM = Face.of("term", Typeface.HEI, 10.5).top();
  static final Face MEANING = Face.of("meaning", Typeface.SONG, 9.5).top().indent(1);
  static final Face MEANT = Face.of("meant", Typeface.HEI, 9.5).top();
  static final Face HEAD =
      Face.of("head", Typeface.HEI, 10).across(HorizontalAlignment.CENTER).filledHead();
  static final Face HEAD_ENGLISH = Face.of("head-english", Typeface.LATIN, 8.5).ink(Ink.GREY);
  static final Face HEAD_PLAIN =
      Face.of("head-plain", Typeface.SONG, 10).across(HorizontalAlignment.RIGHT);
  static final Face FIGURE_TITLE = Face.of("figure-title", Typeface.HEI, 12);
  static final Face FIGURE_ENGLISH = Face.of("figure-english", Typeface.LATIN, 10).ink(Ink.GREY);
  static final Face LABEL = Face.of("label", Typeface.SONG, 10);
  static final Face LABEL_STRONG = Face.of("label-strong", Typeface.HEI, 10);
  static final Face WORD = Face.of("word", Typeface.SONG, 10).across(HorizontalAlignment.CENTER);
  static final Face NUMBER =
      Face.of("number", Typeface.LATIN, 10).across(HorizontalAlignment.RIGHT);
  static final Face NUMBER_STRONG =
      Face.of("number-strong", Typeface.LATIN_BOLD, 10).across(HorizontalAlignment.RIGHT);

  private Faces() {}
}
