package org.yanhe.methods.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.audit.PublicAttack.Width;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;

/**
 * The protection intervals of sensitive figures as a CSV of the restricted part: {@code
 * indicator,region,period,class,low,high}.
 */
public final class WidthFile {
  /** Where it lies in a release. */
  public static final String PATH = "restricted/protection-intervals.csv";

  private static final String HEADER = "indicator,region,period,class,low,high";

  private WidthFile() {}

  /** The bytes of the file, figures in order. */
  public static byte[] bytes(SortedMap<Observation.Cell, Width> widths) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    widths.forEach(
        (cell, width) ->
            text.append(cell.indicator())
                .append(',')
                .append(cell.region())
                .append(',')
                .append(cell.period())
                .append(',')
                .append(cell.classCode())
                .append(',')
                .append(width.low())
                .append(',')
                .append(width.high())
                .append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the file back.
   *
   * @throws IllegalArgumentException naming the line that is no such row
   */
  public static Map<Observation.Cell, Width> parse(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    Map<Observation.Cell, Width> widths = new TreeMap<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      String[] v = line.split(",", -1);
      if (v.length != 6 || !lines.get(0).equals(HEADER)) {
        throw new IllegalArgumentException("Invalid protection interval: '" + line + "'");
      }
      widths.put(
          new Observation.Cell(
              IndicatorCode.parse(v[0]),
              RegionCode.parse(v[1]),
              Period.parse(v[2]),
              ClassCode.parse(v[3])),
          new Width(Double.parseDouble(v[4]), Double.parseDouble(v[5])));
    }
    return widths;
  }
}
