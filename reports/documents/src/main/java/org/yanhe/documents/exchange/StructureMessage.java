package org.yanhe.documents.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** Code lists, concepts, data structure definition and dataflow. */
record StructureMessage(PublicRelease release, Codes codes) {
  private static final String CONCEPTS = "CS_DIGITAL_ECONOMY";

  /** A concept and the list of its codes; none where that is empty. */
  private record Concept(String id, Label name, String list) {}

  private static final List<Concept> DIMENSIONS =
      List.of(
          new Concept("FREQ", new Label("频率", "Frequency"), "CL_FREQ"),
          new Concept("REF_AREA", new Label("地区", "Reference area"), "CL_REF_AREA"),
          new Concept("INDICATOR", new Label("指标", "Indicator"), "CL_INDICATOR"),
          new Concept("CLASS", new Label("分类", "Class"), "CL_CLASS"));
  private static final Concept TIME =
      new Concept("TIME_PERIOD", new Label("时期", "Time period"), "");
  private static final Concept VALUE =
      new Concept("OBS_VALUE", new Label("观测值", "Observation value"), "");
  private static final List<Concept> OF_SERIES =
      List.of(
          new Concept("UNIT_MEASURE", new Label("计量单位", "Unit of measure"), "CL_UNIT_MEASURE"),
          new Concept("UNIT_MULT", new Label("单位的十次幂", "Unit multiplier"), ""),
          new Concept("DECIMALS", new Label("小数位数", "Decimals"), ""));
  private static final List<Concept> OF_OBSERVATIONS =
      List.of(
          new Concept("OBS_STATUS", new Label("观测值状态", "Observation status"), "CL_OBS_STATUS"),
          new Concept(
              "CONF_STATUS", new Label("保密状态", "Confidentiality status"), "CL_CONF_STATUS"));

  byte[] bytes() {
    Message xml = new Message("Structure").header(release.manifest());
    xml.open("mes:Structures");
    flow(xml);
    xml.open("str:Codelists");
    codes.lists().forEach((id, list) -> list(xml, id, list));
    xml.close();
    concepts(xml);
    xml.open("str:DataStructures");
    dataStructure(xml);
    xml.close();
    return xml.close().bytes();
  }

  private void flow(Message xml) {
    xml.open("str:Dataflows");
    artefact(xml, "str:Dataflow", Exchange.FLOW, release.manifest().title());
    xml.open("str:Structure");
    xml.empty(
        "Ref",
        "id",
        Exchange.STRUCTURE,
        "version",
        Exchange.VERSION,
        "agencyID",
        Exchange.AGENCY,
        "package",
        "datastructure",
        "class",
        "DataStructure");
    xml.close().close().close();
  }

  private static void artefact(Message xml, String element, String id, Label name) {
    xml.open(element, "id", id, "agencyID", Exchange.AGENCY, "version", Exchange.VERSION);
    xml.named(name);
  }

  private static void list(Message xml, String id, List<Codes.Code> list) {
    artefact(xml, "str:Codelist", id, Codes.name(id));
    for (Codes.Code code : list) {
      xml.open("str:Code", "id", code.id()).named(code.label());
      if (!code.parent().isEmpty()) {
        xml.open("str:Parent").empty("Ref", "id", code.parent()).close();
      }
      xml.close();
    }
    xml.close();
  }

  private static List<Concept> allConcepts() {
    return Stream.of(
            DIMENSIONS.stream(),
            Stream.of(TIME, VALUE),
            OF_SERIES.stream(),
            OF_OBSERVATIONS.stream())
        .flatMap(s -> s)
        .toList();
  }

  private static void concepts(Message xml) {
    xml.open("str:Concepts");
    artefact(xml, "str:ConceptScheme", CONCEPTS, new Label("数字经济统计概念", "Digital economy concepts"));
    allConcepts().forEach(c -> xml.open("str:Concept", "id", c.id()).named(c.name()).close());
    xml.close().close();
  }

  private void dataStructure(Message xml) {
    artefact(
        xml, "str:DataStructure", Exchange.STRUCTURE, new Label("数字经济统计数据结构", "Digital economy"));
    xml.open("str:DataStructureComponents");
    xml.open("str:DimensionList", "id", "DimensionDescriptor");
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      Concept dimension = DIMENSIONS.get(i);
      xml.open("str:Dimension", "id", dimension.id(), "position", String.valueOf(i + 1));
      identity(xml, dimension).close();
    }
    String position = String.valueOf(DIMENSIONS.size() + 1);
    xml.open("str:TimeDimension", "id", TIME.id(), "position", position);
    concept(xml, TIME);
    xml.open("str:LocalRepresentation");
    xml.empty("str:TextFormat", "textType", "ObservationalTimePeriod").close().close().close();
    attributes(xml);
    xml.open("str:MeasureList", "id", "MeasureDescriptor");
    xml.open("str:PrimaryMeasure", "id", VALUE.id());
    concept(xml, VALUE);
    xml.close().close().close().close();
  }

  private static void attributes(Message xml) {
    xml.open("str:AttributeList", "id", "AttributeDescriptor");
    for (Concept attribute : OF_SERIES) {
      xml.open("str:Attribute", "id", attribute.id(), "assignmentStatus", "Mandatory");
      identity(xml, attribute).open("str:AttributeRelationship");
      DIMENSIONS.forEach(d -> xml.open("str:Dimension").empty("Ref", "id", d.id()).close());
      xml.close().close();
    }
    for (Concept attribute : OF_OBSERVATIONS) {
      xml.open("str:Attribute", "id", attribute.id(), "assignmentStatus", "Mandatory");
      identity(xml, attribute).open("str:AttributeRelationship");
      xml.open("str:PrimaryMeasure").empty("Ref", "id", VALUE.id()).close();
      xml.close().close();
    }
    xml.close();
  }

  private static void concept(Message xml, Concept concept) {
    xml.open("str:ConceptIdentity");
    xml.empty(
        "Ref",
        "id",
        concept.id(),
        "maintainableParentID",
        CONCEPTS,
        "maintainableParentVersion",
        Exchange.VERSION,
        "agencyID",
        Exchange.AGENCY,
        "package",
        "conceptscheme",
        "class",
        "Concept");
    xml.close();
  }

  /** The concept, and its code list or that it is a whole number. */
  private static Message identity(Message xml, Concept concept) {
    concept(xml, concept);
    xml.open("str:LocalRepresentation");
    if (concept.list().isEmpty()) {
      xml.empty("str:TextFormat", "textType", "Integer");
    } else {
      xml.open("str:Enumeration");
      xml.empty(
          "Ref",
          "id",
          concept.list(),
          "version",
          Exchange.VERSION,
          "agencyID",
          Exchange.AGENCY,
          "package",
          "codelist",
          "class",
          "Codelist");
      xml.close();
    }
    return xml.close();
  }
}
