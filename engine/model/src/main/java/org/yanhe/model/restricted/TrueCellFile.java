package org.yanhe.model.restricted;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.release.ParquetTable;

/** {@code restricted/cells.parquet}. */
final class TrueCellFile {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message cell {
            required binary indicator (STRING);
            required binary region (STRING);
            required binary period (STRING);
            required binary class (STRING);
            optional binary value_exact (STRING);
            required binary status_true (STRING);
            required binary status (STRING);
            required int32 respondents;
            optional binary largest_1 (STRING);
            optional binary largest_1_value (STRING);
            optional binary largest_2 (STRING);
            optional binary largest_2_value (STRING);
            optional binary largest_3 (STRING);
            optional binary largest_3_value (STRING);
          }
          """);

  private TrueCellFile() {}

  static void write(Path file, List<TrueCell> cells) throws IOException {
    ParquetTable.write(file, SCHEMA, cells.stream().map(TrueCellFile::group));
  }

  private static Group group(TrueCell cell) {
    Group group = new SimpleGroup(SCHEMA);
    CellColumns.put(group, cell.cell());
    cell.figure().number().ifPresent(v -> group.add("value_exact", v.toPlainString()));
    group.add("status_true", cell.figure().match(value -> "A", Reason::status));
    group.add("status", cell.status());
    group.add("respondents", cell.respondents());
    for (int i = 0; i < cell.largest().size(); i++) {
      group.add("largest_" + (i + 1), cell.largest().get(i).respondent());
      group.add("largest_" + (i + 1) + "_value", cell.largest().get(i).value().toPlainString());
    }
    return group;
  }

  static List<TrueCell> read(Path file) throws IOException {
    return ParquetTable.read(file).stream().map(TrueCellFile::cell).toList();
  }

  private static TrueCell cell(Group group) {
    String status = group.getString("status_true", 0);
    Figure figure =
        status.equals("A")
            ? Figure.known(new BigDecimal(group.getString("value_exact", 0)))
            : Figure.absent(Reason.ofStatus(status));
    List<TrueCell.Amount> largest = new ArrayList<>();
    for (int i = 1; i <= TrueCell.KEPT && group.getFieldRepetitionCount("largest_" + i) > 0; i++) {
      largest.add(
          new TrueCell.Amount(
              group.getString("largest_" + i, 0),
              new BigDecimal(group.getString("largest_" + i + "_value", 0))));
    }
    return new TrueCell(
        CellColumns.cell(group),
        figure,
        group.getString("status", 0),
        group.getInteger("respondents", 0),
        largest);
  }
}
