package org.yanhe.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.Project;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.synthetic.Scale;
import org.yanhe.model.synthetic.SyntheticProject;
import org.yanhe.model.yaml.YamlFile;

/**
 * The orders of the race and the report on them.
 *
 * @param project as the product's generator wrote it
 * @param catalogue the twenty indicators
 */
record Orders(Project project, Catalogue catalogue) {
  static final String TOPIC = "bench.";

  private static final String REPORT = "report.yaml";
  private static final long SEED = 1;

  /** Opens the orders in a folder, generated if they are not there. */
  static Orders at(Path work, long rows, int months) {
    Path folder = work.resolve("orders-" + rows + "-" + months);
    if (!Files.isDirectory(folder)) {
      generate(folder, new Scale(rows, months, SEED));
    }
    return new Orders(Project.read(folder), report());
  }

  /** What was left half done is made anew. */
  private static void generate(Path folder, Scale scale) {
    Path draft = folder.resolveSibling(folder.getFileName() + ".draft");
    try {
      delete(draft);
      SyntheticProject.write(draft, scale, Runtime.getRuntime().availableProcessors(), n -> {});
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder + ": " + e.getMessage() + ".", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  static Catalogue report() {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse(REPORT, text(), problems).ifPresent(reader::add);
    problems.stopIfAny();
    return reader.catalogue();
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(Orders.class.getResourceAsStream(REPORT))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + REPORT + ": " + e.getMessage() + ".", e);
    }
  }

  DatasetSchema schema() {
    return project.schema("orders");
  }

  /** Folder of the Parquet files, one below for each month. */
  Path folder() {
    return project.folder().resolve("data/orders").toAbsolutePath();
  }

  /** The rows with the columns of the schema. */
  Dataset<Row> rows(SparkSession spark) {
    List<String> columns = schema().columns().stream().map(c -> c.name()).toList();
    return spark
        .read()
        .parquet(folder().toString())
        .select(columns.stream().map(functions::col).toArray(Column[]::new));
  }

  /** County and city; month, quarter and year. */
  Spine spine() {
    return new Spine(
        project.codes().regions().subtree(project.spec().region()),
        project.spec().first(),
        project.spec().last(),
        List.of(Frequency.YEAR, Frequency.QUARTER, Frequency.MONTH),
        project.spec().asOf());
  }

  /** Indicators without division. */
  Set<String> exact() {
    return catalogue.all().stream()
        .filter(
            i -> i.formula() instanceof Formula.Base || i.formula() instanceof Formula.Cumulative)
        .map(i -> i.code().text().substring(TOPIC.length()))
        .collect(Collectors.toSet());
  }
}
