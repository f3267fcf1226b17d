package org.yanhe.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.sentence.TextRelease;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import sdmxdl.Languages;
import sdmxdl.Structure;
import sdmxdl.format.DataCursor;
import sdmxdl.format.ObsParser;
import sdmxdl.format.xml.SdmxXmlStreams;

/** What is written here is read back by sdmx-dl, an SDMX reader that is not ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeTest {
  private static final String OBSERVATIONS =
      """
      total,61,2021,_T,614.25,A,亿元,2
      total,61,2022,_T,710.123456789,A,亿元,2
      total.growth-yoy,61,2022,_T,-15.6,A,%,1
      share.change,61,2022,_T,,Q,百分点,1
      subscribers,61,2022,_T,299.49,A,万户,2
      stations,61,2022-S1,_T,60,A,个,0
      stations,61,2022-Q1,_T,61,A,个,0
      stations,61,2022-05,_T,62,A,个,0
      stations,6101,2022-Q1,_T,,L,个,0
      stations,6102,2022-Q1,_T,0,A,个,0
      """;

  private List<Observation> published = List.of();
  private Map<String, byte[]> files = Map.of();
  private List<Structure> structures = List.of();
  private final Map<String, Double> values = new TreeMap<>();
  private final Map<String, String> attributes = new TreeMap<>();

  @BeforeAll
  void exchange(@TempDir Path folder) throws IOException {
    PublicRelease release = TextRelease.of(folder, OBSERVATIONS);
    published = release.observations();
    files = Exchange.files(release);
    structures = SdmxXmlStreams.struct21(Languages.ANY).parseStream(() -> stream("structure.xml"));
    try (DataCursor cursor =
        SdmxXmlStreams.compactData21(structure(), ObsParser::newDefault)
            .parseStream(() -> stream("data.xml"))) {
      while (cursor.nextSeries()) {
        String key = cursor.getSeriesKey().toString();
        Map<String, String> ofSeries = cursor.getSeriesAttributes();
        while (cursor.nextObs()) {
          String cell = key + " " + ofSeries + cursor.getObsAttributes();
          attributes.put(key + "@" + cursor.getObsPeriod(), cell);
          if (cursor.getObsValue() != null) {
            values.put(key + "@" + cursor.getObsPeriod(), cursor.getObsValue());
          }
        }
      }
    }
  }

  private Structure structure() {
    return structures.get(0);
  }

  private ByteArrayInputStream stream(String file) {
    return new ByteArrayInputStream(files.getOrDefault(file, new byte[0]));
  }

  @Test
  void an_independent_reader_finds_the_structure() {
    assertThat(structure().getDimensions())
        .extracting(d -> d.getId())
        .containsExactly("FREQ", "REF_AREA", "INDICATOR", "CLASS");
    assertThat(structure().getTimeDimensionId()).isEqualTo("TIME_PERIOD");
    assertThat(structure().getPrimaryMeasureId()).isEqualTo("OBS_VALUE");
    assertThat(structure().getAttributes())
        .extracting(a -> a.getId())
        .containsExactlyInAnyOrder(
            "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "CONF_STATUS");
    assertThat(structure().getDimensions().get(1).getCodelist().getCodes())
        .containsKeys("61", "6101", "6102", "6103");
  }

  @Test
  void an_independent_reader_finds_the_same_figures() {
    assertThat(attributes).hasSameSizeAs(published);
    assertThat(values).hasSize((int) published.stream().filter(o -> o.figure().isKnown()).count());
    assertThat(values.values())
        .containsExactlyInAnyOrderElementsOf(
            published.stream()
                .flatMap(o -> o.figure().number().stream())
                .map(Number::doubleValue)
                .toList());
    assertThat(value("A.61.total._T")).containsExactlyInAnyOrder(614.25, 710.123456789);
    assertThat(value("Q.61.stations._T")).containsExactly(61.0);
    assertThat(value("M.61.stations._T")).containsExactly(62.0);
  }

  private List<Double> value(String key) {
    return values.entrySet().stream()
        .filter(e -> e.getKey().startsWith(key + "@"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private String attributes(String key) {
    return attributes.entrySet().stream()
        .filter(e -> e.getKey().startsWith(key + "@"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void units_are_told_without_their_power_of_ten() {
    assertThat(attributes("A.61.total._T"))
        .contains("UNIT_MEASURE=CNY", "UNIT_MULT=8", "DECIMALS=2");
    assertThat(attributes("A.61.subscribers._T")).contains("UNIT_MEASURE=ACCOUNTS", "UNIT_MULT=4");
    assertThat(attributes("A.61.total_growth-yoy._T"))
        .contains("UNIT_MEASURE=PT", "UNIT_MULT=0", "DECIMALS=1");
  }

  @Test
  void a_withheld_figure_has_its_status_and_no_value() {
    assertThat(attributes("A.61.share_change._T")).contains("OBS_STATUS=Q", "CONF_STATUS=C");
    assertThat(attributes("Q.6101.stations._T")).contains("OBS_STATUS=L", "CONF_STATUS=F");
    assertThat(value("A.61.share_change._T")).isEmpty();
  }

  @Test
  void every_code_of_the_data_is_in_its_list() throws IOException {
    for (String column : List.of("REF_AREA", "INDICATOR", "CLASS", "FREQ")) {
      int at = List.of("FREQ", "REF_AREA", "INDICATOR", "CLASS").indexOf(column);
      List<String> used =
          CsvReader.builder().ofNamedCsvRecord(csv()).stream()
              .map(r -> r.getField(column))
              .distinct()
              .toList();
      assertThat(used).as(column).isNotEmpty();
      assertThat(structure().getDimensions().get(at).getCodelist().getCodes().keySet())
          .as(column)
          .containsAll(used);
    }
  }

  @Test
  void csv_has_a_line_for_each_figure() {
    assertThat(csv().lines()).hasSize(published.size() + 1);
    assertThat(csv())
        .contains(
            "YANHE:DF_DIGITAL_ECONOMY(1.0),A,61,total,_T,2022,710.123456789,CNY,8,2,A,F\n",
            "YANHE:DF_DIGITAL_ECONOMY(1.0),A,61,share_change,_T,2022,,PERCENTAGE_POINTS,0,1,Q,C\n");
  }

  private String csv() {
    return new String(files.getOrDefault("data.csv", new byte[0]), StandardCharsets.UTF_8);
  }
}
