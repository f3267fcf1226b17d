package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.source.StagedColumns;
import scala.Tuple2;

/**
 * One scan over a staged dataset that leaves the states of every atom at the finest grain. Tasks
 * fill cubes of their own, which merge in a tree; the order and the number of partitions never
 * matter, because merging is associative, commutative and exact.
 */
public final class FusedPass {
  private static final int FEW = 64;
  private static final int BATCHES = 16;
  private static final int ROWS = 50_000;

  /** Sums of respondents that a task holds at most, a hundred megabytes with their tables. */
  private static final int MOST_SUMS = 2_000_000;

  private FusedPass() {}

  /**
   * Runs the pass as one Spark job, on batches of columns where the rows are read so.
   *
   * @param staged rows with the columns of the schema
   * @param atoms what to accumulate
   */
  public static Cube run(Dataset<Row> staged, DatasetSchema schema, List<Atom> atoms) {
    return run(staged, schema, atoms, obstacle -> {});
  }

  /**
   * Runs the pass as one Spark job, on batches of columns where the rows are read so.
   *
   * @param told why the rows are read one by one, if they are: the result is the same, but later
   */
  public static Cube run(
      Dataset<Row> staged, DatasetSchema schema, List<Atom> atoms, Consumer<String> told) {
    if (atoms.isEmpty()) {
      return new Cube(atoms);
    }
    Prepared prepared = prepare(staged, schema, atoms, List.of());
    if (!prepared.obstacle().isEmpty()) {
      told.accept(prepared.obstacle());
    }
    return prepared
        .scan()
        .map(scan -> byColumns(scan, schema, prepared.columns(), atoms))
        .orElseGet(() -> byRows(prepared.rows(), schema, prepared.columns(), atoms));
  }

  /**
   * Reads the batches that a pass would read, decodes every value and computes nothing: the floor
   * below which no pass can be. Decoded is a value as a number, as a truth or, where a dictionary
   * holds the texts of a column, as a position there.
   *
   * @return their rows
   */
  public static long decode(Dataset<Row> staged, DatasetSchema schema, List<Atom> atoms) {
    VectorizedScan scan =
        prepare(staged, schema, atoms, List.of())
            .scan()
            .orElseThrow(() -> new IllegalArgumentException("The rows do not come in batches"));
    return scan.map(
            batches -> {
              long rows = 0;
              while (batches.hasNext()) {
                VectorizedScan.Batch batch = batches.next();
                batch.columns().forEach(column -> column.decode(batch.rows()));
                rows += batch.rows();
              }
              return rows;
            })
        .reduce(Long::sum);
  }

  /**
   * Runs the pass as one Spark job and keeps the states of each delivered file apart.
   *
   * @param staged rows with the columns of the schema and that of their file
   * @param wanted what to accumulate by position of the file; rows of other files are passed over
   * @return cube by file, of those that have rows; empty if the rows cannot be read by columns
   */
  static Optional<Map<Integer, Cube>> byFile(
      Dataset<Row> staged, DatasetSchema schema, Map<Integer, List<Atom>> wanted) {
    List<Atom> atoms = wanted.values().stream().flatMap(List::stream).distinct().toList();
    Prepared prepared = prepare(staged, schema, atoms, List.of(StagedColumns.FILE));
    return prepared.scan().map(scan -> byFile(scan, schema, prepared.columns(), wanted));
  }

  /** Rows with the columns that a pass reads, and how they are read by columns, or why not. */
  record Prepared(
      List<String> columns, Dataset<Row> rows, Optional<VectorizedScan> scan, String obstacle) {

    /** States by the place they go to, in packets that no task must hold together. */
    JavaPairRDD<Integer, byte[]> sent(DatasetSchema schema, List<Atom> atoms, PartedLayout layout) {
      return JavaPairRDD.fromJavaRDD(
          scan.map(batches -> sent(batches, schema, columns, atoms, layout))
              .orElseGet(() -> sent(rows, schema, columns, atoms, layout)));
    }

    private static JavaRDD<Tuple2<Integer, byte[]>> sent(
        VectorizedScan scan,
        DatasetSchema schema,
        List<String> columns,
        List<Atom> atoms,
        PartedLayout layout) {
      List<BatchColumn.Kind> kinds = scan.kinds();
      int fileColumn = columns.indexOf(StagedColumns.FILE);
      Map<Integer, List<Atom>> wanted = new TreeMap<>();
      layout.partings().keySet().forEach(file -> wanted.put(file, atoms));
      return scan.flatMap(
          batches ->
              new SentStates<>(
                  batches,
                  layout,
                  BATCHES,
                  MOST_SUMS,
                  done -> new FileFeeds(schema, columns, kinds, fileColumn, wanted, done)));
    }

    private static JavaRDD<Tuple2<Integer, byte[]>> sent(
        Dataset<Row> rows,
        DatasetSchema schema,
        List<String> columns,
        List<Atom> atoms,
        PartedLayout layout) {
      return rows.toJavaRDD()
          .mapPartitions(
              partition ->
                  new SentStates<>(
                      partition,
                      layout,
                      ROWS,
                      MOST_SUMS,
                      done ->
                          new SingleRows(
                              schema,
                              columns,
                              atoms,
                              cube -> done.accept(PartedPass.TOGETHER, cube))));
    }
  }

  static Prepared prepare(
      Dataset<Row> staged, DatasetSchema schema, List<Atom> atoms, List<String> more) {
    List<String> columns = new ArrayList<>(columnsOf(schema, atoms));
    columns.addAll(more);
    Dataset<Row> rows = staged.select(columns.stream().map(functions::col).toArray(Column[]::new));
    staged.sparkSession().sparkContext().setJobDescription("One pass over " + schema.name());
    VectorizedScan.Found found = VectorizedScan.of(rows);
    String obstacle =
        found
            .scan()
            .map(scan -> ColumnarFeed.obstacle(atoms, columns, scan.kinds()))
            .orElse(found.obstacle());
    return new Prepared(columns, rows, found.scan().filter(scan -> obstacle.isEmpty()), obstacle);
  }

  private static Map<Integer, Cube> byFile(
      VectorizedScan scan,
      DatasetSchema schema,
      List<String> columns,
      Map<Integer, List<Atom>> wanted) {
    return byFile(scan.map(cubesByFile(schema, columns, scan.kinds(), wanted)).collect());
  }

  /** Puts together the cubes of files of which several tasks have read rows. */
  static Map<Integer, Cube> byFile(List<Map<Integer, Cube>> ofTasks) {
    Map<Integer, Cube> cubes = new TreeMap<>();
    ofTasks.forEach(made -> made.forEach((file, cube) -> cubes.merge(file, cube, Cube::merge)));
    return cubes;
  }

  /** Keeps the states of each delivered file apart. */
  static VectorizedScan.Task<Map<Integer, Cube>> cubesByFile(
      DatasetSchema schema,
      List<String> columns,
      List<BatchColumn.Kind> kinds,
      Map<Integer, List<Atom>> wanted) {
    int fileColumn = columns.indexOf(StagedColumns.FILE);
    Map<Integer, List<Atom>> sent = new TreeMap<>(wanted);
    return batches -> {
      Map<Integer, Cube> made = new TreeMap<>();
      FileFeeds feeds =
          new FileFeeds(
              schema,
              columns,
              kinds,
              fileColumn,
              sent,
              (file, cube) -> made.merge(file, cube, Cube::merge));
      batches.forEachRemaining(feeds::add);
      feeds.end();
      return made;
    };
  }

  private static Cube byColumns(
      VectorizedScan scan, DatasetSchema schema, List<String> columns, List<Atom> atoms) {
    return merged(scan.map(oneCube(schema, columns, scan.kinds(), atoms)), atoms);
  }

  /** Leaves the states of all rows of a task. */
  static VectorizedScan.Task<Cube> oneCube(
      DatasetSchema schema, List<String> columns, List<BatchColumn.Kind> kinds, List<Atom> atoms) {
    return batches -> {
      Cube cube = new Cube(atoms);
      ColumnarFeed feed = new ColumnarFeed(cube, schema, columns, kinds);
      batches.forEachRemaining(feed::add);
      feed.finish();
      return cube;
    };
  }

  /** The same, a row at a time: slow, for rows that do not come from Parquet. */
  static Cube byRows(
      Dataset<Row> rows, DatasetSchema schema, List<String> columns, List<Atom> atoms) {
    return merged(
        rows.toJavaRDD()
            .mapPartitions(
                partition -> {
                  Cube cube = new Cube(atoms);
                  CubeFeed feed = new CubeFeed(cube, schema, columns);
                  partition.forEachRemaining(row -> feed.add(row::get));
                  return List.of(cube).iterator();
                }),
        atoms);
  }

  /** Few cubes merge as they arrive; many merge in a tree first, so that memory stays bounded. */
  private static Cube merged(JavaRDD<Cube> cubes, List<Atom> atoms) {
    Cube empty = new Cube(atoms);
    Function2<Cube, Cube, Cube> merge = Merging.inMemory(Cube::merge);
    return cubes.getNumPartitions() <= FEW
        ? cubes.aggregate(empty, merge, merge)
        : cubes.treeAggregate(empty, merge, merge);
  }

  /** The columns that atoms read, with those that say where and when. */
  public static Set<String> columnsOf(DatasetSchema schema, List<Atom> atoms) {
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
