package org.yanhe.model.restricted;

import org.apache.parquet.example.data.Group;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation.Cell;

/** The four columns that name a cell in every restricted table. */
final class CellColumns {
  private CellColumns() {}

  static void put(Group group, Cell cell) {
    group.add("indicator", cell.indicator().text());
    group.add("region", cell.region().text());
    group.add("period", cell.period().toString());
    group.add("class", cell.classCode().text());
  }

  static Cell cell(Group group) {
    return new Cell(
        IndicatorCode.parse(group.getString("indicator", 0)),
        RegionCode.parse(group.getString("region", 0)),
        Period.parse(group.getString("period", 0)),
        ClassCode.parse(group.getString("class", 0)));
  }
}
