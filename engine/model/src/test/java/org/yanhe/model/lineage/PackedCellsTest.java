package org.yanhe.model.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.SalesRelease;

class PackedCellsTest {
  private static final List<Observation> FIGURES =
      SalesRelease.figures(
          """
          sales,610600,2021,_T,100,A,亿元,2
          sales,610600,2021,a,,Q,亿元,2
          sales,610600,2021,b,30,A,亿元,2
          sales,610600,2021-Q1,_T,20,A,亿元,2
          sales,610600,2022,_T,,L,亿元,2
          sales,610600,2022,b,50,P,亿元,2
          sales,610602,2022,a,1,A,亿元,2
          people,610600,2021,_T,2,A,万人,2
          """);

  private static Cell cell(String cell) {
    List<String> codes = List.of(cell.split("/"));
    return new Cell(
        IndicatorCode.parse(codes.get(0)),
        RegionCode.parse(codes.get(1)),
        Period.parse(codes.get(2)),
        ClassCode.parse(codes.get(3)));
  }

  /** No order of figures changes what is told. */
  private static PackedCells packed(int seed) {
    List<Observation> figures = new ArrayList<>(FIGURES);
    Collections.shuffle(figures, new Random(seed));
    return PackedCells.of(figures.stream());
  }

  @ParameterizedTest
  @CsvSource({
    "sales/610600/2021/_T, true, true",
    "sales/610600/2021/a, true, false",
    "sales/610600/2022/_T, true, false",
    "sales/610600/2022/b, true, true",
    "sales/610600/2022/a, false, false",
    "sales/610602/2021/a, false, false",
    "sales/610600/2020/_T, false, false",
    "sales/610600/2021/c, false, false",
    "people/610602/2021/_T, false, false",
    "shops/610600/2021/_T, false, false"
  })
  void a_cell_has_a_figure_or_not_and_a_value_or_not(String code, boolean has, boolean isKnown) {
    assertThat(IntStream.range(0, 20).mapToObj(PackedCellsTest::packed))
        .allSatisfy(
            cells -> {
              assertThat(cells.has(cell(code))).isEqualTo(has);
              assertThat(cells.isKnown(cell(code))).isEqualTo(isKnown);
            });
  }

  @Test
  void cells_alongside_are_of_the_same_frequency_and_in_canonical_order() {
    assertThat(IntStream.range(0, 20).mapToObj(PackedCellsTest::packed))
        .allSatisfy(
            cells ->
                assertThat(
                        cells.alongside(
                            cell("sales/610600/2020/_T"), code -> !code.text().equals("a")))
                    .extracting(Cell::toString)
                    .containsExactly(
                        "sales/610600/2021",
                        "sales/610600/2021/b",
                        "sales/610600/2022",
                        "sales/610600/2022/b"));
    assertThat(packed(0).alongside(cell("shops/610600/2021/_T"), code -> true)).isEmpty();
  }

  @Test
  void figures_are_counted() {
    assertThat(packed(0).size()).isEqualTo(8);
    assertThat(PackedCells.of(Stream.of()).size()).isZero();
  }
}
