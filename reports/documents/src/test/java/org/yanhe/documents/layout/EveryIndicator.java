package org.yanhe.documents.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.classification.Code;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.IndexStandings;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.RegionFile;
import org.yanhe.model.release.RegionTiles;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;

/**
 * A release with a made-up figure for every base indicator of the built-in catalogue, region and
 * class. Each class counts one, the total as many as there are main classes, and nothing moves in
 * time, so that parts make their whole in every period. Derived figures are absent.
 */
final class EveryIndicator {
  private static final RegionCode CITY = RegionCode.parse("610600");
  private static final List<Period> PERIODS = List.of(Period.parse("2021"), Period.parse("2022"));
  private static final Period NEWEST = Period.parse("2023-Q1");

  private static final String UNITS =
      """
      code,name_zh,name_en
      610100,西安市,Xi'an
      610600,延安市,Yan'an
      """;
  private static final String SCORES =
      """
      period,node,unit,score,rank,weight
      2022,index,610100,94.47,1,1
      2022,index,610600,50.3,2,1
      2022,governance,610100,90,1,0.2
      """;
  private static final String RANKS =
      """
      period,unit,rank,median,low_5,high_95,best,worst
      2021,610600,3,3,3,3,3,3
      2022,610600,2,2,1,2,1,2
      2022,610100,1,1,1,1,1,1
      """;

  private final Problems problems = new Problems();
  private final CodeLists codes = CodeLists.read(BuiltIn.folder("codes"), problems);
  private final Regions regions = codes.regions().subtree(CITY);
  private final Map<String, DatasetSchema> schemas = new TreeMap<>();
  private final Catalogue catalogue;

  EveryIndicator() {
    BuiltIn.yaml("schemas", problems).stream()
        .map(DatasetSchema::read)
        .flatMap(Optional::stream)
        .forEach(schema -> schemas.put(schema.name(), schema));
    CatalogueReader reader = new CatalogueReader(problems);
    BuiltIn.yaml("catalogue", problems).forEach(reader::add);
    catalogue = reader.catalogue();
    problems.stopIfAny();
  }

  Catalogue catalogue() {
    return catalogue;
  }

  PublicRelease release(Path folder) {
    try (ReleaseWriter writer = ReleaseWriter.begin(folder)) {
      writer
          .observations(observations())
          .write("public/indicators.json", FrozenCatalogue.bytes(catalogue))
          .write("public/codelists/regions.csv", RegionFile.bytes(regions))
          .write("public/codelists/classes.csv", new ClassLabels(classes()).bytes())
          .write("public/codelists/tile-map.csv", tiles())
          .write("public/" + IndexStandings.UNITS, text(UNITS))
          .write("public/indices/digital-economy.csv", text(SCORES))
          .write("public/indices/digital-economy-ranks.csv", text(RANKS))
          .publish(manifest());
    }
    return PublicRelease.open(folder);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] tiles() {
    try {
      return RegionTiles.parse(Files.readAllBytes(BuiltIn.folder("codes").resolve("tile-map.csv")))
          .around(CITY)
          .bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest manifest() {
    return new Manifest(
        "r1",
        new Label("报告", "Report"),
        new Label("统计局", "Bureau"),
        CITY,
        NEWEST,
        LocalDate.of(2023, 5, 31),
        "0.1.0",
        "p",
        "c",
        "",
        List.of(),
        List.of());
  }

  private List<Observation> observations() {
    List<Observation> all = new ArrayList<>();
    for (Indicator indicator : catalogue.all()) {
      for (Region region : regions.all()) {
        for (Period period : periods()) {
          if (isPublished(indicator, region, period)) {
            figures(indicator)
                .forEach(
                    (code, figure) ->
                        all.add(
                            new Observation(
                                new Observation.Cell(indicator.code(), region.code(), period, code),
                                figure,
                                indicator.unit(),
                                indicator.decimals())));
          }
        }
      }
    }
    return all;
  }

  private static List<Period> periods() {
    List<Period> all = new ArrayList<>(PERIODS);
    for (Period p = NEWEST.plus(-8); p.compareTo(NEWEST) <= 0; p = p.plus(1)) {
      all.add(p);
    }
    Period month = Period.of(Frequency.MONTH, NEWEST.end());
    for (int back = 0; back < 15; back++) {
      all.add(month.plus(-back));
    }
    return all;
  }

  private static boolean isPublished(Indicator indicator, Region region, Period period) {
    return (indicator.levels().isEmpty() || indicator.levels().contains(region.level()))
        && (indicator.frequencies().isEmpty()
            || indicator.frequencies().contains(period.frequency()));
  }

  private Map<ClassCode, Figure> figures(Indicator indicator) {
    Map<ClassCode, Figure> figures = new TreeMap<>();
    if (indicator.formula() instanceof Formula.Base base) {
      List<Code> codes = classes(base);
      codes.forEach(
          code -> figures.put(ClassCode.parse(code.text()), Figure.known(BigDecimal.ONE)));
      long main = codes.stream().filter(code -> code.parent().isEmpty()).count();
      figures.put(ClassCode.TOTAL, Figure.known(BigDecimal.valueOf(Math.max(main, 1))));
    }
    return figures;
  }

  private List<Code> classes(Formula.Base base) {
    return Optional.ofNullable(schemas.get(base.dataset()))
        .flatMap(schema -> schema.column(base.by()))
        .flatMap(column -> codes.list(column.codes()))
        .map(CodeList::all)
        .orElse(List.of())
        .stream()
        .filter(code -> !code.text().equals(ClassCode.TOTAL.text()))
        .toList();
  }

  private Set<ClassLabels.Entry> classes() {
    Set<ClassLabels.Entry> entries = new LinkedHashSet<>();
    for (Indicator indicator : catalogue.all()) {
      if (indicator.formula() instanceof Formula.Base base) {
        classes(base)
            .forEach(
                code ->
                    entries.add(
                        new ClassLabels.Entry(
                            base.dataset() + "." + base.by(),
                            ClassCode.parse(code.text()),
                            code.label(),
                            code.parent())));
      }
    }
    return entries;
  }
}
