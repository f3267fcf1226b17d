package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.lineage.RowsUsed;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/**
 * All figures of a release, one list of periods and printed figures for each line of a cube, and
 * the rows behind them where readers may know.
 */
final class SeriesJson {
  private SeriesJson() {}

  /** What the figures of a series share. */
  private record Line(int indicator, String region, String classCode) {}

  /** Pairs of period and figure, joined into one text, and of period and rows. */
  static ArrayNode of(PublicRelease release, Places places) {
    Map<Observation.Cell, Long> rows = RowsUsed.read(release);
    Map<Line, StringJoiner> lines = new LinkedHashMap<>();
    Map<Line, StringJoiner> behind = new LinkedHashMap<>();
    for (Observation o : release.observations()) {
      Line line =
          new Line(
              places.indicator(o.cell().indicator().text()),
              o.cell().region().text(),
              o.cell().classCode().text());
      String period = places.period(o.cell().period()) + "=";
      lines
          .computeIfAbsent(line, l -> new StringJoiner("|"))
          .add(period + Printed.of(o.figure(), o.decimals()));
      Long count = rows.get(o.cell());
      if (count != null) {
        behind.computeIfAbsent(line, l -> new StringJoiner("|")).add(period + count);
      }
    }
    ArrayNode series = CanonicalJson.array();
    lines.forEach(
        (line, text) -> {
          ArrayNode one =
              series
                  .addArray()
                  .add(line.indicator)
                  .add(places.region(line.region))
                  .add(line.classCode)
                  .add(text.toString());
          Optional.ofNullable(behind.get(line)).ifPresent(counts -> one.add(counts.toString()));
        });
    return series;
  }
}
