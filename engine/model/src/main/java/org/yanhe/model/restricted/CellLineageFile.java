package org.yanhe.model.restricted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.ParquetTable;

/** {@code restricted/lineage.parquet}; lists are separated by blanks, which no code contains. */
final class CellLineageFile {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message lineage {
            required binary indicator (STRING);
            required binary region (STRING);
            required binary period (STRING);
            required binary class (STRING);
            required binary definition_sha256 (STRING);
            optional int64 rows;
            required binary inputs (STRING);
            required binary datasets (STRING);
          }
          """);

  private CellLineageFile() {}

  static void write(Path file, List<CellLineage> lines) throws IOException {
    ParquetTable.write(file, SCHEMA, lines.stream().map(CellLineageFile::group));
  }

  private static Group group(CellLineage line) {
    Group group = new SimpleGroup(SCHEMA);
    CellColumns.put(group, line.cell());
    group.add("definition_sha256", line.sha256());
    line.rows().ifPresent(rows -> group.add("rows", rows));
    group.add(
        "inputs", String.join(" ", line.inputs().stream().map(CellLineageFile::text).toList()));
    group.add("datasets", String.join(" ", line.datasets()));
    return group;
  }

  /** The four codes of a cell, separated by slashes. */
  static String text(Cell cell) {
    return String.join(
        "/",
        cell.indicator().text(),
        cell.region().text(),
        cell.period().toString(),
        cell.classCode().text());
  }

  static Cell parse(String text) {
    String[] codes = text.split("/", 4);
    return new Cell(
        IndicatorCode.parse(codes[0]),
        RegionCode.parse(codes[1]),
        Period.parse(codes[2]),
        ClassCode.parse(codes[3]));
  }

  static List<CellLineage> read(Path file) throws IOException {
    return ParquetTable.read(file).stream().map(CellLineageFile::line).toList();
  }

  private static CellLineage line(Group group) {
    boolean hasRows = group.getFieldRepetitionCount("rows") > 0;
    return new CellLineage(
        CellColumns.cell(group),
        group.getString("definition_sha256", 0),
        hasRows ? OptionalLong.of(group.getLong("rows", 0)) : OptionalLong.empty(),
        words(group.getString("inputs", 0)).map(CellLineageFile::parse).toList(),
        words(group.getString("datasets", 0)).toList());
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
  }
}
