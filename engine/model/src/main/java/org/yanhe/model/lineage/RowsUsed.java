package org.yanhe.model.lineage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.CsvTable;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;

/**
 * From how many rows published figures were aggregated, as far as readers may know: {@code
 * public/rows.csv}. Where rows are returns of respondents their number stays with the office.
 */
public final class RowsUsed {
  /** Its path below {@code public}. */
  public static final String FILE = "rows.csv";

  private RowsUsed() {}

  /** The bytes of the file. */
  public static byte[] bytes(SortedMap<Cell, Long> rows) {
    CsvTable table = new CsvTable("indicator", "region", "period", "class", "rows");
    rows.forEach(
        (cell, count) ->
            table.row(
                cell.indicator().text(),
                cell.region().text(),
                cell.period().toString(),
                cell.classCode().text(),
                count.toString()));
    return table.bytes();
  }

  /** What a release tells; nothing if it was written without. */
  public static Map<Cell, Long> read(PublicRelease release) {
    return release.file(FILE).map(RowsUsed::parse).orElse(Map.of());
  }

  private static Map<Cell, Long> parse(byte[] bytes) {
    SortedMap<Cell, Long> rows = new TreeMap<>();
    CsvReader.builder()
        .ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8))
        .forEach(
            line -> {
              Map.Entry<Cell, Long> one = line(line);
              rows.put(one.getKey(), one.getValue());
            });
    return rows;
  }

  static Map.Entry<Cell, Long> line(NamedCsvRecord line) {
    Cell cell =
        new Cell(
            IndicatorCode.parse(line.getField("indicator")),
            RegionCode.parse(line.getField("region")),
            Period.parse(line.getField("period")),
            ClassCode.parse(line.getField("class")));
    return Map.entry(cell, Long.parseLong(line.getField("rows")));
  }
}
