package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;

class CoreIndustriesTest {
  private static final RegionCode REGION = RegionCode.parse("610600");
  private static final Period YEAR = Period.year(2023);

  @Test
  void published_major_classes_of_2023_add_to_the_published_total_and_shares() {
    // Value added of the core industries in 2023, 亿元, published by the NBS
    DigitalAccount account =
        account(
            List.of(
                "010101 3911 matched",
                "020100 5176 matched",
                "030101 6510 matched",
                "040100 6433 matched"),
            List.of(),
            "010101 43135",
            "020100 4037",
            "030101 55636",
            "040100 24747");

    assertThat(account.total(YEAR)).isEqualByComparingTo("127555");
    assertThat(account.rows(AccountStep.CORE_MAJOR_SHARE))
        .extracting(row -> row.value().setScale(1, RoundingMode.HALF_UP).toPlainString())
        .containsExactly("33.8", "3.2", "43.6", "19.4");
  }

  @Test
  void a_whole_class_counts_whole_and_a_part_by_its_share() {
    DigitalAccount account =
        account(
            List.of("010101 3911 matched", "030304 6429*|8610* recalled"),
            List.of(share("030304", "6429", "25"), share("030304", "8610", "10")),
            "3911 100",
            "6429 40",
            "8610 5");

    assertThat(account.total(YEAR)).isEqualByComparingTo("110.5");
    assertThat(value(account, AccountStep.CORE_SMALL, "030304", "_T")).isEqualByComparingTo("10.5");
    assertThat(value(account, AccountStep.CORE_PART, "030304", "6429")).isEqualByComparingTo("10");
  }

  @Test
  void the_share_that_rests_on_uncertain_codes_is_told() {
    DigitalAccount account =
        account(
            List.of("010101 3911 matched", "010606 3831* recalled", "020500  missing"),
            List.of(share("010606", "3831", "50")),
            "3911 60",
            "3831 40",
            "020500 20");

    // 20 of 100 by memory; 20 delivered for the small class itself are sure
    assertThat(value(account, AccountStep.CORE_UNMATCHED_SHARE, "_T", "_T"))
        .isEqualByComparingTo("20");
    assertThat(value(account, AccountStep.CORE_STATUS_SHARE, "_T", "matched"))
        .isEqualByComparingTo("60");
    assertThat(value(account, AccountStep.CORE_STATUS_SHARE, "_T", "direct"))
        .isEqualByComparingTo("20");
  }

  @Test
  void digitalisation_of_industry_is_not_core() {
    DigitalAccount account =
        account(
            List.of("010101 3911 matched", "050101 01* inferred"), List.of(), "3911 7", "01 900");

    assertThat(account.total(YEAR)).isEqualByComparingTo("7");
    assertThat(account.remarks())
        .containsExactly(new Remark(Remark.Kind.UNUSED, ClassCode.parse("01")));
  }

  @Test
  void what_is_not_used_not_mapped_or_not_delivered_is_remarked() {
    DigitalAccount account =
        account(
            List.of("010101 3911 matched", "010102 3912 matched", "040501  missing"),
            List.of(share("010101", "9999", "5")),
            "3911 7",
            "0711 3");

    assertThat(account.remarks())
        .extracting(remark -> remark.kind() + " " + remark.code())
        .containsExactly(
            "UNUSED 0711", "UNUSED_SHARE 010101", "NO_VALUE 3912", "NOT_MAPPED 040501");
  }

  @Test
  void a_share_holds_until_the_next_one() {
    PartialShare later =
        new PartialShare(
            REGION,
            Period.year(2024),
            ClassCode.parse("010606"),
            ClassCode.parse("3831"),
            new BigDecimal("80"),
            "census");

    DigitalAccount account =
        account(
            List.of("010606 3831* recalled"),
            List.of(share("010606", "3831", "50"), later),
            "3831 40");

    assertThat(account.total(YEAR)).isEqualByComparingTo("20");
  }

  @Test
  void a_part_without_a_share_stops_the_account() {
    assertThatThrownBy(() -> account(List.of("010606 3831* recalled"), List.of(), "3831 40"))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot account region 610600: class 3831 belongs to 010606 only in part, and no"
                + " partial share is in force in 2023. Add one.");
  }

  @Test
  void a_class_cannot_be_counted_more_than_whole() {
    assertThatThrownBy(
            () ->
                account(
                    List.of("030304 6429* recalled", "030307 6429*|6490 recalled"),
                    List.of(share("030304", "6429", "60"), share("030307", "6429", "50")),
                    "6429 1",
                    "6490 1"))
        .hasMessage(
            "Cannot account region 610600: the partial shares of class 6429 in 2023 add to 110 %."
                + " Lower them to 100 %.");
  }

  @Test
  void a_share_above_100_is_refused() {
    assertThatThrownBy(() -> share("030304", "6429", "101"))
        .hasMessage("Invalid partial share of class 6429 in 030304: '101' (0 to 100 %)");
  }

  @Property
  void the_total_is_linear_in_value_added_and_blind_to_order(
      @ForAll @IntRange(min = 0, max = 1_000_000) int one,
      @ForAll @IntRange(min = 0, max = 1_000_000) int other,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    List<String> smalls = new ArrayList<>(List.of("010101 3911 matched", "010606 3831* recalled"));
    List<PartialShare> shares = List.of(share("010606", "3831", String.valueOf(percent)));
    BigDecimal both = account(smalls, shares, "3911 " + one, "3831 " + other).total(YEAR);
    Collections.reverse(smalls);
    BigDecimal first = account(smalls, shares, "3831 0", "3911 " + one).total(YEAR);
    BigDecimal second = account(smalls, shares, "3831 " + other, "3911 0").total(YEAR);

    assertThat(first.add(second)).isEqualByComparingTo(both);
  }

  private static BigDecimal value(
      DigitalAccount account, Step step, String industry, String detail) {
    return account
        .value(step, ClassCode.parse(industry), ClassCode.parse(detail), YEAR)
        .orElseThrow();
  }

  private static PartialShare share(String small, String industry, String percent) {
    return new PartialShare(
        REGION,
        Period.year(2020),
        ClassCode.parse(small),
        ClassCode.parse(industry),
        new BigDecimal(percent),
        "assumption");
  }

  /** Small classes as {@code code links status}, value added as {@code class value}. */
  private static DigitalAccount account(
      List<String> smalls, List<PartialShare> shares, String... values) {
    List<CoreSmall> parsed =
        smalls.stream()
            .map(line -> line.split(" ", -1))
            .map(cell -> CoreSmall.parse(cell[0], cell[1], cell[2]))
            .toList();
    List<AccountEntry> entries = new ArrayList<>();
    for (String line : values) {
      String[] cell = line.split(" ", -1);
      entries.add(
          new AccountEntry(
              REGION,
              YEAR,
              ClassCode.parse(cell[0]),
              AccountItem.VALUE_ADDED,
              new BigDecimal(cell[1])));
    }
    return new CoreIndustries(REGION, YEAR, YEAR, parsed, shares)
        .account(AccountInputs.of(entries));
  }
}
