package org.yanhe.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.lineage.RowsUsed;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.ObservationFile;
import org.yanhe.model.release.RegionFile;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/**
 * The public part of a release of any size, written line by line: thirty measures with their growth
 * and per head, and people, in a city and its parts, by month and year from 2015 to 2022.
 */
final class LargeRelease {
  /** In each region. */
  static final int FIGURES = 91 * 104;

  private static final int MEASURES = 30;
  private static final String LAYOUT = "layout/provincial.yaml";
  private static final Catalogue CATALOGUE = catalogue();

  /** Each year before its months, as figures stand in a release. */
  private static final List<Period> PERIODS =
      IntStream.rangeClosed(2015, 2022)
          .mapToObj(Period::year)
          .flatMap(y -> Stream.concat(Stream.of(y), y.parts(Frequency.MONTH).stream()))
          .toList();

  private LargeRelease() {}

  /** Writes as many regions as told, the city among them. */
  static Path write(Path folder, int regions) {
    Regions places = regions(regions);
    try (ReleaseWriter writer = ReleaseWriter.begin(folder)) {
      return writer
          .write("public/" + ObservationFile.FILE, file -> figures(file, places))
          .write("public/" + RowsUsed.FILE, file -> rows(file, places))
          .write("public/indicators.json", FrozenCatalogue.bytes(CATALOGUE))
          .write("public/codelists/regions.csv", RegionFile.bytes(places))
          .write("public/codelists/classes.csv", new ClassLabels(List.of()).bytes())
          .write("public/layout.yaml", file -> Files.copy(BuiltIn.folder(LAYOUT), file))
          .publish(manifest());
    }
  }

  private static Regions regions(int count) {
    Region city = new Region(RegionCode.parse("610000"), "city", Label.same("City"), "");
    List<Region> all = new ArrayList<>(List.of(city));
    for (int i = 1; i < count; i++) {
      String code = String.valueOf(610000 + i);
      all.add(new Region(RegionCode.parse(code), "county", Label.same("County " + i), "610000"));
    }
    return new Regions(all);
  }

  private static Catalogue catalogue() {
    StringBuilder yaml =
        new StringBuilder(
            """
            schema: 1
            topic: large
            label: large
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
              - {code: people, kind: base, dataset: people, measure: sum(number), unit: 万人}
            """);
    for (int m = 10; m < 10 + MEASURES; m++) {
      yaml.append(
          """
            - {code: sales-NN, kind: base, dataset: sales, measure: sum(amount-NN)}
            - {code: sales-NN.growth, kind: growth, of: sales-NN, over: year,
               basis: published, unit: "%"}
            - {code: sales-NN.per-head, kind: ratio, numerator: sales-NN,
               denominator: people, per: 10000, denominator-at: latest-year, unit: 元}
          """
              .replace("NN", String.valueOf(m)));
    }
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", yaml.toString(), problems).ifPresent(reader::add);
    problems.stopIfAny();
    return reader.catalogue();
  }

  private static void figures(Path file, Regions regions) throws IOException {
    int[] value = {1};
    lines(
        file,
        "indicator,region,period,class,value,status,unit,decimals",
        CATALOGUE.all(),
        regions,
        indicator -> {
          value[0] = (int) (value[0] * 16807L % Integer.MAX_VALUE);
          return value[0] / 100 + "." + value[0] % 100 + "1,A," + indicator.unit() + ",2";
        });
  }

  private static void rows(Path file, Regions regions) throws IOException {
    List<Indicator> measures =
        CATALOGUE.all().stream().filter(i -> i.formula() instanceof Formula.Base).toList();
    lines(file, "indicator,region,period,class,rows", measures, regions, indicator -> "12");
  }

  private static void lines(
      Path file,
      String header,
      List<Indicator> indicators,
      Regions regions,
      Function<Indicator, String> values)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(header + "\n");
      for (Indicator i :
          indicators.stream().sorted(Comparator.comparing(Indicator::code)).toList()) {
        for (Region region : regions.all()) {
          for (Period period : PERIODS) {
            out.write(i.code() + "," + region.code() + "," + period + ",_T," + values.apply(i));
            out.write('\n');
          }
        }
      }
    }
  }

  private static Manifest manifest() {
    return new Manifest(
        "large-2022",
        new Label("大", "Large"),
        new Label("示例省统计局", "Sample Bureau of Statistics"),
        RegionCode.parse("610000"),
        Period.parse("2022"),
        LocalDate.of(2023, 5, 31),
        "0.1.0",
        "11aa",
        "22bb",
        "",
        List.of(new Manifest.Input("sales", "data/sales.csv", "ab", 10, 8, 1, 1)),
        List.of());
  }
}
