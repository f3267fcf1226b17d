package org.yanhe.documents.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.text.Label;

/** Where the parts of a book stand in its workbook. */
final class Places {
  private final Map<Label, String> addresses = new LinkedHashMap<>();

  void put(Label part, String sheet, int row) {
    addresses.put(part, address(sheet, row));
  }

  /** Always quoted, so that any name of a sheet will do. */
  static String address(String sheet, int row) {
    return "'" + sheet.replace("'", "''") + "'!A" + (row + 1);
  }

  /** Sheet and cell for a link, if the part was written. */
  Optional<String> of(Label part) {
    return Optional.ofNullable(addresses.get(part));
  }
}
