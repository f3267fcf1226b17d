package org.yanhe.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;

/** The catalogue that ships with Yanhe, against the schemas and the published figures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltInCatalogueTest {
  private static final Path PUBLISHED = Path.of("../../datasets/expected/published-figures.csv");

  private final Problems problems = new Problems();
  private final CatalogueReader reader = new CatalogueReader(problems);
  private Catalogue catalogue = new Catalogue(List.of(), List.of());
  private Map<String, DatasetSchema> schemas = Map.of();

  @BeforeAll
  void read() {
    BuiltIn.yaml("catalogue", problems).forEach(reader::add);
    catalogue = reader.catalogue();
    schemas =
        BuiltIn.yaml("schemas", problems).stream()
            .map(DatasetSchema::read)
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(DatasetSchema::name, Function.identity()));
  }

  @Test
  void it_loads_and_keeps_every_rule() {
    CatalogueRules.check(
        catalogue, schemas, CodeLists.read(BuiltIn.folder("codes"), problems), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void every_topic_has_indicators_and_every_indicator_a_topic() {
    assertThat(catalogue.topics()).extracting(Topic::code).doesNotHaveDuplicates();
    assertThat(catalogue.all())
        .extracting(Indicator::topic)
        .allMatch(topic -> catalogue.topic(topic).isPresent());
    assertThat(catalogue.topics())
        .allMatch(t -> catalogue.all().stream().anyMatch(i -> i.topic().equals(t.code())));
  }

  @Test
  void every_kind_of_formula_is_in_use() {
    assertThat(catalogue.all())
        .extracting(i -> (Object) i.formula().getClass())
        .contains((Object[]) Formula.class.getPermittedSubclasses());
  }

  @Test
  void every_text_is_in_both_languages() {
    assertThat(catalogue.all())
        .flatExtracting(Indicator::label, Indicator::definition, Indicator::source)
        .extracting(text -> (Label) text)
        .allMatch(text -> text.zh().codePoints().anyMatch(BuiltInCatalogueTest::isHan))
        .allMatch(text -> text.en().codePoints().noneMatch(BuiltInCatalogueTest::isHan))
        .noneMatch(text -> text.en().isBlank());
  }

  @Test
  void no_two_indicators_bear_one_name() {
    assertThat(catalogue.all()).extracting(i -> i.label().zh()).doesNotHaveDuplicates();
    assertThat(catalogue.all()).extracting(i -> i.label().en()).doesNotHaveDuplicates();
  }

  @Test
  void every_published_figure_has_its_indicator_in_its_unit_and_precision() {
    assertThat(published())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              IndicatorCode code = IndicatorCode.parse(row.getField("indicator"));
              assertThat(catalogue.find(code)).as(code.text()).isPresent();
              Indicator indicator = catalogue.get(code);
              assertThat(indicator.unit().symbol()).as(code.text()).isEqualTo(row.getField("unit"));
              assertThat(indicator.decimals())
                  .as(code.text())
                  .isGreaterThanOrEqualTo(decimals(row.getField("value")));
            });
  }

  @Test
  void published_departmental_totals_are_taken_as_returned_and_the_others_computed() {
    assertThat(published())
        .extracting(
            row -> row.getField("indicator"),
            row -> row.getField("computed_from").equals("departmental total"))
        .containsExactlyElementsOf(
            published().stream()
                .map(row -> row.getField("indicator"))
                .map(code -> tuple(code, isReturned(catalogue.get(IndicatorCode.parse(code)))))
                .toList());
  }

  @Test
  void what_respondents_are_behind_is_protected() {
    assertThat(catalogue.all())
        .filteredOn(this::isFromRespondents)
        .isNotEmpty()
        .allSatisfy(
            i ->
                assertThat(i.disclosure())
                    .as(i.code().text())
                    .isEqualTo(DisclosureClass.RESPONDENTS));
  }

  @Test
  void classes_come_from_a_code_list_that_names_them() {
    assertThat(catalogue.all())
        .extracting(Indicator::formula)
        .filteredOn(formula -> formula instanceof Formula.Base base && !base.by().isEmpty())
        .extracting(formula -> (Formula.Base) formula)
        .isNotEmpty()
        .allMatch(base -> column(base).filter(c -> !c.codes().isEmpty()).isPresent());
  }

  /** The largest or smallest figure of a respondent is that respondent's own. */
  @Test
  void no_figure_of_one_respondent_is_an_indicator() {
    assertThat(catalogue.all())
        .extracting(Indicator::formula)
        .filteredOn(formula -> formula instanceof Formula.Base)
        .extracting(formula -> ((Formula.Base) formula).measure().kind())
        .doesNotContain(Measure.Kind.MAX, Measure.Kind.MIN);
  }

  private boolean isFromRespondents(Indicator indicator) {
    return catalogue.lineage(indicator.code()).stream()
        .anyMatch(
            input ->
                input.formula() instanceof Formula.Base base
                    && List.of("enterprise-returns", "platform-returns").contains(base.dataset()));
  }

  private static boolean isReturned(Indicator indicator) {
    return indicator.formula() instanceof Formula.Base base && base.dataset().equals("returns");
  }

  private DatasetSchema schema(Formula.Base base) {
    return Optional.ofNullable(schemas.get(base.dataset())).orElseThrow();
  }

  private Optional<Column> column(Formula.Base base) {
    return schema(base).column(base.by());
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  private static int decimals(String number) {
    return Arrays.stream(number.split("\\.", 2)).skip(1).mapToInt(String::length).sum();
  }

  private static List<NamedCsvRecord> published() {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(PUBLISHED)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
