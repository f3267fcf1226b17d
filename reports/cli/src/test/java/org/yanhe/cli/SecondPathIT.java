package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** Figures of the sample by another path: counted from the raw files, or from other figures. */
class SecondPathIT {
  private static final String CITY = "610600";
  private static final MathContext MANY = new MathContext(40);
  private static final BigDecimal LITTLE = new BigDecimal("1e-28");

  private static PublicRelease release;

  @BeforeAll
  static void run_the_sample() {
    release = PublicRelease.open(SampleRelease.folder());
  }

  private static BigDecimal figure(String indicator, String region, String period) {
    return figure(indicator, region, period, ClassCode.TOTAL);
  }

  private static BigDecimal figure(
      String indicator, String region, String period, ClassCode classCode) {
    return release
        .figure(
            new Observation.Cell(
                IndicatorCode.parse(indicator),
                RegionCode.parse(region),
                Period.parse(period),
                classCode))
        .number()
        .orElseThrow(() -> new AssertionError("No figure: " + indicator + " " + classCode));
  }

  /** The figures of the city by class, without the total. */
  private static Map<ClassCode, BigDecimal> classes(String indicator, String period) {
    Map<ClassCode, BigDecimal> figures = new TreeMap<>();
    for (Observation o : release.observations()) {
      Observation.Cell cell = o.cell();
      if (cell.indicator().text().equals(indicator)
          && cell.region().toString().equals(CITY)
          && cell.period().toString().equals(period)
          && !cell.classCode().isTotal()) {
        o.figure().number().ifPresent(n -> figures.put(cell.classCode(), n));
      }
    }
    assertThat(figures).isNotEmpty();
    return figures;
  }

  private static BigDecimal sum(Map<ClassCode, BigDecimal> figures, Set<String> codes) {
    return figures.entrySet().stream()
        .filter(e -> codes.isEmpty() || codes.contains(e.getKey().toString()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2021", "2022", "2023-Q1"})
  void pulls_of_the_sectors_and_of_the_sections_add_up_to_growth(String period) {
    Map<ClassCode, BigDecimal> pulls = classes("macro.gdp.by-industry.pull", period);
    BigDecimal growth = figure("macro.gdp.growth-yoy", CITY, period);
    Set<String> sectors = Set.of("primary", "secondary", "tertiary");
    BigDecimal bySector = sum(pulls, sectors);
    pulls.keySet().removeIf(code -> sectors.contains(code.toString()));

    assertThat(bySector).isCloseTo(growth, within(LITTLE));
    assertThat(sum(pulls, Set.of())).isCloseTo(growth, within(LITTLE));
  }

  @Test
  void pulls_of_platforms_add_up_to_growth() {
    assertThat(sum(classes("ecommerce.transactions.by-platform.pull", "2022"), Set.of()))
        .isCloseTo(figure("ecommerce.transactions.growth-yoy", CITY, "2022"), within(LITTLE));
  }

  @Test
  void concentration_of_platforms_is_the_sum_of_their_squared_shares() {
    BigDecimal total = figure("ecommerce.transactions", CITY, "2022");
    BigDecimal squares =
        classes("ecommerce.transactions.by-platform", "2022").values().stream()
            .map(value -> value.divide(total, MANY).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(figure("ecommerce.transactions.platforms-herfindahl", CITY, "2022"))
        .as("told in its printed digits alone")
        .isEqualByComparingTo(squares.setScale(4, RoundingMode.HALF_UP));
  }

  @Test
  void a_location_quotient_compares_the_county_with_the_city() {
    BigDecimal county = ratio("610602");

    assertThat(figure("5g.base-stations.location-quotient", "610602", "2022"))
        .isCloseTo(county.divide(ratio(CITY), MANY), within(LITTLE));
  }

  private static BigDecimal ratio(String region) {
    return figure("5g.base-stations", region, "2022")
        .divide(figure("macro.population", region, "2022"), MANY);
  }

  @Test
  void base_stations_are_those_opened_and_not_yet_closed() {
    LocalDate end = LocalDate.of(2022, 12, 31);

    for (String county : List.of("610603", "610621", "610632")) {
      long stations =
          count(
              "base-stations.csv",
              StandardCharsets.UTF_8,
              row ->
                  row.getField("行政区划代码").equals(county)
                      && isOn(end, row.getField("开通日期"), row.getField("停用日期")));
      assertThat(figure("5g.base-stations", county, "2022"))
          .as(county)
          .isEqualByComparingTo(BigDecimal.valueOf(stations));
    }
  }

  @ParameterizedTest
  @CsvSource({"610603, 610624", "610681, 610623"})
  void units_under_a_former_region_code_count_with_the_present_one(String now, String former) {
    LocalDate end = LocalDate.of(2022, 12, 31);
    Predicate<NamedCsvRecord> active = row -> isOn(end, row.getField("成立日期"), row.getField("注销日期"));
    Charset charset = Charset.forName("GB18030");
    long under =
        count("enterprises.csv", charset, active.and(row -> row.getField("行政区划代码").equals(now)));
    long before =
        count("enterprises.csv", charset, active.and(row -> row.getField("行政区划代码").equals(former)));

    assertThat(before).isPositive();
    assertThat(figure("enterprises.registered", now, "2022"))
        .isEqualByComparingTo(BigDecimal.valueOf(under + before));
  }

  @Test
  void quarters_estimated_from_the_account_add_up_to_its_years() {
    for (int year = 2019; year <= 2022; year++) {
      BigDecimal quarters = BigDecimal.ZERO;
      for (int q = 1; q <= 4; q++) {
        quarters = quarters.add(figure("digital-economy.total.quarterly", CITY, year + "-Q" + q));
      }
      assertThat(quarters)
          .isEqualByComparingTo(figure("digital-economy.total", CITY, String.valueOf(year)));
    }
    assertThat(figure("digital-economy.total.quarterly", CITY, "2023-Q1")).isPositive();
  }

  private static boolean isOn(LocalDate day, String from, String to) {
    return date(from).filter(opened -> !opened.isAfter(day)).isPresent()
        && (to.isEmpty() || to.equals("-") || date(to).filter(end -> end.isAfter(day)).isPresent());
  }

  /** Empty for a day that no calendar has: such rows of the sample end in quarantine. */
  private static Optional<LocalDate> date(String text) {
    String[] parts = text.split("\\D+", 0);
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long count(String file, Charset charset, Predicate<NamedCsvRecord> condition) {
    Path path = Product.SAMPLE.resolve("data").resolve(file);
    try (Reader reader = Files.newBufferedReader(path, charset);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream().filter(condition).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
