package org.yanhe.documents.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** All figures as SDMX-CSV 1.0: one line an observation, in canonical order. */
record DataCsv(PublicRelease release, Codes codes) {
  private static final List<String> HEADER =
      List.of(
          "DATAFLOW",
          "FREQ",
          "REF_AREA",
          "INDICATOR",
          "CLASS",
          "TIME_PERIOD",
          "OBS_VALUE",
          "UNIT_MEASURE",
          "UNIT_MULT",
          "DECIMALS",
          "OBS_STATUS",
          "CONF_STATUS");

  byte[] bytes() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(HEADER);
      String flow = Exchange.AGENCY + ":" + Exchange.FLOW + "(" + Exchange.VERSION + ")";
      release.observations().forEach(o -> line(csv, flow, o));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write SDMX-CSV: " + e.getMessage() + ".", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void line(CsvWriter csv, String flow, Observation o) {
    csv.writeRecord(
        flow,
        Codes.frequency(o.cell().period().frequency()),
        o.cell().region().text(),
        codes.indicator(o.cell().indicator()),
        codes.classOf(o.cell()),
        o.cell().period().toString(),
        o.figure().number().map(BigDecimal::toPlainString).orElse(""),
        codes.unit(o.unit()),
        String.valueOf(Codes.multiplier(o.unit())),
        String.valueOf(o.decimals()),
        o.status(),
        Codes.confidentiality(o));
  }
}
