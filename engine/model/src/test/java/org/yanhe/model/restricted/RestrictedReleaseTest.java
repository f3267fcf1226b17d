package org.yanhe.model.restricted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.ReleaseWriter;

class RestrictedReleaseTest {
  private static final Cell SALES = cell("sales");
  private static final Cell GROWTH = cell("sales.growth");
  private static final TrueCell SECRET =
      new TrueCell(
          SALES,
          Figure.known(new BigDecimal("12.345")),
          "Q",
          2,
          List.of(
              new TrueCell.Amount("A1", new BigDecimal("12")),
              new TrueCell.Amount("B2", new BigDecimal("0.345"))));
  private static final TrueCell NONE =
      new TrueCell(GROWTH, Figure.absent(Reason.NOT_REPORTED), "L", 0, List.of());
  private static final List<CellLineage> LINES =
      List.of(
          new CellLineage(SALES, "ab", OptionalLong.of(7), List.of(), List.of("sales")),
          new CellLineage(GROWTH, "cd", OptionalLong.empty(), List.of(SALES, GROWTH), List.of()));
  private static final Withheld WHY =
      new Withheld(
          Withheld.name(SALES), Withheld.Kind.PRIMARY, "minimum frequency 3", "1.2", List.of());

  @TempDir Path folder;

  private static Cell cell(String code) {
    return Cell.total(IndicatorCode.parse(code), RegionCode.parse("610600"), Period.parse("2022"));
  }

  private Path draft(String name) {
    ReleaseWriter writer = ReleaseWriter.begin(folder.resolve(name));
    RestrictedRelease.write(writer, List.of(SECRET, NONE), LINES, List.of(WHY));
    return writer.folder();
  }

  @Test
  void what_was_written_is_read_back() {
    RestrictedRelease restricted = RestrictedRelease.open(draft("r1")).orElseThrow();

    assertThat(restricted.cell(SALES)).contains(SECRET);
    assertThat(restricted.cell(GROWTH)).contains(NONE);
    assertThat(restricted.lineage(SALES)).contains(LINES.get(0));
    assertThat(restricted.lineage(GROWTH)).contains(LINES.get(1));
    assertThat(restricted.withheld(SALES)).contains(WHY);
    assertThat(restricted.withheld(GROWTH)).isEmpty();
  }

  @Test
  void the_same_content_gives_the_same_bytes() throws IOException {
    Path one = draft("one").resolve("restricted");
    Path two = draft("two").resolve("restricted");

    for (String file : List.of("cells.parquet", "lineage.parquet", "suppression.csv")) {
      assertThat(Files.readAllBytes(one.resolve(file)))
          .as(file)
          .isEqualTo(Files.readAllBytes(two.resolve(file)));
    }
  }

  @Test
  void a_copy_without_its_restricted_part_has_none() throws IOException {
    assertThat(RestrictedRelease.open(Files.createDirectory(folder.resolve("copy")))).isEmpty();
  }
}
