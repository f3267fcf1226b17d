package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** Every figure that the city published comes out of the sample by computation. */
class PublishedFiguresIT {
  private static final Path LIST = Path.of("../../datasets/expected/published-figures.csv");

  private final PublicRelease release = PublicRelease.open(SampleRelease.folder());

  @TestFactory
  List<DynamicTest> each_published_figure_is_computed() throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(LIST)) {
      List<NamedCsvRecord> list = rows.stream().toList();
      assertThat(list).hasSize(48);
      return list.stream()
          .map(row -> DynamicTest.dynamicTest(row.getField("indicator"), () -> compare(row)))
          .toList();
    }
  }

  private void compare(NamedCsvRecord row) {
    Observation.Cell cell =
        Observation.Cell.total(
            IndicatorCode.parse(row.getField("indicator")),
            RegionCode.parse(row.getField("region")),
            Period.parse(row.getField("period")));
    Observation observation = release.find(cell).orElseThrow();
    BigDecimal published = new BigDecimal(row.getField("value"));
    BigDecimal computed = value(observation.figure());

    assertThat(observation.unit().symbol()).isEqualTo(row.getField("unit"));
    assertThat(observation.decimals()).isGreaterThanOrEqualTo(Math.max(0, published.scale()));
    if (row.getField("qualifier").equals("at_least")) {
      assertThat(computed).isGreaterThanOrEqualTo(published);
    } else {
      assertThat(computed.setScale(published.scale(), RoundingMode.HALF_UP))
          .isEqualByComparingTo(published);
    }
  }

  private static BigDecimal value(Figure figure) {
    return figure.number().orElseThrow(() -> new AssertionError("There is no figure: " + figure));
  }
}
