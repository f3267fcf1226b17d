package org.yanhe.spark.pass;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.source.DatasetSchema;

/**
 * One scan over a staged dataset that leaves the states of every atom at the finest grain. Tasks
 * fill cubes of their own, which merge in a tree; the order and the number of partitions never
 * matter, because merging is associative, commutative and exact.
 */
public final class FusedPass {
  private FusedPass() {}

  /**
   * Runs the pass as one Spark job.
   *
   * @param staged rows with the columns of the schema
   * @param atoms what to accumulate
   */
  public static Cube run(Dataset<Row> staged, DatasetSchema schema, List<Atom> atoms) {
    if (atoms.isEmpty()) {
      return new Cube(atoms);
    }
    List<String> columns = List.copyOf(columnsOf(schema, atoms));
    Dataset<Row> rows = staged.select(columns.stream().map(functions::col).toArray(Column[]::new));
    staged.sparkSession().sparkContext().setJobDescription("One pass over " + schema.name());
    return cubes(rows.toJavaRDD(), schema, columns, atoms);
  }

  private static Cube cubes(
      JavaRDD<Row> rows, DatasetSchema schema, List<String> columns, List<Atom> atoms) {
    return rows.mapPartitions(partition -> fill(partition, schema, columns, atoms))
        .treeAggregate(new Cube(atoms), Cube::merge, Cube::merge);
  }

  private static Iterator<Cube> fill(
      Iterator<Row> rows, DatasetSchema schema, List<String> columns, List<Atom> atoms) {
    Cube cube = new Cube(atoms);
    CubeFeed feed = new CubeFeed(cube, schema, columns);
    while (rows.hasNext()) {
      feed.add(rows.next()::get);
    }
    return List.of(cube).iterator();
  }

  /** The columns that atoms read, with those that say where and when. */
  static Set<String> columnsOf(DatasetSchema schema, List<Atom> atoms) {
    Set<String> columns = new TreeSet<>(schema.time().columns());
    columns.add(schema.region());
    for (Atom atom : atoms) {
      columns.addAll(List.of(atom.column(), atom.entity(), atom.by()));
      columns.addAll(ExpressionParser.parse(atom.where()).columns());
    }
    columns.remove("");
    return columns;
  }
}
