package org.yanhe.model.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.SalesRelease;

class RevisionTest {
  private static final String BEFORE =
      """
      people,610600,2021,_T,2,A,万人,2
      sales,610600,2021,_T,80,A,亿元,2
      sales,610600,2022,_T,100,P,亿元,2
      sales,610602,2021,_T,50,A,亿元,2
      sales,610602,2022,_T,60,A,亿元,2
      sales,610603,2022,_T,40,A,亿元,2
      """;

  private static final String AFTER =
      """
      sales,610600,2021,_T,80,A,亿元,2
      sales,610600,2022,_T,100,A,亿元,2
      sales,610600,2023,_T,110,P,亿元,2
      sales,610602,2021,_T,50.001,A,亿元,2
      sales,610602,2022,_T,66,A,亿元,2
      sales,610603,2022,_T,,Q,亿元,2
      """;

  @TempDir Path folder;

  private RevisionPolicy policy(String yaml, Problems problems) throws IOException {
    Files.writeString(folder.resolve("revisions.yaml"), yaml);
    return RevisionPolicy.read(folder, SalesRelease.catalogue(), problems);
  }

  @Test
  void differences_are_listed_by_kind_the_largest_change_first() {
    List<Revision> all = ReleaseDiff.of(SalesRelease.figures(BEFORE), SalesRelease.figures(AFTER));

    assertThat(all)
        .extracting(r -> r.kind().word() + " " + r.cell())
        .containsExactly(
            "changed sales/610602/2022",
            "changed sales/610602/2021",
            "status-changed sales/610600/2022",
            "status-changed sales/610603/2022",
            "deleted people/610600/2021",
            "added sales/610600/2023");
    assertThat(all.get(0).change().orElseThrow()).isEqualByComparingTo("6");
    assertThat(all.get(0).changePercent().orElseThrow()).isEqualByComparingTo("10");
    assertThat(all).extracting(Revision::isPrinted).startsWith(true, false);
  }

  @Test
  void equal_releases_differ_in_nothing() {
    assertThat(ReleaseDiff.of(SalesRelease.figures(AFTER), SalesRelease.figures(AFTER))).isEmpty();
  }

  @Test
  void a_figure_that_is_withheld_now_is_not_told_by_its_old_value() {
    List<Revision> all = ReleaseDiff.of(SalesRelease.figures(BEFORE), SalesRelease.figures(AFTER));

    assertThat(new String(RevisionFile.bytes(all), StandardCharsets.UTF_8))
        .contains("sales,610603,2022,_T,status-changed,,,A,Q,亿元,2,,,yes,,\n");
  }

  @Test
  void a_change_from_zero_is_the_largest_and_another_unit_has_no_difference() {
    List<Revision> all =
        ReleaseDiff.of(
            SalesRelease.figures(
                """
                sales,610600,2022,_T,1,A,亿元,2
                sales,610602,2022,_T,0,A,亿元,2
                sales,610603,2022,_T,4,A,亿元,2
                """),
            SalesRelease.figures(
                """
                sales,610600,2022,_T,9,A,亿元,2
                sales,610602,2022,_T,1,A,亿元,2
                sales,610603,2022,_T,40000,A,万元,2
                """));

    assertThat(all)
        .extracting(r -> r.cell().region().text() + " " + RevisionFile.plain(r.changePercent()))
        .containsExactly("610602 ", "610603 ", "610600 800");
  }

  @Test
  void a_rate_changes_by_points_and_stands_among_amounts_that_change_by_as_many_per_cent() {
    List<Revision> all =
        ReleaseDiff.of(
            SalesRelease.figures(
                """
                sales,610600,2022,_T,100,A,亿元,2
                sales,610602,2022,_T,100,A,亿元,2
                sales.growth,610600,2022,_T,-0.1,A,%,1
                """),
            SalesRelease.figures(
                """
                sales,610600,2022,_T,101,A,亿元,2
                sales,610602,2022,_T,110,A,亿元,2
                sales.growth,610600,2022,_T,1.9,A,%,1
                """));

    assertThat(all)
        .extracting(r -> r.cell() + " " + RevisionFile.plain(r.change()))
        .containsExactly(
            "sales/610602/2022 10", "sales.growth/610600/2022 2", "sales/610600/2022 1");
    assertThat(all.get(1).changePercent()).isEmpty();
  }

  @Test
  void reasons_that_fit_are_told_and_are_read_back_by_a_comparison() throws IOException {
    Problems problems = new Problems();
    RevisionPolicy policy =
        policy(
            """
            schema: 1
            reasons:
              - period: 2022
                indicators: [sales]
                reason: {zh: 企业更正, en: Corrected by respondents}
              - period: 2023
                reason: {zh: 新一期, en: New period}
            """,
            problems);
    List<Revision> all =
        policy.revisions(SalesRelease.figures(BEFORE), SalesRelease.figures(AFTER));

    assertThat(problems.isEmpty()).isTrue();
    assertThat(new String(RevisionFile.bytes(all), StandardCharsets.UTF_8))
        .startsWith(
            "indicator,region,period,class,kind,before,after,status_before,status_after,unit,"
                + "decimals,change,change_percent,printed,reason_zh,reason_en\n"
                + "sales,610602,2022,_T,changed,60,66,A,A,亿元,2,6,10,yes,企业更正,"
                + "Corrected by respondents\n"
                + "sales,610602,2021,_T,changed,50,50.001,A,A,亿元,2,0.001,0.002,no,,\n");
  }

  @Test
  void unknown_indicators_and_missing_reasons_are_told_with_their_place() throws IOException {
    Problems problems = new Problems();
    policy(
        """
        schema: 1
        preliminary:
          - {from: 2023, indicators: [sale]}
        reasons:
          - {period: 2022}
        """,
        problems);

    assertThat(problems.sorted())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("'sale' is not in the catalogue") && m.contains("'sales'"))
        .anyMatch(m -> m.contains("'reason'"));
  }

  @Test
  void what_is_made_from_a_preliminary_figure_is_preliminary() throws IOException {
    String lines =
        """
        sales,610600,2021,_T,80,A,亿元,2
        sales,610600,2022,_T,100,A,亿元,2
        sales,610600,2023,_T,,L,亿元,2
        sales.growth,610600,2022,_T,25,A,%,2
        people,610600,2022,_T,2,A,万人,2
        """;
    RevisionPolicy policy =
        policy("schema: 1\npreliminary: [{from: 2022, indicators: [sales]}]\n", new Problems());

    assertThat(
            policy.marked(
                SalesRelease.figures(lines),
                SalesRelease.catalogue(),
                SalesRelease.regions(),
                Set.of()))
        .extracting(Observation::status)
        .containsExactly("A", "P", "L", "P", "A");
  }

  @Test
  void two_releases_are_compared_with_definitions_and_files() {
    PublicRelease before = SalesRelease.write(folder.resolve("a"), BEFORE);
    PublicRelease after = SalesRelease.write(folder.resolve("b"), AFTER);
    ReleaseDiff diff = ReleaseDiff.of(before, after);

    assertThat(diff.before()).isEqualTo("a");
    assertThat(diff.definitions()).isEmpty();
    assertThat(diff.inputs()).isEmpty();
    assertThat(diff.of(Revision.Kind.CHANGED)).hasSize(2);
  }
}
