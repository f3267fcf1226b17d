package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import org.yanhe.documents.register.Register;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlMap;

/**
 * A chapter as a layout declares it.
 *
 * @param title without its number
 * @param annex whether it is numbered apart, behind the chapters
 * @param paragraphs what the chapter says in words
 * @param tables in printed order
 * @param charts in printed order
 * @param registers tables of the release about itself, behind the other tables
 */
record ChapterSpec(
    Label title,
    boolean annex,
    List<ParagraphSpec> paragraphs,
    List<TableSpec> tables,
    List<ChartSpec> charts,
    List<Register> registers) {
  ChapterSpec {
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
    registers = List.copyOf(registers);
  }

  static Optional<ChapterSpec> read(YamlMap map) {
    Optional<Label> title = map.needLabel("title");
    boolean annex = Layout.flag(map, "annex");
    List<ParagraphSpec> paragraphs =
        map.maps("paragraphs").stream().map(ParagraphSpec::read).flatMap(Optional::stream).toList();
    List<TableSpec> tables =
        map.maps("tables").stream().map(TableSpec::read).flatMap(Optional::stream).toList();
    List<ChartSpec> charts =
        map.maps("charts").stream().map(ChartSpec::read).flatMap(Optional::stream).toList();
    List<Register> registers = map.texts("registers", Register::parse);
    return map.read(
        () -> new ChapterSpec(title.orElseThrow(), annex, paragraphs, tables, charts, registers));
  }
}
