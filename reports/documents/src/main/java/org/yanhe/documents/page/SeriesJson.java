package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** All figures of a release, one list of periods and printed figures for each line of a cube. */
final class SeriesJson {
  private SeriesJson() {}

  /** What the figures of a series share. */
  private record Line(int indicator, String region, String classCode) {}

  /** Pairs of period and figure, joined into one text. */
  static ArrayNode of(PublicRelease release, Places places) {
    Map<Line, StringBuilder> lines = new LinkedHashMap<>();
    for (Observation o : release.observations()) {
      Line line =
          new Line(
              places.indicator(o.cell().indicator().text()),
              o.cell().region().text(),
              o.cell().classCode().text());
      StringBuilder text = lines.computeIfAbsent(line, l -> new StringBuilder());
      text.append(text.isEmpty() ? "" : "|")
          .append(places.period(o.cell().period()))
          .append('=')
          .append(Printed.of(o.figure(), o.decimals()));
    }
    ArrayNode series = CanonicalJson.array();
    lines.forEach(
        (line, text) ->
            series
                .addArray()
                .add(line.indicator)
                .add(places.region(line.region))
                .add(line.classCode)
                .add(text.toString()));
    return series;
  }
}
