package org.yanhe.spark.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.source.StagedColumns;

/** Indicators made from others, and concentration, against one plain SQL query over the rows. */
@ExtendWith(SharedSpark.class)
class DerivedSecondPathTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: trades
      label: trades
      grain: one trade
      columns:
        - {name: region, type: region, label: region}
        - {name: month, type: period, label: month}
        - {name: seller, type: text, label: seller}
        - {name: platform, type: code, label: platform}
        - {name: amount, type: decimal, unit: 元, label: amount}
      region: region
      time: {column: month, frequency: month}
      entity: seller
      """;

  private static final String CATALOGUE =
      """
      schema: 1
      topic: t
      label: t
      defaults: {label: x, definition: x, decimals: 2, nulls: absent, disclosure: open, source: x, additivity: {region: none, period: none}}
      indicators:
        - {code: amount, kind: base, dataset: trades, measure: sum(amount), unit: 元, additivity: {region: additive, period: additive}}
        - {code: trades, kind: base, dataset: trades, measure: count, unit: 单, additivity: {region: additive, period: additive}}
        - {code: sellers, kind: base, dataset: trades, measure: distinct(seller), unit: 人}
        - {code: first, kind: base, dataset: trades, measure: sum(amount), where: platform = 'p1', unit: 元, additivity: {region: additive, period: additive}}
        - {code: others, kind: base, dataset: trades, measure: sum(amount), where: platform != 'p1', unit: 元, additivity: {region: additive, period: additive}}
        - {code: median, kind: base, dataset: trades, measure: median(amount), unit: 元}
        - {code: mean, kind: base, dataset: trades, measure: mean(amount), unit: 元}
        - {code: top3, kind: base, dataset: trades, measure: "top-share(3, amount, seller)", unit: "%"}
        - {code: herfindahl, kind: base, dataset: trades, measure: "herfindahl(amount, seller)", unit: 系数}
        - {code: by-platform, kind: base, dataset: trades, measure: sum(amount), by: platform, unit: 元, additivity: {region: additive, period: additive}}
        - {code: by-platform.share, kind: share, of: by-platform, within: class, unit: "%"}
        - {code: by-platform.pull, kind: contribution, part: by-platform, total: amount, as: pull, unit: 百分点}
        - {code: share, kind: share, of: amount, within: region, unit: "%"}
        - {code: per-trade, kind: ratio, numerator: amount, denominator: trades, unit: 元/单}
        - {code: per-seller, kind: ratio, numerator: amount, denominator: sellers, unit: 元/人}
        - {code: growth, kind: growth, of: amount, over: year, unit: "%"}
        - {code: two-years, kind: growth, of: amount, over: two-years, unit: "%"}
        - {code: change, kind: change, of: amount, unit: 元}
        - {code: share.change, kind: change, of: share, unit: 百分点}
        - {code: pull, kind: contribution, part: first, total: amount, as: pull, unit: 百分点}
        - {code: rate, kind: contribution, part: first, total: amount, as: rate, unit: "%"}
        - {code: sum, kind: sum, parts: [first, others], unit: 元, additivity: {region: additive, period: additive}}
        - {code: to-date, kind: cumulative, of: amount, unit: 元, additivity: {region: none, period: last}}
        - {code: to-date.growth, kind: growth, of: to-date, over: year, unit: "%"}
        - {code: quotient, kind: location-quotient, part: first, total: amount, unit: 系数}
      """;

  /** What every measure is in a cell; joined with the cell above and those of earlier years. */
  private static final String CELLS =
      """
      with rows as (
        select *, int(substr(month, 1, 4)) y, int(substr(month, 6)) m from trades
          lateral view explode(array(region, 'city')) as r),
      exploded as (
        select *, 0 ordinal, '' suffix, 'Y' f from rows
        union all select *, ceil(m / 6), '-S' || ceil(m / 6), 'S' from rows
        union all select *, ceil(m / 3), '-Q' || ceil(m / 3), 'Q' from rows
        union all select *, m, substr(month, 5), 'M' from rows),
      bought as (
        select r, f, y, ordinal, seller, sum(amount) a,
          row_number() over (partition by r, f, y, ordinal order by sum(amount) desc) k
        from exploded group by r, f, y, ordinal, seller),
      concentration as (
        select r, f, y, ordinal, 100 * sum(if(k <= 3, double(a), 0)) / sum(a) top3,
          sum(double(a) * a) / (double(sum(a)) * double(sum(a))) herfindahl
        from bought group by r, f, y, ordinal),
      plain as (
        select r, f, y, ordinal, suffix, double(sum(amount)) amount, count(1) trades,
          count(distinct seller) sellers, percentile(amount, 0.5) median,
          double(sum(if(platform = 'p1', amount, 0))) first,
          double(sum(if(platform != 'p1', amount, 0))) others
        from exploded group by r, f, y, ordinal, suffix),
      cells as (
        select plain.*, top3, herfindahl,
          sum(amount) over (partition by r, f, y order by ordinal) todate
        from plain join concentration using (r, f, y, ordinal))
      select c.r, c.y || c.suffix p, map(
          'amount', c.amount, 'trades', c.trades, 'sellers', c.sellers, 'first', c.first,
          'others', c.others, 'median', c.median, 'mean', c.amount / c.trades, 'top3', c.top3,
          'herfindahl', c.herfindahl, 'share', 100 * c.amount / u.amount,
          'per-trade', c.amount / c.trades, 'per-seller', c.amount / c.sellers,
          'growth', 100 * (c.amount / b.amount - 1),
          'two-years', 100 * (sqrt(c.amount / e.amount) - 1), 'change', c.amount - b.amount,
          'share.change', 100 * c.amount / u.amount - 100 * b.amount / v.amount,
          'pull', 100 * (c.first - b.first) / b.amount,
          'rate', 100 * (c.first - b.first) / (c.amount - b.amount),
          'sum', c.amount, 'to-date', c.todate,
          'to-date.growth', 100 * (c.todate / b.todate - 1),
          'quotient', c.first / c.amount / (u.first / u.amount)) v
      from cells c
        left join cells u on c.r != 'city' and u.r = 'city' and u.f = c.f and u.y = c.y
          and u.ordinal = c.ordinal
        left join cells b on b.r = c.r and b.f = c.f and b.y = c.y - 1 and b.ordinal = c.ordinal
        left join cells v on c.r != 'city' and v.r = 'city' and v.f = c.f and v.y = c.y - 1
          and v.ordinal = c.ordinal
        left join cells e on e.r = c.r and e.f = c.f and e.y = c.y - 2 and e.ordinal = c.ordinal
      """;

  /** Shares and pulls of the platforms in the year. */
  private static final String CLASSES =
      """
      with rows as (
        select *, int(substr(month, 1, 4)) y from trades
          lateral view explode(array(region, 'city')) as r),
      whole as (select r, y, double(sum(amount)) a from rows group by r, y),
      parts as (select r, y, platform, double(sum(amount)) a from rows group by r, y, platform)
      select c.r, string(c.y) p, c.platform, map('by-platform', c.a,
          'by-platform.share', 100 * c.a / w.a, 'by-platform.pull', 100 * (c.a - b.a) / o.a) v
      from parts c
        join whole w on w.r = c.r and w.y = c.y
        left join parts b on b.r = c.r and b.y = c.y - 1 and b.platform = c.platform
        left join whole o on o.r = c.r and o.y = c.y - 1
      """;

  private final Problems problems = new Problems();
  private final DatasetSchema schema =
      YamlFile.parse("s.yaml", SCHEMA, problems).flatMap(DatasetSchema::read).orElseThrow();
  private final Catalogue catalogue = catalogue();

  private Catalogue catalogue() {
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", CATALOGUE, problems).ifPresent(reader::add);
    Catalogue read = reader.catalogue();
    CatalogueRules.check(read, Map.of("trades", schema), CodeLists.none(), problems);
    problems.stopIfAny();
    return read;
  }

  private static List<Row> rows() {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      rows.add(
          RowFactory.create(
              "c" + (1 + random.nextInt(3)),
              String.format(Locale.ROOT, "%d-%02d", 2020 + i % 3, 1 + random.nextInt(12)),
              "s" + (int) Math.floor(Math.exp(random.nextDouble() * 5)),
              "p" + random.nextInt(4),
              BigDecimal.valueOf(random.nextInt(100_000) + 1L, 2)));
    }
    return rows;
  }

  private Figures figures(SparkSession spark) {
    Cube cube = FusedPass.run(spark.table("trades"), schema, Atoms.of(catalogue, schema));
    return ThreeCounties.figures(catalogue, schema, cube, 2020, 2022);
  }

  /** Known figures as {@code indicator/region/period/class → value}. */
  private Map<String, String> ours(SparkSession spark) {
    Figures figures = figures(spark);
    Map<String, String> known = new TreeMap<>();
    for (IndicatorCode code : catalogue.all().stream().map(i -> i.code()).toList()) {
      figures
          .of(code)
          .forEach(
              (place, figure) ->
                  figure
                      .number()
                      .filter(number -> isCompared(code, place.classCode().isTotal()))
                      .filter(number -> place.classCode().isTotal() || isYear(place.period()))
                      .ifPresent(
                          number ->
                              known.put(
                                  "%s/%s/%s/%s"
                                      .formatted(
                                          code, place.region(), place.period(), place.classCode()),
                                  rounded(number))));
    }
    return known;
  }

  /** The total of an indicator by class is that of the indicator without classes. */
  private static boolean isCompared(IndicatorCode code, boolean total) {
    return code.text().startsWith("by-platform") != total;
  }

  private static boolean isYear(Period period) {
    return period.frequency() == Frequency.YEAR;
  }

  private static String rounded(BigDecimal value) {
    BigDecimal rounded = value.setScale(6, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static Map<String, String> bySql(SparkSession spark) {
    Map<String, String> all = new TreeMap<>();
    spark.sql(CELLS).collectAsList().forEach(row -> put(all, row, "_T"));
    spark.sql(CLASSES).collectAsList().forEach(row -> put(all, row, row.<String>getAs("platform")));
    return all;
  }

  private static void put(Map<String, String> all, Row row, String classCode) {
    row.<String, Double>getJavaMap(row.fieldIndex("v"))
        .forEach(
            (code, value) -> {
              if (value != null) {
                all.put(
                    "%s/%s/%s/%s".formatted(code, row.getAs("r"), row.getAs("p"), classCode),
                    rounded(BigDecimal.valueOf(value)));
              }
            });
  }

  @Test
  void derived_indicators_and_concentration_equal_plain_sql(SparkSession spark) {
    spark.createDataFrame(rows(), StagedColumns.of(schema)).createOrReplaceTempView("trades");

    Map<String, String> ours = ours(spark);

    assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(differences(ours, bySql(spark))).isEmpty();
    assertThat(ours).hasSizeGreaterThan(4000);
  }

  private static List<String> differences(Map<String, String> ours, Map<String, String> sql) {
    Set<String> cells = new TreeSet<>(ours.keySet());
    cells.addAll(sql.keySet());
    return cells.stream()
        .filter(cell -> !Objects.equals(ours.get(cell), sql.get(cell)))
        .map(cell -> cell + ": " + ours.get(cell) + ", by SQL " + sql.get(cell))
        .toList();
  }
}
