package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.Slot;
import org.yanhe.model.project.Project;
import org.yanhe.model.quality.Unreported;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** The counties of the sample, some of which say nothing. */
class ReportsTest {
  private static final RegionCode CITY = RegionCode.parse("610600");
  private static final String SILENT = "610626";

  @TempDir private Path folder;

  private static Project project;
  private static List<Region> counties;

  @BeforeAll
  static void read() {
    project = Project.read(Path.of("../../datasets/yanan"));
    counties = project.codes().regions().children(CITY);
  }

  private static List<String> unreported(String period, String... reporting) {
    Reports reports = new Reports(project);
    Cube cube = new Cube(List.of(Atoms.EVERY_ROW));
    Arrays.stream(reporting).forEach(region -> cube.state(new Slot("", region, period, ""), 0));
    reports.add("d", cube);
    return reports.unreported().stream()
        .map(one -> one.region().code() + " " + String.join(",", one.periods()))
        .toList();
  }

  private static String[] all(String... but) {
    List<String> codes = new ArrayList<>(counties.stream().map(c -> c.code().text()).toList());
    codes.removeAll(List.of(but));
    return codes.toArray(String[]::new);
  }

  @Test
  void a_county_without_rows_beside_others_with_rows_is_told() {
    assertThat(unreported("2022-Q4", all(SILENT))).containsExactly(SILENT + " 2022-Q4");
    assertThat(unreported("2022-Q4", all())).isEmpty();
  }

  @Test
  void a_project_whose_region_no_list_knows_has_nothing_to_tell() throws IOException {
    Path own = folder.resolve("own");
    Files.createDirectories(own);
    Files.writeString(
        own.resolve("project.yaml"),
        """
        schema: 1
        release: own
        title: own
        organisation: own
        region: "610600"
        periods: {first: 2022, last: 2022, frequencies: [year]}
        as-of: 2023-01-31
        catalogue: own
        """);
    Files.writeString(own.resolve("sources.yaml"), "schema: 1\nsources: []\n");

    assertThat(new Reports(Project.read(own)).unreported()).isEmpty();
  }

  @Test
  void where_only_the_city_reports_no_county_is_missing() {
    assertThat(unreported("2022-Q4", CITY.text())).isEmpty();
  }

  @Test
  void periods_that_are_not_reported_on_are_passed_by() {
    assertThat(unreported("2010", all(SILENT))).isEmpty();
  }

  @Test
  void the_warning_names_dataset_region_and_periods() {
    Region region = counties.get(0);
    List<Unreported> silent =
        List.of(
            new Unreported("retail", region, List.of("2023-03")),
            new Unreported("retail", region, List.of("1", "2", "3", "4", "5", "6")));

    List<Label> told = Steps.unreported(silent);

    assertThat(told.get(0).in(Language.ZH))
        .isEqualTo("注意：retail 中没有" + region.label().zh() + " 2023-03 的记录，合计不含该地区");
    assertThat(told.get(0).in(Language.EN))
        .isEqualTo(
            "warning: no rows of " + region.label().en() + " in retail 2023-03; totals lack it");
    assertThat(told.get(1).in(Language.EN)).contains("retail 1, 2, 3, 4 and 2 more periods;");
  }
}
