package org.yanhe.model.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;

/** Regions as a CSV: {@code code,level,name_zh,name_en,parent}. */
public final class RegionFile {
  private RegionFile() {}

  /** The bytes of the file, regions in their order. */
  public static byte[] bytes(Regions regions) {
    StringBuilder text = new StringBuilder("code,level,name_zh,name_en,parent\n");
    for (Region r : regions.all()) {
      text.append(
          Csv.line(r.code().text(), r.level(), r.label().zh(), r.label().en(), r.parentCode()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads such a file; other columns are ignored. */
  public static Regions parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Regions(
        CsvReader.builder().ofNamedCsvRecord(text).stream().map(RegionFile::region).toList());
  }

  private static Region region(NamedCsvRecord r) {
    return new Region(
        RegionCode.parse(r.getField("code")),
        r.getField("level"),
        new Label(r.getField("name_zh"), r.getField("name_en")),
        r.getField("parent"));
  }
}
