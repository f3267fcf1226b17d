package org.yanhe.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.SalesRelease;

class ReconciliationTest {
  private static final String WHOLE =
      """
      sales,610600,2021,_T,80,A,亿元,2
      sales,610600,2021,a,50,A,亿元,2
      sales,610600,2021,b,30,A,亿元,2
      sales,610600,2022,_T,100.005,A,亿元,2
      sales,610602,2022,_T,60.005,A,亿元,2
      sales,610603,2022,_T,40,A,亿元,2
      sales,610600,2022,a,70.005,A,亿元,2
      sales,610600,2022,b,30,A,亿元,2
      sales,610600,2022,b1,10,A,亿元,2
      sales,610600,2022,b2,20,A,亿元,2
      sales,610600,2022-S1,_T,40,A,亿元,2
      sales,610600,2022-S2,_T,60.005,A,亿元,2
      sales.all,610600,2021,_T,80,A,亿元,2
      sales.all,610600,2022,_T,100.005,A,亿元,2
      people,610600,2021,_T,2,A,万人,2
      sales.per-head,610600,2022,_T,500025,A,元,2
      sales.share,610603,2022,_T,39.998000099995000249987500624968752,A,%,2
      sales.growth,610600,2022,_T,25.00625,A,%,2
      sales.pull,610600,2022,a,25.00625,A,百分点,2
      sales.pull,610600,2022,b,0,A,百分点,2
      """;

  @TempDir Path folder;

  private Reconciliation check(String lines, String... rests) {
    return Reconciliation.of(SalesRelease.write(folder.resolve("r1"), lines, rests));
  }

  @Test
  void a_release_whose_figures_agree_is_whole_and_tells_what_was_checked() {
    Reconciliation whole = check(WHOLE);

    assertThat(whole.broken()).isEmpty();
    assertThat(whole.checked())
        .containsEntry(Identity.REGIONS, 1)
        .containsEntry(Identity.PERIODS, 1)
        .containsEntry(Identity.CLASSES, 3)
        .containsEntry(Identity.FORMULA, 5)
        .containsEntry(Identity.CONTRIBUTIONS, 1)
        .containsEntry(Identity.ROWS, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "'sales,610603,2022,_T,40,', 'sales,610603,2022,_T,40.001,', REGIONS",
    "'2022-S1,_T,40,', '2022-S1,_T,39,', PERIODS",
    "'2022,b2,20,', '2022,b2,21,', CLASSES",
    "'2021,a,50,', '2021,a,51,', CLASSES",
    "',500025,', ',500026,', FORMULA",
    "',39.998000099995000249987500624968752,', ',39.998,', FORMULA",
    "'sales.growth,610600,2022,_T,25.00625,', 'sales.growth,610600,2022,_T,25.0063,', FORMULA",
    "'sales.pull,610600,2022,b,0,', 'sales.pull,610600,2022,b,1,', CONTRIBUTIONS",
  })
  void a_figure_that_does_not_agree_is_named(String right, String wrong, Identity identity) {
    assertThat(WHOLE).contains(right);
    Reconciliation broken = check(WHOLE.replace(right, wrong));

    assertThat(broken.broken()).extracting(Reconciliation.Broken::identity).contains(identity);
  }

  /** 31 + 20 = 51, and each of the three has noise of its own. */
  @Test
  void counts_with_noise_are_not_asked_to_add_up() {
    String counts =
        """
        shops,610600,2022,_T,50,A,家,2
        shops,610600,2022,a,31,A,家,2
        shops,610600,2022,b,20,A,家,2
        """;

    assertThat(check(WHOLE + counts).broken()).isEmpty();
  }

  @Test
  void the_sentence_names_the_cells_and_both_values() {
    Reconciliation broken = check(WHOLE.replace("2022-S1,_T,40,", "2022-S1,_T,39,"));

    assertThatThrownBy(() -> broken.requireWhole(folder))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot reconcile release '"
                + folder
                + "': sales/610600/2022 is 100.005, but the sum of its half-years is 99.005."
                + " Compare these figures with their sources; do not publish it.");
  }

  @Test
  void a_withheld_part_leaves_its_sum_open() {
    Reconciliation open =
        check(WHOLE.replace("sales,610603,2022,_T,40,A", "sales,610603,2022,_T,,Q"));

    assertThat(open.broken()).isEmpty();
    assertThat(open.checked()).containsEntry(Identity.REGIONS, 0);
  }

  @Test
  void parts_of_a_city_with_an_office_of_its_own_may_leave_a_rest_but_not_exceed_it() {
    String rest = WHOLE.replace("sales,610603,2022,_T,40,", "sales,610603,2022,_T,39,");
    String more = WHOLE.replace("sales,610603,2022,_T,40,", "sales,610603,2022,_T,41,");
    List<String> share = List.of("sales.share");

    assertThat(identities(rest, share, "610600")).doesNotContain(Identity.REGIONS);
    assertThat(Reconciliation.of(SalesRelease.write(folder.resolve("r2"), more, "610600")).broken())
        .extracting(Reconciliation.Broken::identity)
        .contains(Identity.REGIONS);
  }

  private List<Identity> identities(String lines, List<String> but, String... rests) {
    return check(lines, rests).broken().stream()
        .filter(b -> but.stream().noneMatch(code -> b.what().startsWith(code)))
        .map(Reconciliation.Broken::identity)
        .toList();
  }

  @Test
  void figures_in_printed_digits_alone_may_differ_by_their_rounding() {
    String rounded =
        """
        sales,610600,2022,_T,100,A,亿元,2
        sales,610602,2022,_T,60.01,A,亿元,2
        sales,610603,2022,_T,40,A,亿元,2
        sales.share,610603,2022,_T,40,A,%,2
        """;

    assertThat(check(rounded).broken()).isEmpty();
    assertThat(
            Reconciliation.of(
                    SalesRelease.write(folder.resolve("r2"), rounded.replace("60.01", "60.02")))
                .broken())
        .singleElement()
        .extracting(Reconciliation.Broken::what)
        .isEqualTo("sales/610600/2022 is 100, but the sum of its regions is 100.02");
  }
}
