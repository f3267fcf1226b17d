package org.yanhe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.spark.benchmark.Benchmark;
import org.yanhe.spark.pass.FusedPass;
import org.yanhe.spark.run.Progress;

/** The race over synthetic orders. */
public final class OrdersBenchmark implements Benchmark {
  private static final String SCAN = "scan";
  private static final String NOOP = "spark-noop";
  private static final String DUCK_FUSED = "duckdb-fused";
  private static final String DUCK = "duckdb";
  private static final String LOOPS = "loops";
  private static final String SPARK_SQL = "spark-sql";

  @Override
  public List<String> rivals() {
    return List.of(SCAN, NOOP, DUCK_FUSED, DUCK, SPARK_SQL, DuckCsv.NAME);
  }

  @Override
  public JsonNode run(SparkSession spark, Request request, Progress progress) {
    Orders orders = Orders.at(request.work(), request.rows(), request.months());
    progress.step("orders in " + orders.folder(), request.rows());
    Dataset<Row> rows = orders.rows(spark);
    rows.createOrReplaceTempView("orders");
    List<String> against = request.against().isEmpty() ? rivals() : request.against();
    try (Rivals rivals = new Rivals(spark, orders, rows, request)) {
      Contestant ours = new FusedReport(rows, orders);
      List<Contestant> chosen =
          against.stream().filter(name -> !name.equals(DuckCsv.NAME)).map(rivals::named).toList();
      List<Race.Lane> lanes = new ArrayList<>();
      if (!chosen.isEmpty()) {
        lanes.addAll(new Race(ours, orders.exact(), progress).run(chosen, request.pairs()));
      }
      if (against.contains(DuckCsv.NAME)) {
        lanes.addAll(stage(spark, rivals.csv(), request, progress));
      }
      ObjectNode result = machine(spark, request, lanes, rivals.version());
      if (!chosen.isEmpty()) {
        result.put("figures", ours.run().orElseThrow().get().size());
      }
      return result;
    }
  }

  @Override
  public List<String> loops() {
    return Loop.names();
  }

  @Override
  public JsonNode time(List<String> loops, Progress progress) {
    return Loops.inProcesses()
        .run(
            Arrays.stream(Loop.values()).filter(loop -> loops.contains(loop.text())).toList(),
            progress);
  }

  private static List<Race.Lane> stage(
      SparkSession spark, CsvOrders orders, Request request, Progress progress) {
    progress.step("the same orders in " + orders.file(), request.rows());
    Contestant ours = new CsvStaging(spark, orders);
    return new Race(ours, CsvOrders.EXACT, progress)
        .run(List.of(new DuckCsv(orders)), request.pairs());
  }

  private static ObjectNode machine(
      SparkSession spark, Request request, List<Race.Lane> lanes, Optional<String> duckVersion) {
    ObjectNode result =
        CanonicalJson.object()
            .put("rows", request.rows())
            .put("months", request.months())
            .put("pairs", request.pairs())
            .put("processors", Runtime.getRuntime().availableProcessors())
            .put("heap-limit-bytes", Runtime.getRuntime().maxMemory())
            .put("java", Runtime.version().toString())
            .put("spark", spark.version());
    duckVersion.ifPresent(version -> result.put(DUCK, version));
    result.set("rivals", Results.lanes(lanes));
    return result;
  }

  @Override
  public String table(JsonNode result) {
    return result.has(LOOPS) ? Loops.table(result) : ResultsTable.of(result);
  }

  @Override
  public List<String> losses(JsonNode older, JsonNode newer) {
    return newer.has(LOOPS) ? Loops.losses(older, newer) : ResultsTable.losses(older, newer);
  }

  /** The rivals; DuckDB is opened for the first that needs it. */
  private static final class Rivals implements AutoCloseable {
    private final SparkSession spark;
    private final Orders orders;
    private final Dataset<Row> rows;
    private final Request request;
    private final List<Duck> opened = new ArrayList<>();

    Rivals(SparkSession spark, Orders orders, Dataset<Row> rows, Request request) {
      this.spark = spark;
      this.orders = orders;
      this.rows = rows;
      this.request = request;
    }

    Contestant named(String name) {
      return switch (name) {
        case SCAN -> new BareScan(rows, orders.schema(), atoms());
        case NOOP -> new NoopRead(rows, FusedPass.columnsOf(orders.schema(), atoms()));
        case DUCK_FUSED -> new DuckFused(duck());
        case DUCK -> new DuckQueries(duck());
        case SPARK_SQL -> new SparkQueries(spark);
        default -> throw new IllegalArgumentException("No rival is named " + name);
      };
    }

    private List<Atom> atoms() {
      return Atoms.of(orders.catalogue(), orders.schema());
    }

    CsvOrders csv() {
      return CsvOrders.of(orders, duck());
    }

    private Duck duck() {
      if (opened.isEmpty()) {
        opened.add(Duck.open(orders.folder(), request.work().toAbsolutePath()));
      }
      return opened.get(0);
    }

    Optional<String> version() {
      return opened.stream().findFirst().map(Duck::version);
    }

    @Override
    public void close() {
      opened.forEach(Duck::close);
    }
  }
}
