package org.yanhe.model.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** The same rows as {@link ObservationFile} in one Parquet file, values as double and as text. */
final class ObservationParquet {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message observation {
            required binary indicator (STRING);
            required binary region (STRING);
            required binary period (STRING);
            required binary class (STRING);
            optional double value;
            optional binary value_exact (STRING);
            required binary status (STRING);
            required binary unit (STRING);
            required int32 decimals;
          }
          """);

  private ObservationParquet() {}

  static void write(Path file, Collection<Observation> observations) throws IOException {
    ParquetTable.write(file, SCHEMA, observations.stream().sorted().map(ObservationParquet::group));
  }

  private static Group group(Observation o) {
    Group group = new SimpleGroup(SCHEMA);
    group.add("indicator", o.cell().indicator().text());
    group.add("region", o.cell().region().text());
    group.add("period", o.cell().period().toString());
    group.add("class", o.cell().classCode().text());
    o.figure()
        .number()
        .ifPresent(
            value -> {
              group.add("value", value.doubleValue());
              group.add("value_exact", ObservationFile.plain(value));
            });
    group.add("status", o.status());
    group.add("unit", o.unit().symbol());
    group.add("decimals", o.decimals());
    return group;
  }
}
