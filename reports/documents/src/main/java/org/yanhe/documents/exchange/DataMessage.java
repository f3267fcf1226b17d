package org.yanhe.documents.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** All figures as structure-specific data: one element a series, one an observation. */
record DataMessage(PublicRelease release, Codes codes) {
  private static final String ID = "DE";
  private static final String URN =
      "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure="
          + Exchange.AGENCY
          + ":"
          + Exchange.STRUCTURE
          + "("
          + Exchange.VERSION
          + "):ObsLevelDim:TIME_PERIOD";

  byte[] bytes() {
    Message xml =
        new Message("StructureSpecificData")
            .namespace("ss", SCHEMA)
            .namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
            .namespace("de", URN);
    header(xml);
    xml.open(
        "mes:DataSet",
        "ss:structureRef",
        ID,
        "xsi:type",
        "de:DataSetType",
        "ss:dataScope",
        "DataStructure",
        "action",
        "Replace");
    series().values().forEach(series -> series(xml, series));
    return xml.close().bytes();
  }

  private static final String SCHEMA =
      "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

  private void header(Message xml) {
    xml.header(release.manifest());
    xml.open(
        "mes:Structure",
        "structureID",
        ID,
        "namespace",
        URN,
        "dimensionAtObservation",
        "TIME_PERIOD");
    xml.open("com:Structure");
    xml.empty(
        "Ref",
        "agencyID",
        Exchange.AGENCY,
        "id",
        Exchange.STRUCTURE,
        "version",
        Exchange.VERSION,
        "class",
        "DataStructure");
    xml.close().close().close();
  }

  /** Observations by the key of their series, in order of the periods. */
  private Map<String, List<Observation>> series() {
    Map<String, List<Observation>> series = new TreeMap<>();
    for (Observation o : release.observations()) {
      String key =
          String.join(
              ".",
              codes.indicator(o.cell().indicator()),
              o.cell().region().text(),
              codes.classOf(o.cell()),
              Codes.frequency(o.cell().period().frequency()));
      series.computeIfAbsent(key, k -> new ArrayList<>()).add(o);
    }
    return series;
  }

  private void series(Message xml, List<Observation> series) {
    Observation first = series.get(0);
    xml.open(
        "Series",
        "FREQ",
        Codes.frequency(first.cell().period().frequency()),
        "REF_AREA",
        first.cell().region().text(),
        "INDICATOR",
        codes.indicator(first.cell().indicator()),
        "CLASS",
        codes.classOf(first.cell()),
        "UNIT_MEASURE",
        codes.unit(first.unit()),
        "UNIT_MULT",
        String.valueOf(Codes.multiplier(first.unit())),
        "DECIMALS",
        String.valueOf(first.decimals()));
    for (Observation o : series) {
      xml.empty(
          "Obs",
          "TIME_PERIOD",
          o.cell().period().toString(),
          "OBS_VALUE",
          o.figure().number().map(BigDecimal::toPlainString).orElse(""),
          "OBS_STATUS",
          o.status(),
          "CONF_STATUS",
          Codes.confidentiality(o));
    }
    xml.close();
  }
}
