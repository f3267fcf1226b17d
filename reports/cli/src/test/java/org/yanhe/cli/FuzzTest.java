package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.layout.Layout;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Sources;
import org.yanhe.model.source.StoreAddress;
import org.yanhe.model.unit.Unit;
import org.yanhe.model.yaml.YamlFile;

/**
 * Readers of what users write, given good files with random edits. Whatever comes is read or told
 * in sentences: no crash, no hang, no line that a value forged. Always the same tries; more with
 * {@code -Dfuzz.tries=100000} and other ones with {@code -Dfuzz.seed=2}.
 */
class FuzzTest {
  private static final int TRIES = Integer.getInteger("fuzz.tries", 400);
  private static final long SEED = Long.getLong("fuzz.seed", 1L);
  private static final Path DATASETS = Path.of("../../datasets");
  private static final List<String> COLUMNS = List.of("digital_class", "a", "b", "kind");
  private static final List<String> FEW_LISTS = List.of("regions.csv", "operators.csv");
  private static final Path KEPT = Path.of("target/fuzz");

  /** Reads a text; what is wrong with it goes to the problems. */
  @FunctionalInterface
  private interface Reader {
    Object read(String text, Problems problems);
  }

  @TempDir static Path folder;

  private static List<DatasetSchema> schemas;
  private static Project sample;

  @BeforeAll
  static void read_the_sample() {
    sample = Project.read(Product.SAMPLE);
    schemas = List.copyOf(sample.schemas().values());
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  /** Gives mangled copies of a text to a reader; tells how many were refused. */
  private static void fuzz(String name, String good, int tries, Reader reader) {
    assertThat(isTold(name, good, reader)).as("the good text is read").isFalse();
    Random random = new Random(SEED * 31 + name.hashCode());
    int refused =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60 + tries),
            () -> {
              int told = 0;
              for (int i = 0; i < tries; i++) {
                told += isTold(name + "-" + i, Mangled.of(good, random), reader) ? 1 : 0;
              }
              return told;
            });
    System.out.printf(Locale.ROOT, "fuzz %s: %d tries, %d refused%n", name, tries, refused);
    assertThat(refused).as("edits that matter").isPositive();
  }

  private static boolean isTold(String name, String text, Reader reader) {
    Problems problems = new Problems();
    try {
      Objects.requireNonNull(reader.read(text, problems));
      problems.stopIfAny();
      return false;
    } catch (Stop e) {
      assertThat(String.valueOf(e.getMessage()).lines())
          .as(name)
          .allMatch(line -> line.length() < 2100)
          .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
      return true;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      keep(name, text);
      throw new AssertionError("See " + KEPT.resolve(name + ".txt"), e);
    }
  }

  private static void keep(String name, String text) {
    try {
      Files.createDirectories(KEPT);
      Files.writeString(KEPT.resolve(name + ".txt"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sources() throws IOException {
    fuzz(
        "sources",
        text(Product.SAMPLE.resolve("sources.yaml")),
        TRIES,
        (text, problems) ->
            YamlFile.parse("sources.yaml", text, problems)
                .flatMap(map -> Sources.read(map, schemas)));
  }

  @Test
  void schemas() throws IOException {
    fuzz(
        "schemas",
        text(DATASETS.resolve("schemas/enterprise-returns.yaml")),
        TRIES,
        (text, problems) ->
            YamlFile.parse("schema.yaml", text, problems).flatMap(DatasetSchema::read));
  }

  @Test
  void checks() throws IOException {
    fuzz(
        "checks",
        text(DATASETS.resolve("checks/enterprise-returns.yaml")),
        TRIES,
        (text, problems) ->
            YamlFile.parse("checks.yaml", text, problems)
                .flatMap(map -> Checks.read(map, schemas)));
  }

  @Test
  void catalogue() throws IOException {
    Path project = leanProject("catalogue");
    Map<String, DatasetSchema> known = Project.read(project).schemas();
    fuzz(
        "catalogue",
        text(project.resolve("catalogue/own.yaml")),
        TRIES,
        (text, problems) -> {
          CatalogueReader reader = new CatalogueReader(problems);
          YamlFile.parse("catalogue.yaml", text, problems).ifPresent(reader::add);
          CatalogueRules.check(reader.catalogue(), known, CodeLists.none(), problems);
          return reader;
        });
  }

  @Test
  void layout() throws IOException {
    fuzz(
        "layout",
        text(DATASETS.resolve("layout/provincial.yaml")),
        TRIES,
        (text, problems) -> YamlFile.parse("layout.yaml", text, problems).flatMap(Layout::read));
  }

  @Test
  void expressions() {
    fuzz(
        "expressions",
        "digital_class is not empty and not starts(digital_class, '05') or a + 2 * b >= 10 and"
            + " kind in ('x', 'it''s', 3)",
        TRIES * 20,
        (text, problems) ->
            parsed(() -> RowTest.bind(ExpressionParser.parse(text), COLUMNS), problems));
  }

  @Test
  void names() {
    fuzzName("measure", "top-share(4, amount, seller_id)", Measure::parse);
    fuzzName("period", "2022-Q1", Period::parse);
    fuzzName("region", "610600", RegionCode::parse);
    fuzzName("unit", "亿元", Unit::parse);
    fuzzName("code", "core.value-added.share", IndicatorCode::parse);
    fuzzName("address", "hdfs://head/a/*.csv", StoreAddress::checked);
  }

  private static void fuzzName(String name, String good, Function<String, ?> reader) {
    fuzz(name, good, TRIES, (text, problems) -> parsed(() -> reader.apply(text), problems));
  }

  /** Readers of single values say what is wrong by an IllegalArgumentException alone. */
  private static Object parsed(Supplier<?> reading, Problems problems) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      problems.add(Place.of("value"), "", String.valueOf(e.getMessage()));
      return problems;
    }
  }

  @Test
  void project() throws IOException {
    Path project = leanProject("project");
    String good = text(project.resolve("project.yaml"));
    fuzz(
        "project",
        good,
        Math.max(15, TRIES / 20),
        (text, problems) -> {
          write(project.resolve("project.yaml"), text);
          return Project.read(project);
        });
  }

  @Test
  void code_lists() throws IOException {
    Path project = leanProject("lists");
    for (String file : List.of("codes/operators.csv", "codes/regions.csv")) {
      String good = text(DATASETS.resolve(file));
      fuzz(
          file.replace('/', '-'),
          good,
          Math.max(40, TRIES / 8),
          (text, problems) -> {
            write(project.resolve(file), text);
            return Project.read(project);
          });
      write(project.resolve(file), good);
    }
  }

  /** A project that is read in milliseconds: with few code lists. */
  private static Path leanProject(String name) throws IOException {
    Path project = folder.resolve(name);
    LeanProject.write(project, 0, 0);
    try (Stream<Path> lists = Files.list(project.resolve("codes"))) {
      for (Path list : lists.filter(Files::isRegularFile).toList()) {
        if (!FEW_LISTS.contains(list.getFileName().toString())) {
          Files.delete(list);
        }
      }
    }
    return project;
  }

  private static void write(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
