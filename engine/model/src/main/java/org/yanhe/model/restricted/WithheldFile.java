package org.yanhe.model.restricted;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yanhe.model.release.CsvTable;

/** {@code restricted/suppression.csv}: {@code cell,kind,rule,level,partners}. */
final class WithheldFile {
  private WithheldFile() {}

  static byte[] bytes(List<Withheld> all) {
    CsvTable table = new CsvTable("cell", "kind", "rule", "level", "partners");
    all.forEach(
        w ->
            table.row(
                w.cell(), w.kind().word(), w.rule(), w.level(), String.join(" ", w.partners())));
    return table.bytes();
  }

  static List<Withheld> parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().map(WithheldFile::withheld).toList();
  }

  private static Withheld withheld(NamedCsvRecord r) {
    return new Withheld(
        r.getField("cell"),
        Withheld.Kind.valueOf(r.getField("kind").toUpperCase(Locale.ROOT)),
        r.getField("rule"),
        r.getField("level"),
        Stream.of(r.getField("partners").split(" ")).filter(p -> !p.isEmpty()).toList());
  }
}
