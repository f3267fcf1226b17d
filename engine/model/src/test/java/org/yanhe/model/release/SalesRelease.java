package org.yanhe.model.release;

import java.nio.file.Path;
import java.util.List;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.lineage.Lineage;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/** A release of a city and its two counties that a reader can check by hand. */
public final class SalesRelease {
  private static final String CATALOGUE =
      """
      schema: 1
      topic: trade
      label: trade
      defaults:
        label: x
        definition: x
        decimals: 2
        nulls: zero
        disclosure: open
        source: x
        additivity: {region: none, period: none}
        unit: 亿元
      indicators:
        - {code: sales, kind: base, dataset: sales, measure: sum(amount), by: kind,
           additivity: {region: additive, period: additive}}
        - {code: shops, kind: base, dataset: sales, measure: count, by: kind, unit: 家,
           perturbation: cell-key 2}
        - {code: sales.all, kind: base, dataset: sales, measure: sum(amount)}
        - {code: people, kind: base, dataset: people, measure: sum(number), unit: 万人,
           additivity: {region: additive, period: last}}
        - {code: sales.per-head, kind: ratio, numerator: sales, denominator: people, per: 10000,
           denominator-at: latest-year, unit: 元}
        - {code: sales.share, kind: share, of: sales, within: region, unit: "%"}
        - {code: sales.growth, kind: growth, of: sales, over: year, basis: published, unit: "%"}
        - {code: sales.same-units, kind: growth, of: sales, over: year, basis: same-unit,
           unit: "%"}
        - {code: sales.pull, kind: contribution, part: sales, total: sales.all, as: pull,
           unit: 百分点}
      """;

  private SalesRelease() {}

  /** Its indicators. */
  public static Catalogue catalogue() {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", CATALOGUE, problems).ifPresent(reader::add);
    problems.stopIfAny();
    return reader.catalogue();
  }

  /** The city 610600 and its counties 610602 and 610603. */
  public static Regions regions() {
    return new Regions(
        List.of(
            region("610600", "city", ""),
            region("610602", "county", "610600"),
            region("610603", "county", "610600")));
  }

  private static Region region(String code, String level, String parent) {
    return new Region(RegionCode.parse(code), level, Label.same(code), parent);
  }

  /** Figures as lines {@code indicator,region,period,class,value,status,unit,decimals}. */
  public static List<Observation> figures(String lines) {
    return ObservationFile.parse(
        (ObservationFile.HEADER + "\n" + lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /**
   * Writes a release.
   *
   * @param rests regions and classes of sales with rows of their own
   */
  public static PublicRelease write(Path target, String lines, String... rests) {
    Catalogue catalogue = catalogue();
    ClassLabels classes =
        new ClassLabels(
            List.of(entry("a", ""), entry("b", ""), entry("b1", "b"), entry("b2", "b")));
    Lineage lineage =
        Lineage.of(
            catalogue,
            i -> List.of(),
            i -> i.code().text().equals("sales") ? List.of(rests) : List.of());
    try (ReleaseWriter writer = ReleaseWriter.begin(target)) {
      writer
          .observations(figures(lines))
          .write("public/indicators.json", FrozenCatalogue.bytes(catalogue))
          .write("public/lineage.json", lineage.bytes())
          .write("public/codelists/regions.csv", RegionFile.bytes(regions()))
          .write("public/codelists/classes.csv", classes.bytes());
      Manifest.Input input = new Manifest.Input("sales", "data/sales.csv", "ab", 10, 8, 1, 1);
      String id = String.valueOf(target.getFileName());
      writer.publish(TinyRelease.manifest(id, List.of(input)));
    }
    return PublicRelease.open(target);
  }

  private static ClassLabels.Entry entry(String code, String parent) {
    return new ClassLabels.Entry("sales.kind", ClassCode.parse(code), Label.same(code), parent);
  }
}
