package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.project.Project;
import org.yanhe.model.project.ProjectTemplate;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.restricted.RestrictedRelease;
import org.yanhe.model.restricted.TrueCell;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.Engine;

/** What a new project begins with becomes a release as it stands. */
@ExtendWith(SharedSpark.class)
class TemplatesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.yanhe.model.project.ProjectTemplate#names")
  void a_new_project_becomes_a_release_with_a_figure_for_every_indicator_it_reports(
      String template, SparkSession spark) throws IOException {
    new ProjectTemplate(template).writeTo(folder.resolve("mine"));
    Project project = Project.read(folder.resolve("mine"));
    Path target = folder.resolve("releases").resolve(project.spec().release());

    new RunRelease(Engine.on(spark), project, folder.resolve("work"), Progress.silent())
        .run(target, Documents.none());

    assertThat(PublicRelease.manifest(target).inputs())
        .isNotEmpty()
        .allSatisfy(input -> assertThat(input.read()).isPositive())
        .allSatisfy(input -> assertThat(input.quarantined()).isZero())
        .extracting(Manifest.Input::dataset)
        .containsAll(project.sources().datasets());
    assertThat(known(PublicRelease.open(target))).isNotEmpty().containsAll(reported(project));
    boolean hasRespondents =
        project.sources().datasets().stream()
            .anyMatch(name -> !project.schema(name).entity().isEmpty());
    assertThat(addedUp(project, target).isEmpty()).isNotEqualTo(hasRespondents);
  }

  /** Sums and counts of few respondents, which are what these contribute, in the same unit. */
  private static List<TrueCell> addedUp(Project project, Path target) {
    RestrictedRelease restricted = RestrictedRelease.open(target).orElseThrow();
    List<TrueCell> few =
        PublicRelease.open(target).observations().stream()
            .flatMap(o -> restricted.cell(o.cell()).stream())
            .filter(cell -> cell.respondents() > 0 && cell.figure().isKnown())
            .filter(cell -> cell.largest().size() == cell.respondents())
            .filter(cell -> isAdditive(project.catalogue().get(cell.cell().indicator())))
            .toList();
    assertThat(few)
        .allSatisfy(
            cell ->
                assertThat(
                        cell.largest().stream()
                            .map(TrueCell.Amount::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(cell.cell().toString())
                    .isEqualByComparingTo(cell.figure().number().orElseThrow()));
    return few;
  }

  private static boolean isAdditive(Indicator indicator) {
    return indicator.formula() instanceof Formula.Base base && base.measure().isAdditive();
  }

  private static Set<IndicatorCode> known(PublicRelease release) {
    return release.observations().stream()
        .filter(o -> o.figure().match(value -> true, reason -> false))
        .map(o -> o.cell().indicator())
        .collect(Collectors.toSet());
  }

  /** Indicators of the project that its layout names. */
  private static Set<IndicatorCode> reported(Project project) throws IOException {
    Set<String> words =
        new TreeSet<>(
            List.of(
                Files.readString(project.folder().resolve("report/layout.yaml"))
                    .split("[^a-z0-9.-]+", 0)));
    return project.catalogue().all().stream()
        .map(Indicator::code)
        .filter(code -> words.contains(code.toString()))
        .collect(Collectors.toSet());
  }
}
