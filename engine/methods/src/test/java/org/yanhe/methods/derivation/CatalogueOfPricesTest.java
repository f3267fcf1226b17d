package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/** Growth, effects of the base, price indices and chained volumes as a catalogue asks for them. */
class CatalogueOfPricesTest {
  private static final String CATALOGUE =
      """
      schema: 1
      topic: prices
      label: prices
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
        - {code: level, kind: account, method: supply-use, item: level}
        - {code: value, kind: account, method: supply-use, item: value}
        - {code: price, kind: account, method: supply-use, item: price, unit: 点}
        - {code: quantity, kind: account, method: supply-use, item: quantity, unit: 个}
        - {code: since-2019, kind: compound-growth, of: level, since: 2019, unit: "%"}
        - {code: low-base, kind: base-effect, of: level, as: two-years, unit: 百分点}
        - {code: left-over, kind: base-effect, of: level, as: carry-over, unit: 百分点}
        - {code: fresh, kind: base-effect, of: level, as: fresh, unit: 百分点}
        - {code: monthly, kind: growth, of: level, over: year, january-february: together, unit: "%"}
        - {code: to-date, kind: cumulative, of: level, january-february: together}
        - {code: merged, kind: cumulative, of: level, january-february: merged}
        - {code: volume, kind: chained, of: value, index: price, reference: 2020, as: volume}
        - {code: current, kind: chained, of: value, index: price, reference: 2020, as: value}
        - {code: volume-growth, kind: chained, of: value, index: price, reference: 2020, as: growth, unit: "%"}
        - {code: pull, kind: chained, of: value, index: price, reference: 2020, as: contribution, unit: 百分点}
        - {code: deflator, kind: chained, of: value, index: price, reference: 2020, as: price, unit: 点}
        - {code: gap, kind: chained, of: value, index: price, reference: 2020, as: discrepancy}
        - {code: only-a, kind: chained, of: value, index: price, reference: 2020, classes: [a], as: volume}
        - {code: laspeyres, kind: bilateral-index, values: value, quantities: quantity, formula: laspeyres, as: price, unit: 点}
        - {code: paasche, kind: bilateral-index, values: value, quantities: quantity, formula: paasche, as: price, unit: 点}
        - {code: fisher, kind: bilateral-index, values: value, quantities: quantity, formula: fisher, as: price, unit: 点}
        - {code: tornqvist, kind: bilateral-index, values: value, quantities: quantity, formula: tornqvist, as: volume, unit: 点}
      """;

  private static final RegionCode CITY = RegionCode.parse("610600");
  private static final Figure NOT_APPLICABLE = Figure.absent(Reason.NOT_APPLICABLE);
  private static final Figure SUPPRESSED = Figure.absent(Reason.SUPPRESSED);

  private final Map<IndicatorCode, SortedMap<Place, Figure>> given = new TreeMap<>();

  private void give(String code, String classCode, String rows) {
    SortedMap<Place, Figure> figures =
        given.computeIfAbsent(IndicatorCode.parse(code), c -> new TreeMap<>());
    for (String row : rows.split(", ", -1)) {
      String[] cells = row.split(" ", -1);
      Figure figure = cells[1].equals("C") ? SUPPRESSED : Figure.known(new BigDecimal(cells[1]));
      figures.put(new Place(CITY, Period.parse(cells[0]), ClassCode.parse(classCode)), figure);
    }
  }

  private Figure figure(String code, String period, String classCode) {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", CATALOGUE, problems).ifPresent(reader::add);
    Catalogue catalogue = reader.catalogue();
    CatalogueRules.check(catalogue, Map.of(), CodeLists.none(), problems);
    problems.stopIfAny();
    Regions regions = new Regions(List.of(new Region(CITY, "city", Label.same("city"), "")));
    Spine spine =
        new Spine(
            regions,
            Period.year(2018),
            Period.year(2022),
            List.of(Frequency.YEAR, Frequency.MONTH),
            LocalDate.of(2023, 1, 1));
    return Derivation.compute(catalogue, spine, Map.of(), given)
        .at(
            IndicatorCode.parse(code),
            new Place(CITY, Period.parse(period), ClassCode.parse(classCode)));
  }

  private double number(String code, String period, String classCode) {
    return figure(code, period, classCode).number().orElseThrow().doubleValue();
  }

  private double total(String code, String period) {
    return number(code, period, "_T");
  }

  @Test
  void average_growth_since_a_year_is_the_compound_rate() {
    give("level", "_T", "2018 70, 2019 80, 2020 100, 2022 100");

    assertThat(total("since-2019", "2022")).isCloseTo(7.721734501594, within(1e-9));
    assertThat(figure("since-2019", "2019", "_T")).isEqualTo(NOT_APPLICABLE);
    assertThat(figure("since-2019", "2018", "_T")).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void fall_after_a_high_base_is_told_as_its_effect() {
    give("level", "_T", "2020 100, 2021 125, 2022 100");

    assertThat(total("low-base", "2022")).isEqualTo(-20);
  }

  @Test
  void growth_is_what_was_left_over_and_what_came() {
    give("level", "_T", "2021-03 100, 2021-12 104, 2022-03 105.04");

    assertThat(total("left-over", "2022-03")).isEqualTo(4);
    assertThat(total("fresh", "2022-03")).isCloseTo(1.04, within(1e-12));
  }

  @Test
  void january_and_february_are_published_together_where_a_catalogue_says_so() {
    give("level", "_T", "2021-01 10, 2021-02 30, 2022-01 30, 2022-02 14, 2022-03 7");

    assertThat(figure("monthly", "2022-02", "_T")).isEqualTo(NOT_APPLICABLE);
    assertThat(figure("to-date", "2022-01", "_T")).isEqualTo(NOT_APPLICABLE);
    assertThat(total("to-date", "2022-03")).isEqualTo(51);
    assertThat(total("merged", "2022-03")).isEqualTo(21);
  }

  /** The example of ChainedVolumeTest: prices 2, 3 → 4, 2 → 5, 1. */
  @Test
  void chain_is_that_of_the_method() {
    chain();

    assertThat(total("current", "2022")).isEqualTo(105);
    assertThat(total("volume", "2021")).isCloseTo(84, within(1e-12));
    assertThat(total("volume", "2022")).isCloseTo(84.0 * 120 / 88, within(1e-12));
    assertThat(number("volume", "2022", "b")).isCloseTo(90, within(1e-12));
    assertThat(total("gap", "2022")).isCloseTo(84.0 * 120 / 88 - 120, within(1e-12));
    assertThat(total("volume-growth", "2022")).isCloseTo(100 * 32.0 / 88, within(1e-12));
    assertThat(number("volume-growth", "2022", "a")).isCloseTo(25, within(1e-12));
    assertThat(number("pull", "2022", "a") + number("pull", "2022", "b"))
        .isCloseTo(total("pull", "2022"), within(1e-12));
    assertThat(total("deflator", "2022")).isCloseTo(100 * 105 / (84.0 * 120 / 88), within(1e-12));
    assertThat(number("deflator", "2022", "a")).isCloseTo(250, within(1e-12));
    assertThat(total("only-a", "2022")).isCloseTo(30, within(1e-12));
    assertThat(figure("volume-growth", "2020", "_T")).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void withheld_class_withholds_the_chain_of_its_year() {
    chain();
    give("value", "b", "2022 C");

    assertThat(figure("volume", "2022", "_T")).isEqualTo(SUPPRESSED);
    assertThat(figure("volume", "2022", "a")).isEqualTo(SUPPRESSED);
    assertThat(total("volume", "2021")).isCloseTo(84, within(1e-12));
  }

  @Test
  void chain_without_its_reference_year_has_no_figure() {
    give("value", "a", "2021 48, 2022 75");
    give("price", "a", "2021 4, 2022 5");

    assertThat(figure("volume", "2022", "_T")).isEqualTo(NOT_APPLICABLE);
  }

  private void chain() {
    give("value", "a", "2020 20, 2021 48, 2022 75");
    give("value", "b", "2020 30, 2021 40, 2022 30");
    give("price", "a", "2020 200, 2021 400, 2022 500");
    give("price", "b", "2020 300, 2021 200, 2022 100");
  }

  /** Prices 2 → 3 and 2 → 2.5, quantities 5 → 4 and 10 → 12; c has no quantity and is left out. */
  @Test
  void indices_compare_the_classes_of_both_periods() {
    compare();
    give("value", "c", "2021 3, 2022 9");
    give("value", "_T", "2021 33, 2022 51");

    assertThat(total("laspeyres", "2022")).isCloseTo(100 * 40.0 / 30, within(1e-9));
    assertThat(total("paasche", "2022")).isCloseTo(100 * 42.0 / 32, within(1e-9));
    assertThat(total("fisher", "2022"))
        .isCloseTo(Math.sqrt(total("laspeyres", "2022") * total("paasche", "2022")), within(1e-9));
    double a = (10.0 / 30 + 12.0 / 42) / 2;
    assertThat(total("tornqvist", "2022"))
        .isCloseTo(100 * Math.pow(4.0 / 5, a) * Math.pow(1.2, 1 - a), within(1e-9));
    assertThat(figure("laspeyres", "2021", "_T")).isEqualTo(Figure.absent(Reason.NOT_REPORTED));
  }

  @Test
  void withheld_class_withholds_the_index() {
    compare();
    give("quantity", "b", "2021 C");

    assertThat(figure("fisher", "2022", "_T")).isEqualTo(SUPPRESSED);
  }

  private void compare() {
    give("value", "a", "2021 10, 2022 12");
    give("value", "b", "2021 20, 2022 30");
    give("value", "_T", "2021 30, 2022 42");
    give("quantity", "a", "2021 5, 2022 4");
    give("quantity", "b", "2021 10, 2022 12");
  }
}
