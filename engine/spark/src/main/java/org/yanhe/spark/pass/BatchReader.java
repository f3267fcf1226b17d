package org.yanhe.spark.pass;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.expression.Expression;
import org.yanhe.model.source.DatasetSchema;

/** Reads each column and each test of a batch once, for all tables of a task. */
final class BatchReader {
  private final Cube cube;
  private final DatasetSchema schema;
  private final List<String> columns;
  private final List<BatchColumn.Kind> kinds;
  private final Map<String, Coder> coders = new HashMap<>();
  private final Map<Expression, TestedRows> tested = new LinkedHashMap<>();
  private final NumberColumns numbers = new NumberColumns();
  private final WordBudget budget = new WordBudget();

  BatchReader(Cube cube, DatasetSchema schema, List<String> columns, List<BatchColumn.Kind> kinds) {
    this.cube = cube;
    this.schema = schema;
    this.columns = columns;
    this.kinds = kinds;
  }

  void read(VectorizedScan.Batch batch) {
    numbers.read(batch);
    coders.values().forEach(coder -> coder.read(batch));
    tested.values().forEach(test -> test.read(batch, numbers));
  }

  DatasetSchema schema() {
    return schema;
  }

  FinestPeriod finest() {
    return new FinestPeriod(schema);
  }

  /** The column that says when a row begins. */
  String begin() {
    return schema.time().columns().get(0);
  }

  NumberColumns numbers() {
    return numbers;
  }

  WordBudget budget() {
    return budget;
  }

  /** Position of a column in a batch; negative if there is none of the name. */
  int position(String column) {
    return columns.indexOf(column);
  }

  BatchColumn.Kind kind(int position) {
    return kinds.get(position);
  }

  /** The coder of a column; it has the codes that the cube's states of the column have. */
  Coder coder(String column) {
    return coders.computeIfAbsent(column, c -> new Coder(position(c), cube.codebook(c)));
  }

  TestedRows tested(Expression test) {
    return tested.computeIfAbsent(test, t -> new TestedRows(t, columns, kinds));
  }

  /** The one column that a test reads, if its values are told apart by codes. */
  Optional<String> codedColumn(Expression test) {
    Set<String> read = test.columns();
    return read.size() == 1 && !kinds.get(position(read.iterator().next())).isNumber()
        ? read.stream().findFirst()
        : Optional.empty();
  }
}
