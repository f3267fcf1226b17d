package org.yanhe.documents.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.workbook.FrontMatter.Pair;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Explains each symbol once, with all its meanings. */
final class SymbolKey {
  private SymbolKey() {}

  /** Every symbol, that of main items included. */
  static List<Pair> of(Symbols symbols, Language language) {
    Map<String, List<Label>> meanings = cells(symbols);
    add(meanings, symbols.ofWhich(), Words.OF_WHICH);
    return pairs(meanings, language);
  }

  /** The symbols that stand in cells. */
  static List<Pair> ofCells(Symbols symbols, Language language) {
    return pairs(cells(symbols), language);
  }

  private static Map<String, List<Label>> cells(Symbols symbols) {
    Map<String, List<Label>> meanings = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      add(meanings, symbols.of(reason), Words.meaning(reason));
    }
    add(meanings, symbols.belowSmallest(), Words.BELOW_SMALLEST);
    return meanings;
  }

  private static List<Pair> pairs(Map<String, List<Label>> meanings, Language language) {
    return meanings.entrySet().stream()
        .map(entry -> new Pair(shown(entry.getKey(), language), joined(entry.getValue(), language)))
        .toList();
  }

  private static void add(Map<String, List<Label>> meanings, String symbol, Label meaning) {
    meanings.computeIfAbsent(symbol, s -> new ArrayList<>()).add(meaning);
  }

  private static String shown(String symbol, Language language) {
    return symbol.isBlank() ? Words.BLANK.in(language) : symbol;
  }

  private static String joined(List<Label> meanings, Language language) {
    return meanings.stream()
        .map(meaning -> meaning.in(language))
        .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
  }
}
