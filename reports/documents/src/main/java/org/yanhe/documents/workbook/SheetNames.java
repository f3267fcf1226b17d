package org.yanhe.documents.workbook;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.WorkbookUtil;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Names of sheets: what a reader calls them, made legal and unique. */
final class SheetNames {
  private final Language language;
  private final Map<Label, String> names = new LinkedHashMap<>();

  SheetNames(Language language) {
    this.language = language;
  }

  /** The name of the sheet with a label, the same each time. */
  String of(Label label) {
    return names.computeIfAbsent(
        label, l -> unique(WorkbookUtil.createSafeSheetName(l.in(language))));
  }

  private String unique(String wanted) {
    String name = wanted;
    for (int n = 2; taken(name); n++) {
      String end = " " + n;
      name = wanted.substring(0, Math.min(wanted.length(), 31 - end.length())) + end;
    }
    return name;
  }

  private boolean taken(String name) {
    return names.values().stream()
        .anyMatch(used -> used.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
  }
}
