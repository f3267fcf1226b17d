package org.yanhe.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map of modules in README, as a test. */
class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.yanhe");

  @ParameterizedTest
  @CsvSource({
    "org.yanhe.model.., org.apache.spark..",
    "org.yanhe.model.., org.apache.poi..",
    "org.yanhe.model.., org.jfree..",
    "org.yanhe.model.., picocli..",
    "org.yanhe.model.., org.yanhe.methods..",
    "org.yanhe.methods.., org.apache.spark..",
    "org.yanhe.methods.., org.apache.poi..",
    "org.yanhe.methods.., org.apache.hadoop..",
    "org.yanhe.methods.., java.nio.file..",
    "org.yanhe.methods.., org.yanhe.spark..",
    "org.yanhe.spark.., org.apache.poi..",
    "org.yanhe.spark.., org.jfree..",
    "org.yanhe.spark.., picocli..",
    "org.yanhe.spark.., org.yanhe.documents..",
    "org.yanhe.spark.., org.yanhe.bench..",
    "org.yanhe.cli.., org.yanhe.bench..",
    "org.yanhe.documents.., org.apache.spark..",
    "org.yanhe.documents.., org.yanhe.methods..",
    "org.yanhe.documents.., org.yanhe.spark..",
    "org.yanhe.documents.., org.yanhe.model.restricted..",
    "org.yanhe.documents.., picocli.."
  })
  void a_module_never_knows(String module, String forbidden) {
    noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(forbidden)
        .check(CLASSES);
  }

  @Test
  void one_class_knows_what_spark_calls_internal() {
    noClasses()
        .that()
        .haveNameNotMatching("org\\.yanhe\\.spark\\.pass\\.SparkInternals(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark.sql.execution..", "org.apache.spark.sql.catalyst..")
        .check(CLASSES);
  }

  @Test
  void no_class_ends_the_process_but_main() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.yanhe.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void nothing_reads_the_clock_of_the_machine() {
    noClasses()
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .check(CLASSES);
  }

  @Test
  void modules_of_documents_are_free_of_cycles() {
    slices().matching("org.yanhe.methods.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
