package org.yanhe.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.pass.FusedPass;

/**
 * The floor: every value of the columns that the report needs is decoded, and nothing is computed.
 */
record BareScan(Dataset<Row> rows, DatasetSchema schema, List<Atom> atoms) implements Contestant {
  @Override
  public String name() {
    return "scan";
  }

  @Override
  public String title() {
    return "Spark decodes the same columns, nothing else";
  }

  @Override
  public Optional<Supplier<Answer>> run() {
    FusedPass.decode(rows, schema, atoms);
    return Optional.empty();
  }
}
