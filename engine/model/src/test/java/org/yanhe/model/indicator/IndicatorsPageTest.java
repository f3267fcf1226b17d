package org.yanhe.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;

/** The page that tells statisticians how indicators are written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorsPageTest {
  private static final Path PAGE = Path.of("../../engine/docs/indicators.md");
  private static final Pattern EXAMPLES = Pattern.compile("(?s)```yaml\n(.*?)```");

  private static final String HEAD =
      """
      schema: 1
      topic: own
      label: {zh: 自建, en: Own}
      defaults:
        label: {zh: 甲, en: A}
        definition: {zh: 甲, en: A}
        source: {zh: 甲, en: A}
        decimals: 2
        nulls: zero
        disclosure: respondents
        additivity: {region: none, period: none}
      indicators:
      """;

  private final Problems problems = new Problems();
  private String page = "";
  private Catalogue catalogue = new Catalogue(List.of(), List.of());

  @BeforeAll
  void read() throws IOException {
    page = Files.readString(PAGE);
    String entries =
        EXAMPLES.matcher(page).results().map(found -> found.group(1)).collect(Collectors.joining());
    CatalogueReader reader = new CatalogueReader(problems);
    BuiltIn.yaml("catalogue", problems).forEach(reader::add);
    YamlFile.parse("indicators.md", HEAD + entries.replaceAll("(?m)^", "  "), problems)
        .ifPresent(reader::add);
    catalogue = reader.catalogue();
  }

  @Test
  void every_example_is_read_and_keeps_every_rule() {
    Map<String, DatasetSchema> schemas =
        BuiltIn.yaml("schemas", problems).stream()
            .map(DatasetSchema::read)
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(DatasetSchema::name, Function.identity()));
    CatalogueRules.check(
        catalogue, schemas, CodeLists.read(BuiltIn.folder("codes"), problems), problems);

    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void every_kind_of_formula_has_an_example() {
    assertThat(catalogue.all())
        .filteredOn(i -> i.topic().equals("own"))
        .extracting(i -> (Object) i.formula().getClass())
        .contains((Object[]) Formula.class.getPermittedSubclasses());
  }

  @Test
  void every_kind_and_every_key_of_a_formula_is_told() {
    assertThat(IndicatorReader.KINDS).allSatisfy(kind -> assertThat(page).contains("`" + kind));
    assertThat(IndicatorReader.OF_SOME_KIND)
        .allSatisfy(key -> assertThat(page).containsPattern("[`{ ,]" + key + "[`:]"));
  }
}
