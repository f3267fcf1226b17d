package org.yanhe.spark.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.methods.rounding.Rounding;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** The sample's account from its files to the release. */
class AccountReleaseTest {
  @TempDir static Path folder;
  private static PublicRelease release;

  @BeforeAll
  static void run() throws IOException {
    release = SampleAccounts.in(folder).release("r");
  }

  @Test
  void the_total_of_the_account_rounds_to_the_published_one() throws IOException {
    assertThat(figure("digital-economy.total", "2022", "_T"))
        .isEqualTo(published("digital-economy.total"));
  }

  @Test
  void its_share_of_gdp_rounds_to_the_published_one() throws IOException {
    assertThat(figure("digital-economy.total.share-of-gdp", "2022", "_T"))
        .isEqualTo(published("digital-economy.total.share-of-gdp"));
  }

  @Test
  void the_working_table_holds_the_figure_that_is_published() throws IOException {
    String table =
        Files.readString(folder.resolve("releases/r/public/accounts/growth-accounting.csv"));

    BigDecimal total =
        CsvReader.builder().ofNamedCsvRecord(table).stream()
            .filter(row -> row.getField("step").equals("total"))
            .filter(row -> row.getField("year").equals("2022"))
            .map(row -> new BigDecimal(row.getField("value")))
            .findFirst()
            .orElseThrow();

    assertThat(observation("digital-economy.total", "2022", "_T").figure())
        .isEqualTo(Figure.known(total));
  }

  @Test
  void every_assumption_is_moved_down_and_up() throws IOException {
    String table = Files.readString(folder.resolve("releases/r/public/accounts/sensitivity.csv"));

    assertThat(
            CsvReader.builder().ofNamedCsvRecord(table).stream()
                .filter(row -> row.getField("method").equals("growth-accounting"))
                .map(row -> row.getField("label_en") + " " + row.getField("step")))
        .containsExactly(
            "Depreciation of ICT capital -5",
            "Depreciation of ICT capital 5",
            "Initial growth of ICT investment -5",
            "Initial growth of ICT investment 5",
            "Nominal rate of return -1",
            "Nominal rate of return 1",
            "Digitalised share in the base year -1",
            "Digitalised share in the base year 1");
  }

  private static Observation observation(String indicator, String period, String classCode) {
    return release.observations().stream()
        .filter(o -> o.cell().indicator().text().equals(indicator))
        .filter(o -> o.cell().period().toString().equals(period))
        .filter(o -> o.cell().classCode().text().equals(classCode))
        .findFirst()
        .orElseThrow();
  }

  /** A figure as printed with the digits that the report prints. */
  private static BigDecimal figure(String indicator, String period, String classCode)
      throws IOException {
    Observation o = observation(indicator, period, classCode);
    return Rounding.HALF_UP.round(o.figure().number().orElseThrow(), published(indicator).scale());
  }

  private static BigDecimal published(String indicator) throws IOException {
    Path file = SampleAccounts.DATASETS.resolve("expected/published-figures.csv");
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      return rows.stream()
          .filter(row -> row.getField("indicator").equals(indicator))
          .map((NamedCsvRecord row) -> new BigDecimal(row.getField("value")))
          .findFirst()
          .orElseThrow();
    }
  }
}
