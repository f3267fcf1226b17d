package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.composite.IndexResult;
import org.yanhe.methods.composite.IndexUnit;
import org.yanhe.methods.composite.NodeResult;
import org.yanhe.methods.composite.Standing;
import org.yanhe.methods.composite.uncertainty.RankUncertainty;
import org.yanhe.methods.composite.uncertainty.Sensitivity;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;

/** Scores and ranks of an index of regions, as figures of the published ones. */
class IndexFiguresTest {
  /** Regions a, b and one that is not published, at the root and one node below. */
  private static IndexRun run(String index, int year, String... standings) {
    List<IndexUnit> units = Stream.of("a", "b", "elsewhere").map(IndexUnit::of).toList();
    return new IndexRun(
        index,
        Period.year(year),
        new IndexResult(
            units,
            List.of(node("root", standings), node("people", "7 1", "6 2", "5 3")),
            List.of(),
            List.of(),
            List.of()),
        new RankUncertainty(1, 1, List.of()),
        new Sensitivity(1, 1, List.of(), List.of()));
  }

  private static NodeResult node(String code, String... standings) {
    return new NodeResult(
        code,
        "",
        0,
        1,
        1,
        Given.figure("n"),
        Stream.of(standings)
            .map(s -> s.split(" ", -1))
            .map(s -> new Standing(Given.figure(s[0]), Given.figure(s[1]), 0))
            .toList());
  }

  private static Map<String, List<String>> figures(String indicator, IndexRun... runs) {
    Map<IndicatorCode, SortedMap<Place, Figure>> all =
        new IndexFigures(Given.spine(), List.of(runs))
            .of(Given.catalogue("- {kind: composite, unit: 点, " + indicator + "}"));
    Map<String, List<String>> lines = new TreeMap<>();
    all.forEach((code, rows) -> lines.put(code.text(), Given.lines(rows)));
    return lines;
  }

  @Test
  void published_regions_have_a_score_of_every_year() {
    assertThat(
            figures(
                "code: score, index: digital, node: root, as: score",
                run("digital", 2020, "51.5 2", "60 1", "40 3"),
                run("other", 2021, "1 1", "1 1", "1 1")))
        .containsOnly(
            Map.entry(
                "score",
                List.of(
                    "a 2020 = 51.5",
                    "a 2021 = NOT_REPORTED",
                    "a 2022 = NOT_YET_PUBLISHED",
                    "b 2020 = 60",
                    "b 2021 = NOT_REPORTED",
                    "b 2022 = NOT_YET_PUBLISHED")));
  }

  @Test
  void ranks_and_nodes_are_those_that_are_asked_for() {
    IndexRun run = run("digital", 2021, "51.5 2", "C C", "40 3");

    assertThat(figures("code: rank, index: digital, node: root, as: rank", run).get("rank"))
        .contains("a 2021 = 2", "b 2021 = SUPPRESSED");
    assertThat(figures("code: people, index: digital, node: people, as: score", run).get("people"))
        .contains("a 2021 = 7", "b 2021 = 6");
  }

  @Test
  void years_before_the_first_and_indices_that_were_not_computed_have_no_figures() {
    assertThat(
            figures(
                "code: score, index: digital, node: root, as: score",
                run("digital", 2019, "51.5 2", "60 1", "40 3"),
                run("other", 2020, "1 1", "1 1", "1 1")))
        .isEmpty();
  }

  @Test
  void levels_that_are_not_published_have_no_figures() {
    assertThat(
            figures(
                "code: score, index: digital, node: root, as: score, levels: [city]",
                run("digital", 2020, "51.5 2", "60 1", "40 3")))
        .isEmpty();
  }
}
