package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;

/** Two counties of a city, class 63 above 6311. */
class RollupTest {
  private static final Rollup ROLLUP =
      new Rollup(
          new Regions(
              List.of(region("6106", ""), region("610602", "6106"), region("610621", "6106"))),
          code -> code.text().equals("6311") ? List.of(ClassCode.parse("63")) : List.of());

  private static Region region(String code, String parent) {
    return new Region(RegionCode.parse(code), "any", Label.same(code), parent);
  }

  private static TotalState total(int sum) {
    TotalState state = new TotalState();
    state.add(BigDecimal.valueOf(sum));
    return state;
  }

  private static Place place(String region, String period, String classCode) {
    return new Place(
        RegionCode.parse(region),
        Period.parse(period),
        classCode.isEmpty() ? ClassCode.TOTAL : ClassCode.parse(classCode));
  }

  /** Places and sums, in the order of the map. */
  private static List<String> view(Map<Place, State> states) {
    return states.entrySet().stream()
        .map(
            e ->
                e.getKey().region()
                    + " "
                    + e.getKey().period()
                    + " "
                    + (e.getKey().classCode().isTotal() ? "total" : e.getKey().classCode())
                    + " "
                    + ((TotalState) e.getValue()).sum())
        .toList();
  }

  private static Map<Slot, State> finest() {
    Map<Slot, State> finest = new TreeMap<>();
    finest.put(new Slot("industry", "610602", "2022-01", "6311"), total(1));
    finest.put(new Slot("industry", "610621", "2022-01", "6311"), total(10));
    finest.put(new Slot("industry", "610602", "2022-02", "63"), total(100));
    finest.put(new Slot("industry", "610602", "2022-01", ""), total(1000));
    finest.put(new Slot("industry", "990000", "2022-01", "63"), total(9));
    return finest;
  }

  @Test
  void every_level_above_gets_the_sum_and_what_lies_outside_is_left() {
    Map<Slot, State> finest = finest();

    assertThat(view(ROLLUP.upwards(finest, ROLLUP.lines())))
        .containsExactlyInAnyOrder(
            "6106 2022-01 6311 11",
            "6106 2022-01 63 11",
            "6106 2022-01 total 1011",
            "6106 2022-02 63 100",
            "6106 2022-02 total 100",
            "610602 2022-01 6311 1",
            "610602 2022-01 63 1",
            "610602 2022-01 total 1001",
            "610602 2022-02 63 100",
            "610602 2022-02 total 100",
            "610621 2022-01 6311 10",
            "610621 2022-01 63 10",
            "610621 2022-01 total 10");
    assertThat(finest.values())
        .as("the finest states stay as they are")
        .extracting(state -> ((TotalState) state).sum().intValue())
        .containsExactlyInAnyOrder(1, 10, 100, 1000, 9);
  }

  @Test
  void as_reported_nothing_is_added_up_but_rows_of_one_place() {
    Map<Slot, State> finest = finest();
    finest.put(new Slot("", "610602", "2022-01", "6311"), total(5));

    assertThat(view(ROLLUP.upwards(finest, ROLLUP.asReported())))
        .containsExactlyInAnyOrder(
            "610602 2022-01 6311 6",
            "610602 2022-01 total 1000",
            "610602 2022-02 63 100",
            "610621 2022-01 6311 10");
  }

  @Test
  void months_merge_into_quarters() {
    Map<Place, State> months = new TreeMap<>();
    months.put(place("6106", "2022-02", ""), total(1));
    months.put(place("6106", "2022-03", ""), total(2));
    months.put(place("6106", "2022-04", ""), total(4));

    assertThat(view(Rollup.longer(months, month -> List.of(month.in(Frequency.QUARTER)))))
        .containsExactly("6106 2022-Q1 total 3", "6106 2022-Q2 total 4");
  }

  @Test
  void a_stock_runs_on_from_before_the_first_period_to_the_last() {
    Map<Place, State> changes = new TreeMap<>();
    changes.put(place("6106", "2021-11", ""), total(5));
    changes.put(place("6106", "2022-02", ""), total(-2));
    changes.put(place("6106", "2022-04", ""), total(7));

    assertThat(view(Rollup.running(changes, Period.parse("2022-01"), Period.parse("2022-03"))))
        .as("the change after the last period is left")
        .containsExactly("6106 2022-01 total 5", "6106 2022-02 total 3", "6106 2022-03 total 3");
    assertThat(view(changes)).contains("6106 2021-11 total 5");
  }

  @Test
  void a_stock_without_a_change_before_begins_with_its_first() {
    Map<Place, State> changes = new TreeMap<>();
    changes.put(place("6106", "2022-02", ""), total(5));
    changes.put(place("610602", "2022-01", ""), total(1));

    assertThat(view(Rollup.running(changes, Period.parse("2022-01"), Period.parse("2022-02"))))
        .containsExactly(
            "6106 2022-02 total 5", "610602 2022-01 total 1", "610602 2022-02 total 1");
  }

  @Test
  void places_are_ordered_by_region_then_period_then_class() {
    List<Place> ordered =
        List.of(
            place("6106", "2022-01", "63"),
            place("6106", "2022-01", "64"),
            place("6106", "2022-02", "63"),
            place("610602", "2021-12", "01"));

    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < ordered.size(); j++) {
        assertThat(Integer.signum(ordered.get(i).compareTo(ordered.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }
}
