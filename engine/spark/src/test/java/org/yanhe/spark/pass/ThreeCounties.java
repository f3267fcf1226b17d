package org.yanhe.spark.pass;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;

/**
 * {@code city} of the counties {@code c1}, {@code c2} and {@code c3}, whose one dataset is trades.
 */
final class ThreeCounties {
  private static final Regions REGIONS =
      new Regions(
          List.of(
              region("city", ""),
              region("c1", "city"),
              region("c2", "city"),
              region("c3", "city")));

  private ThreeCounties() {}

  private static Region region(String code, String parent) {
    String level = parent.isEmpty() ? "city" : "county";
    return new Region(RegionCode.parse(code), level, Label.same(code), parent);
  }

  /** Figures of all frequencies from the first year to the last, from what a pass left. */
  static Figures figures(
      Catalogue catalogue, DatasetSchema schema, Cube cube, int first, int last) {
    Spine spine =
        new Spine(
            REGIONS,
            Period.year(first),
            Period.year(last),
            List.of(Frequency.values()),
            LocalDate.of(last + 1, 3, 1));
    return Derivation.compute(
        catalogue,
        spine,
        Map.of("trades", new Derivation.Dataset(schema, cube, (column, code) -> List.of())),
        Map.of());
  }
}
