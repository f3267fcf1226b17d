package org.yanhe.documents.office;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * The texts of a workbook, each known by what it says: the library writes every text as XML to find
 * out whether it has it already. The file is the same.
 */
public final class SharedTexts extends SharedStringsTable {
  private final Map<String, Integer> plain = new HashMap<>();
  private final IdentityHashMap<RichTextString, Integer> rich = new IdentityHashMap<>();

  private SharedTexts() {}

  /** An empty workbook with such texts. */
  public static XSSFWorkbook workbook() {
    return new Unsaved();
  }

  /** Closing a workbook of the library packs all of it once more, for nobody. */
  private static final class Unsaved extends XSSFWorkbook {
    Unsaved() {
      super(new Factory());
    }

    @Override
    public void close() {
      getPackage().revert();
    }
  }

  @Override
  public int addSharedStringItem(RichTextString text) {
    boolean isPlain = text.numFormattingRuns() == 0;
    Integer known = isPlain ? plain.get(text.getString()) : rich.get(text);
    if (known != null) {
      count++;
      return known;
    }
    int index = super.addSharedStringItem(text);
    if (isPlain) {
      plain.put(text.getString(), index);
    } else {
      rich.put(text, index);
    }
    return index;
  }

  /** By what the library looks a text up: a plain one by itself, another by its XML. */
  @Override
  protected String xmlText(CTRst text) {
    return text.sizeOfRArray() == 0 ? "plain " + text.getT() : super.xmlText(text);
  }

  /** Makes the texts of a new workbook, and all else as the library does. */
  private static final class Factory extends XSSFFactory {
    @Override
    public POIXMLDocumentPart newDocumentPart(POIXMLRelation kind) {
      return kind == XSSFRelation.SHARED_STRINGS ? new SharedTexts() : super.newDocumentPart(kind);
    }
  }
}
