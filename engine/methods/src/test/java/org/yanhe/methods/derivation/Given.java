package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/** A city of counties a and b in the years 2020 to 2022, known on the first of July 2022. */
final class Given {
  private static final String HEAD =
      """
      schema: 1
      topic: trade
      label: trade
      defaults:
        label: x
        definition: x
        decimals: 2
        nulls: absent
        disclosure: open
        source: x
        unit: 亿元
        additivity: {region: none, period: none}
      indicators:
      """;

  private Given() {}

  static Catalogue catalogue(String indicators) {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", HEAD + indicators.indent(2), problems).ifPresent(reader::add);
    problems.stopIfAny();
    return reader.catalogue();
  }

  static Regions regions() {
    return new Regions(
        List.of(
            region("city", "city", ""),
            region("a", "county", "city"),
            region("b", "county", "city")));
  }

  private static Region region(String code, String level, String parent) {
    return new Region(RegionCode.parse(code), level, Label.same(code), parent);
  }

  static Spine spine() {
    return new Spine(
        regions(),
        Period.year(2020),
        Period.year(2022),
        List.of(Frequency.YEAR, Frequency.QUARTER),
        LocalDate.of(2022, 7, 1));
  }

  /** {@code region period [class]}. */
  static Place place(String text) {
    String[] v = text.split(" ", -1);
    return new Place(
        RegionCode.parse(v[0]), Period.parse(v[1]), ClassCode.parse(v.length > 2 ? v[2] : "_T"));
  }

  /** A number, {@code C} if withheld, {@code .} if not reported. */
  static Figure figure(String text) {
    return switch (text) {
      case "C" -> Figure.absent(Reason.SUPPRESSED);
      case "." -> Figure.absent(Reason.NOT_REPORTED);
      case "n" -> Figure.absent(Reason.NOT_APPLICABLE);
      default -> Figure.known(new BigDecimal(text));
    };
  }

  /** Figures as lines: {@code region period [class] = value}. */
  static List<String> lines(SortedMap<Place, Figure> figures) {
    return figures.entrySet().stream()
        .map(
            e ->
                e.getKey().region()
                    + " "
                    + e.getKey().period()
                    + (e.getKey().classCode().isTotal() ? "" : " " + e.getKey().classCode())
                    + " = "
                    + text(e.getValue()))
        .toList();
  }

  static String text(Figure figure) {
    return figure.match(v -> v.stripTrailingZeros().toPlainString(), Reason::name);
  }

  /** {@code region period [class] value}, apart by commas. */
  static SortedMap<Place, Figure> figures(String text) {
    SortedMap<Place, Figure> figures = new TreeMap<>();
    for (String line : text.split(", ", -1)) {
      int at = line.lastIndexOf(' ');
      figures.put(place(line.substring(0, at)), figure(line.substring(at + 1)));
    }
    return figures;
  }
}
