package org.yanhe.documents.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.yanhe.documents.office.Typeface;
import org.yanhe.model.text.Language;

/** The one registry of a workbook's styles and fonts: one for each face. */
final class Styles {
  private static final int GB2312 = 134;

  private final XSSFWorkbook workbook;
  private final Language language;
  private final Map<Face, XSSFCellStyle> styles = new LinkedHashMap<>();
  private final Map<FontKey, XSSFFont> fonts = new LinkedHashMap<>();

  private final Map<List<Object>, XSSFRichTextString> texts = new HashMap<>();

  private record FontKey(Typeface typeface, double size, Ink ink) {
    static FontKey of(Face face) {
      return new FontKey(face.typeface(), face.size(), face.ink());
    }
  }

  /** Makes {@code normal} the font that column widths are measured in. */
  Styles(XSSFWorkbook workbook, Language language, Typeface normal, double size) {
    this.workbook = workbook;
    this.language = language;
    workbook
        .getStylesSource()
        .getFontAt(0)
        .getCTFont()
        .set(element(new FontKey(normal, size, Ink.BLACK)));
  }

  XSSFCellStyle style(Face face) {
    XSSFCellStyle known = styles.get(face);
    if (known == null) {
      known = create(face);
      styles.put(face, known);
    }
    return known;
  }

  /** Two lines in a face each; equal ones are one text. */
  XSSFRichTextString twoLines(String first, Face face, String second, Face other) {
    return texts.computeIfAbsent(
        List.of(first, FontKey.of(face), second, FontKey.of(other)),
        key -> {
          XSSFRichTextString text = new XSSFRichTextString();
          text.append(first, font(face));
          text.append("\n" + second, font(other));
          return text;
        });
  }

  private XSSFCellStyle create(Face face) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(face));
    style.setAlignment(face.across());
    style.setVerticalAlignment(face.down());
    style.setIndention((short) face.indent());
    style.setWrapText(face.wrapped() && face.format().equals("General"));
    style.setDataFormat(workbook.createDataFormat().getFormat(face.format()));
    if (face.filled()) {
      style.setFillForegroundColor(Ink.HEAD.colour());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    draw(style, face.edges());
    return style;
  }

  private static void draw(XSSFCellStyle style, Face.Edges edges) {
    if (edges.top() != Edge.NONE) {
      style.setBorderTop(edges.top().border());
      style.setTopBorderColor(edges.top().ink().colour());
    }
    if (edges.right() != Edge.NONE) {
      style.setBorderRight(edges.right().border());
      style.setRightBorderColor(edges.right().ink().colour());
    }
    if (edges.bottom() != Edge.NONE) {
      style.setBorderBottom(edges.bottom().border());
      style.setBottomBorderColor(edges.bottom().ink().colour());
    }
    if (edges.left() != Edge.NONE) {
      style.setBorderLeft(edges.left().border());
      style.setLeftBorderColor(edges.left().ink().colour());
    }
  }

  XSSFFont font(Face face) {
    return fonts.computeIfAbsent(
        FontKey.of(face),
        key -> {
          XSSFFont font = new XSSFFont(element(key));
          font.registerTo(workbook.getStylesSource());
          return font;
        });
  }

  /** Elements in the order the schema asks for, which the library's own setters do not keep. */
  private CTFont element(FontKey key) {
    CTFont font = CTFont.Factory.newInstance();
    if (key.typeface().boldIn(language)) {
      font.addNewB().setVal(true);
    }
    if (key.typeface().underlined()) {
      font.addNewU();
    }
    font.addNewSz().setVal(key.size());
    font.addNewColor().set(key.ink().colour().getCTColor());
    font.addNewName().setVal(key.typeface().family(language));
    if (key.typeface().chineseIn(language)) {
      font.addNewCharset().setVal(GB2312);
    }
    return font;
  }
}
