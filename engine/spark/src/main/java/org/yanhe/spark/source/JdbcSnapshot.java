package org.yanhe.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.CanonicalParquet;
import org.yanhe.model.source.Format;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.session.Engine;

/**
 * Reads a query of a database once into one sorted Parquet file. The database moves on; the file is
 * what was read, and its checksum identifies the input of a release.
 */
final class JdbcSnapshot {
  private static final String FETCH_ROWS = "10000";

  private final Engine engine;
  private final UnaryOperator<@Nullable String> environment;

  /**
   * Prepares reading.
   *
   * @param environment gives the value of an environment variable, null if it is not set
   */
  JdbcSnapshot(Engine engine, UnaryOperator<@Nullable String> environment) {
    this.engine = engine;
    this.environment = environment;
  }

  /** Reads the query into a file of the folder. */
  InputFile take(int index, int source, Format.Jdbc jdbc, Path folder) {
    engine.spark().sparkContext().setJobDescription("Read a snapshot of a database");
    try {
      Dataset<Row> rows = reader(jdbc).load();
      rows.coalesce(1)
          .sortWithinPartitions(byAllColumns(rows))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(folder.toString());
      settle(onlyFile(folder).getPath());
      FileStatus file = onlyFile(folder);
      String name = jdbc.url() + " " + jdbc.query();
      return new InputFile(
          index,
          source,
          file.getPath().toString(),
          Finding.printable(name),
          file.getLen(),
          file.getModificationTime());
    } catch (Stop e) {
      throw e;
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare.
      throw databaseFault(e)
          .map(fault -> cannotRead(jdbc, fault))
          .orElseGet(() -> new IllegalStateException("Cannot read a database", e));
    }
  }

  private DataFrameReader reader(Format.Jdbc jdbc) {
    DataFrameReader reader =
        engine
            .spark()
            .read()
            .format("jdbc")
            .option("url", jdbc.url())
            .option("dbtable", jdbc.query())
            .option("fetchsize", FETCH_ROWS);
    if (!jdbc.userVariable().isEmpty()) {
      reader = reader.option("user", secret(jdbc.userVariable()));
    }
    return jdbc.passwordVariable().isEmpty()
        ? reader
        : reader.option("password", secret(jdbc.passwordVariable()));
  }

  /** The value of an environment variable, or else of a Hadoop credential of that name. */
  private String secret(String name) {
    String value = environment.apply(name);
    if (value != null) {
      return value;
    }
    try {
      char[] stored = configuration().getPassword(name);
      if (stored != null) {
        return new String(stored);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the credential " + name, e);
    }
    throw new Stop.InputError(
        "Cannot log in to the database: neither an environment variable nor a credential '"
            + name
            + "' is set. Set one of them.");
  }

  private static Column[] byAllColumns(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      columns.add(rows.col("`" + name.replace("`", "``") + "`"));
    }
    return columns.toArray(Column[]::new);
  }

  private FileStatus onlyFile(Path folder) {
    try {
      FileSystem files = folder.getFileSystem(configuration());
      FileStatus[] found = files.globStatus(new Path(folder, "part-*.parquet"));
      if (found == null || found.length != 1) {
        throw new IllegalStateException("A snapshot is one file, in " + folder);
      }
      return found[0];
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + folder, e);
    }
  }

  /** Makes the bytes, and with them the checksum in the release, depend on the rows alone. */
  private void settle(Path file) throws IOException {
    FileSystem files = file.getFileSystem(configuration());
    java.nio.file.Path local = Files.createTempFile("yanhe-snapshot-", ".parquet");
    try {
      try (InputStream in = files.open(file)) {
        Files.copy(in, local, StandardCopyOption.REPLACE_EXISTING);
      }
      CanonicalParquet.settle(local);
      try (OutputStream out = files.create(file, true)) {
        Files.copy(local, out);
      }
    } finally {
      Files.deleteIfExists(local);
    }
  }

  private Configuration configuration() {
    return engine.files();
  }

  /** What the driver said, if it is at the bottom of an error of Spark. */
  private static Optional<String> databaseFault(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof SQLException) {
        return Optional.of(Finding.printable(String.valueOf(e.getMessage())));
      }
    }
    return Optional.empty();
  }

  private static RuntimeException cannotRead(Format.Jdbc jdbc, String fault) {
    return new Stop.InputError(
        "Cannot read "
            + jdbc.query()
            + " from "
            + jdbc.url()
            + ": "
            + fault
            + ". Check the address, the query, the driver on the class path and the rights of the"
            + " user.");
  }
}
