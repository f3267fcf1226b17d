package org.yanhe.methods.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers add up and take apart, and how far they believe in it. */
class SumsTest {
  private static final String SALES =
      "- {code: sales, kind: base, dataset: shops, measure: sum(amount), additivity: {region:"
          + " additive, period: additive}}\n";

  @TempDir Path folder;

  private Yearbook book(String indicators, String figures) {
    return Yearbook.of(folder, indicators, figures);
  }

  @Test
  void regions_tell_the_missing_one_and_their_whole() {
    book(SALES, "sales city 2022 100, sales a 2022 x, sales b 2022 30").tells(70, 70);
    book(SALES, "sales city 2022 x, sales a 2022 70, sales b 2022 30").tells(100, 100);
    book(SALES, "sales a 2022 100, sales a1 2022 x, sales a2 2022 30").tells(70, 70);
    book(SALES, "sales city 2022 100, sales a 2022 x, sales b 2022 x").tells(0, 100);
  }

  @Test
  void regions_that_do_not_add_up_or_did_not_all_report_tell_nothing() {
    String none = SALES.replace("region: additive", "region: none");

    book(none, "sales city 2022 100, sales a 2022 x, sales b 2022 30").tellsNothing();
    book(SALES, "sales city 2022 100, sales a 2022 x, sales b 2022 .").tellsNothing();
    book(SALES, "sales city 2022 100, sales a 2022 x").tellsNothing();
  }

  @Test
  void regions_that_left_a_rest_before_are_an_upper_bound() {
    String rest = ", sales city 2021 100, sales a 2021 40, sales b 2021 50";

    book(SALES, "sales a 2022 x, sales b 2022 30, sales city 2022 100" + rest).tells(0, 70);
  }

  @Test
  void regions_that_exceeded_their_whole_before_are_no_bound() {
    String more = ", sales city 2021 100, sales a 2021 60, sales b 2021 50";

    book(SALES, "sales a 2022 x, sales b 2022 30, sales city 2022 100" + more).tellsNothing();
  }

  @Test
  void towns_that_leave_a_rest_say_nothing_about_counties() {
    String towns = ", sales a 2021 100, sales a1 2021 40, sales a2 2021 50";

    book(SALES, "sales a 2022 x, sales b 2022 30, sales city 2022 100" + towns).tells(70, 70);
  }

  @Test
  void periods_add_up_to_every_longer_one() {
    book(SALES, "sales a 2022-Q2 x, sales a 2022-Q1 30, sales a 2022-S1 100").tells(70, 70);
    book(SALES, "sales a 2022-S2 x, sales a 2022-S1 30, sales a 2022 100").tells(70, 70);
    book(SALES, "sales a 2022-12 x, sales a 2022-11 30, sales a 2022-10 20, sales a 2022-Q4 100")
        .tells(50, 50);
    book(SALES, "sales a 2022-Q2 x, sales a 2022-Q1 30, sales a 2021-S1 100").tellsNothing();
  }

  @Test
  void the_last_period_of_a_stock_is_that_of_the_longer_one() {
    String stock = SALES.replace("period: additive", "period: last");

    book(stock, "sales a 2022-Q4 x, sales a 2022 100").tells(100, 100);
    book(stock, "sales a 2022-Q3 x, sales a 2022 100").tellsNothing();
    book(stock, "sales a 2022-12 x, sales a 2022-Q4 100").tells(100, 100);
    book(stock.replace("last", "none"), "sales a 2022-Q4 x, sales a 2022 100").tellsNothing();
  }

  private static final String KINDS =
      "- {code: kinds, kind: base, dataset: shops, measure: sum(amount), by: kind}\n";

  @Test
  void classes_tell_the_missing_one() {
    book(KINDS, "kinds a 2022 100, kinds/K a 2022 x, kinds/L a 2022 30").tells(70, 70);
    book(KINDS, "kinds a 2022 x, kinds/K a 2022 70, kinds/L a 2022 30").tells(100, 100);
    book(KINDS, "kinds a 2022 100, kinds/K a 2022 x, kinds/L b 2022 30").tells(0, 100);
    book(KINDS, "kinds a 2022 100, kinds/K a 2022 x, kinds/L a 2021 30").tells(0, 100);
  }

  @Test
  void classes_below_classes_tell_the_missing_one() {
    book(KINDS, "kinds/K1 a 2022 x, kinds/K2 a 2022 30, kinds/K a 2022 100")
        .below("shops.kind", "", "K", "L")
        .below("shops.kind", "K", "K1", "K2")
        .tells(70, 70);
    book(KINDS, "kinds/K1 a 2022 x, kinds/L a 2022 30, kinds a 2022 100, kinds/K2 a 2022 5")
        .below("shops.kind", "", "K", "L")
        .below("shops.kind", "K", "K1", "K2")
        .tells(65, 65);
    book(KINDS, "kinds/K1 a 2022 x, kinds/K2 a 2022 30, kinds/K a 2022 100")
        .below("other.kind", "K", "K1", "K2")
        .tellsNothing();
  }

  @Test
  void what_lies_within_another_figure_is_no_larger() {
    String online =
        SALES + SALES.replace("code: sales", "code: online").replace("}\n", ", where: web}\n");

    book(online, "online a 2022 x, sales a 2022 100").tells(0, 100);
    book(
            online
                + SALES.replace("code: sales", "code: rest").replace("}\n", ", where: not web}\n"),
            "online a 2022 x, sales a 2022 100, rest a 2022 30")
        .tells(70, 70);
  }

  @Test
  void figures_in_larger_units_are_added_up_in_the_same() {
    String kinds =
        KINDS
            + KINDS
                .replace("code: kinds", "code: large")
                .replace("by: kind", "unit: 万元, where: \"kind = 'K'\"");

    book(kinds, "large a 2022 x, kinds a 2022 50000, kinds/K a 2022 x, kinds/L a 2022 20000")
        .tells(3, 3);
    book(kinds, "kinds a 2022 x, large a 2022 3, kinds/L a 2022 20000, kinds/K a 2022 x")
        .asking(1, 1e6)
        .tells(50000, 50000);
  }

  private static final String COUNTS =
      "- {code: number, kind: base, dataset: shops, measure: count, by: kind, unit: 家,"
          + " perturbation: controlled-rounding 3, additivity: {region: additive, period: none}}\n"
          + "- {code: staff, kind: base, dataset: shops, measure: sum(staff), by: kind, unit: 人}\n"
          + "- {code: mean, kind: ratio, numerator: staff, denominator: number, unit: 人/家}\n";

  /** The mean is ten in so many digits that all slack is that of the number of shops. */
  private void spreads(String mean, String numbers, double number, double spread) {
    book(mean, numbers).tells(10 * (number - spread), 10 * (number + spread));
  }

  @Test
  void the_margin_of_a_rounded_table_lies_up_to_a_base_less_one_off() {
    String staff = "staff a 2022 x, mean a 2022 10.00000000, ";

    spreads(COUNTS, staff + "number a 2022 30, number/K a 2022 12, number a1 2022 12", 30, 2);
    spreads(
        COUNTS.replace(" a ", " city "),
        "staff/K city 2022 x, mean/K city 2022 10.00000000, number/K city 2022 30, number/K a 2022"
            + " 9",
        30,
        2);
  }

  @Test
  void what_is_no_margin_of_a_rounded_table_is_off_by_every_part_of_it() {
    String cells =
        "staff/K a 2022 x, mean/K a 2022 10.00000000, number/K a 2022 30"
            + ", number/K a1 2022 12, number/K a2 2022 18, number/K1 a1 2022 9"
            + ", number/K b 2022 6, number/L a 2022 6, number/K a 2021 30, number a 2022 36";

    book(COUNTS, cells).below("shops.kind", "K", "K1").tells(300 - 80, 300 + 80);
  }

  @Test
  void a_number_with_noise_is_off_by_no_more_than_that_wherever_it_stands() {
    String noise = COUNTS.replace("controlled-rounding 3", "cell-key 2");

    spreads(
        noise,
        "staff/K a 2022 x, mean/K a 2022 10.00000000, number/K a 2022 30, number/K a1 2022 12",
        30,
        2);
  }

  @Test
  void a_number_in_larger_units_is_off_in_them_too() {
    String large = COUNTS.replace("unit: 家", "unit: 万家");

    spreads(large, "staff a 2022 x, mean a 2022 10.00000000, number a 2022 1.5", 1.5, 0.0002);
  }

  /** 30 less 12, each up to 2 off. */
  @Test
  void a_rest_of_rounded_numbers_is_off_by_both() {
    book(COUNTS, "number a 2022 x, number city 2022 30, number b 2022 12").tells(14, 22);
    book(
            COUNTS,
            "number a 2022 x, number city 2022 30, number b 2022 12"
                + ", number city 2021 30, number a 2021 12, number b 2021 12")
        .tells(14, 22);
    book(
            COUNTS,
            "number a 2022 x, number city 2022 30, number b 2022 12"
                + ", number city 2021 30, number a 2021 12, number b 2021 11")
        .tells(0, 22);
    book(
            COUNTS,
            "number a 2022 x, number city 2022 30, number b 2022 12"
                + ", number city 2021 30, number a 2021 18, number b 2021 19")
        .tellsNothing();
  }

  /**
   * Tables of two counties by three classes whose county totals are published: what the attack
   * finds is what trying every table finds, for the extremes of such tables are whole numbers.
   */
  @Test
  void the_attack_finds_what_trying_every_table_finds() {
    Random random = new Random(20261126);
    for (int n = 0; n < 30; n++) {
      int[] table = random.ints(6, 0, 4).toArray();
      boolean[] withheld = new boolean[9];
      for (int cell = 0; cell < 9; cell++) {
        withheld[cell] = random.nextInt(3) > 0;
      }
      List<String> figures = new ArrayList<>();
      figures.add("kinds a 2022 " + (table[0] + table[1] + table[2]));
      figures.add("kinds b 2022 " + (table[3] + table[4] + table[5]));
      for (int cell = 0; cell < 9; cell++) {
        figures.add(name(cell) + " " + (withheld[cell] ? "x" : "" + value(table, cell)));
      }
      List<Finding> found =
          book(
                  KINDS.replace(
                      "by: kind", "by: kind, additivity: {region: additive, period: none}"),
                  String.join(",", figures))
              .asking(-1e6, 1e6)
              .findings();
      assertThat(
              found.stream()
                  .map(f -> interval(f.cell().toString(), f.low(), f.high()))
                  .sorted()
                  .toList())
          .as(figures.toString())
          .isEqualTo(extremes(table, withheld));
    }
  }

  private static String interval(String name, double low, double high) {
    return name
        + " from "
        + Math.round(low * 1e6)
        + " to "
        + Math.round(high * 1e6)
        + " millionths";
  }

  private static String cell(int cell) {
    String[] v = name(cell).split("[ /]", -1);
    return v[0] + "/" + v[2] + "/" + v[3] + "/" + v[1];
  }

  private static String name(int cell) {
    return "kinds/"
        + "KLM".charAt(cell % 3)
        + " "
        + List.of("a", "b", "city").get(cell / 3)
        + " 2022";
  }

  private static int value(int[] table, int cell) {
    return cell < 6 ? table[cell] : table[cell - 6] + table[cell - 3];
  }

  private static List<String> extremes(int[] table, boolean[] withheld) {
    int[] least = new int[9];
    int[] most = new int[9];
    Arrays.fill(least, Integer.MAX_VALUE);
    int[] tried = new int[6];
    every(
        tried,
        0,
        table[0] + table[1] + table[2],
        () ->
            every(
                tried,
                3,
                table[3] + table[4] + table[5],
                () -> {
                  if (agrees(tried, table, withheld)) {
                    for (int cell = 0; cell < 9; cell++) {
                      least[cell] = Math.min(least[cell], value(tried, cell));
                      most[cell] = Math.max(most[cell], value(tried, cell));
                    }
                  }
                }));
    return IntStream.range(0, 9)
        .filter(cell -> withheld[cell])
        .mapToObj(cell -> interval(cell(cell), least[cell], most[cell]))
        .sorted()
        .toList();
  }

  private static boolean agrees(int[] tried, int[] table, boolean[] withheld) {
    return IntStream.range(0, 9)
        .allMatch(cell -> withheld[cell] || value(tried, cell) == value(table, cell));
  }

  /** Every way to share a total among three cells. */
  private static void every(int[] cells, int from, int total, Runnable then) {
    for (int first = 0; first <= total; first++) {
      for (int second = 0; first + second <= total; second++) {
        cells[from] = first;
        cells[from + 1] = second;
        cells[from + 2] = total - first - second;
        then.run();
      }
    }
  }
}
