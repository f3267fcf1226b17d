package org.yanhe.documents.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** The lists the page's figures point into, by position: indicators, regions and periods. */
final class Places {
  private final PublicRelease release;
  private final Map<String, Integer> indicators;
  private final Map<String, Integer> regions;
  private final Map<String, Integer> periods;
  private final List<Period> allPeriods;
  private final Map<String, ClassCode> classes = new LinkedHashMap<>();

  Places(PublicRelease release) {
    this.release = release;
    this.allPeriods =
        List.copyOf(
            release.observations().stream()
                .map(o -> o.cell().period())
                .collect(Collectors.toCollection(TreeSet::new)));
    release.observations().stream()
        .map(o -> o.cell().classCode())
        .forEach(code -> classes.put(code.text(), code));
    this.indicators = positions(release.catalogue().all(), i -> i.code().text());
    this.regions = positions(release.regions().all(), r -> r.code().text());
    this.periods = positions(allPeriods, Period::toString);
  }

  private static <T> Map<String, Integer> positions(List<T> items, Function<T, String> name) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    items.forEach(item -> positions.put(name.apply(item), positions.size()));
    return positions;
  }

  List<Indicator> indicators() {
    return release.catalogue().all();
  }

  List<Region> regions() {
    return release.regions().all();
  }

  List<Period> periods() {
    return allPeriods;
  }

  /** Position of an indicator, or -1 if the release has none of it. */
  int indicator(String code) {
    return indicators.getOrDefault(code, -1);
  }

  /** Position of a region, or -1 if it is none of the release. */
  int region(String code) {
    return regions.getOrDefault(code, -1);
  }

  int period(Period period) {
    return periods.getOrDefault(period.toString(), -1);
  }

  /** Where a figure stands: positions of indicator, region and period, and its class. */
  String reference(Observation.Cell cell) {
    return indicator(cell.indicator().text())
        + "/"
        + region(cell.region().text())
        + "/"
        + period(cell.period())
        + "/"
        + cell.classCode();
  }

  /**
   * The published figure behind a table's cell, whose keys name it: a row is an indicator and a
   * column a period, or a row is a region or class and a column an indicator at a period. Empty if
   * the release has no such cell, or another figure in it.
   */
  Optional<Observation.Cell> cell(String row, String column, Figure figure) {
    return named(row, column).filter(cell -> release.figure(cell).equals(figure));
  }

  private Optional<Observation.Cell> named(String row, String column) {
    int at = column.lastIndexOf('@');
    if (at < 0) {
      return total(row, release.manifest().region().text(), column).flatMap(this::published);
    }
    String indicator = column.substring(0, at);
    String period = column.substring(at + 1);
    Optional<Observation.Cell> region = total(indicator, row, period).flatMap(this::published);
    return region.isPresent()
        ? region
        : total(indicator, release.manifest().region().text(), period)
            .flatMap(whole -> Optional.ofNullable(classes.get(row)).map(whole::with))
            .flatMap(this::published);
  }

  private Optional<Observation.Cell> published(Observation.Cell cell) {
    return release.find(cell).map(Observation::cell);
  }

  private Optional<Observation.Cell> total(String indicator, String region, String period) {
    int what = indicator(indicator);
    int where = region(region);
    int when = periods.getOrDefault(period, -1);
    return Math.min(what, Math.min(where, when)) < 0
        ? Optional.empty()
        : Optional.of(
            Observation.Cell.total(
                indicators().get(what).code(), regions().get(where).code(), allPeriods.get(when)));
  }
}
