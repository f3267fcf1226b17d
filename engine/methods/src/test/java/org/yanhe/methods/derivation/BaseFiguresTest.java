package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.State;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;

/**
 * Which figures rows make, by how a dataset lies in time and whether its rows add up: figures of
 * counties a and b and their city, by year and quarter from 2020 to 2022, known in July 2022.
 */
class BaseFiguresTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: rows
      label: x
      grain: x
      columns:
        - {name: region, type: region, label: x}
        - {name: day, type: period, label: x}
        - {name: end, type: date, label: x}
        - {name: kind, type: code, label: x}
        - {name: amount, type: decimal, unit: 亿元, label: x}
      region: region
      entity: kind
      """;

  static final String POINT = SCHEMA + "time: {column: day, frequency: quarter}\n";

  static final String SPAN =
      SCHEMA.replace("day, type: period", "day, type: date") + "time: {from: day, to: end}\n";

  static final String SALES =
      "- {code: sales, kind: base, dataset: rows, measure: sum(amount), additivity: {region:"
          + " additive, period: additive}}";

  /** Rows as {@code region period class amount}; figures as lines of what is asked for. */
  private static List<String> figures(
      String schemaYaml, String indicator, String rows, String... places) {
    Catalogue catalogue = Given.catalogue(indicator);
    Figures figures =
        Derivation.compute(
            catalogue,
            Given.spine(),
            Map.of("rows", dataset(schemaYaml, catalogue, rows)),
            Map.of());
    List<String> lines = Given.lines(figures.of(IndicatorCode.parse("sales")));
    return places.length == 0
        ? lines
        : lines.stream()
            .filter(line -> List.of(places).contains(line.substring(0, line.indexOf(" ="))))
            .toList();
  }

  static Derivation.Dataset dataset(String schemaYaml, Catalogue catalogue, String rows) {
    DatasetSchema schema =
        YamlFile.parse("s.yaml", schemaYaml, new Problems())
            .flatMap(DatasetSchema::read)
            .orElseThrow();
    Cube cube = new Cube(Atoms.of(catalogue, schema));
    for (String row : rows.split(", ", -1)) {
      String[] v = row.split(" ", -1);
      cube.saw(v[1]);
      for (int i = 0; i < cube.atoms().size(); i++) {
        Atom atom = cube.atoms().get(i);
        String value = atom.by().isEmpty() ? "" : v[2];
        add(
            cube.state(new Slot(atom.by(), v[0], v[1], value), i),
            v[2],
            new BigDecimal(v[3]).movePointRight(8));
      }
    }
    return new Derivation.Dataset(
        schema,
        cube,
        (column, code) ->
            code.text().length() > 1
                ? List.of(ClassCode.parse(code.text().substring(0, 1)))
                : List.of());
  }

  private static void add(State state, String entity, BigDecimal amount) {
    if (state instanceof EntityState entities) {
      entities.add(entity, amount);
    } else {
      ((TotalState) state).add(amount);
    }
  }

  @Test
  void rows_of_quarters_add_up_to_years_of_which_all_quarters_are_there() {
    String rows =
        "a 2020-Q1 K 1, a 2020-Q2 K 2, b 2020-Q3 K 4, a 2020-Q4 K 8, a 2021-Q1 K 16, a 2021-Q3 K"
            + " 32";

    assertThat(figures(POINT, SALES, rows, "a 2020", "b 2020", "city 2020", "city 2021"))
        .containsExactly("a 2020 = 11", "b 2020 = 4", "city 2020 = 15", "city 2021 = NOT_REPORTED");
  }

  @Test
  void no_row_is_none_only_where_the_catalogue_says_so_and_rows_could_be() {
    String none = SALES.replace("kind: base", "kind: base, nulls: zero");
    String rows = "a 2021-Q1 K 1, a 2021-Q2 K 1";

    assertThat(figures(POINT, none, rows, "b 2021-Q1", "b 2021-Q3", "b 2022-Q3"))
        .containsExactly(
            "b 2021-Q1 = 0", "b 2021-Q3 = NOT_REPORTED", "b 2022-Q3 = NOT_YET_PUBLISHED");
    assertThat(figures(POINT, SALES, rows, "b 2021-Q1"))
        .containsExactly("b 2021-Q1 = NOT_REPORTED");
    assertThat(
            figures(
                POINT,
                none.replace("nulls", "valid-from: 2021-Q2, nulls"),
                rows,
                "b 2021-Q1",
                "b 2021-Q2"))
        .containsExactly("b 2021-Q1 = NOT_APPLICABLE", "b 2021-Q2 = 0");
  }

  @Test
  void figures_that_are_published_less_often_or_elsewhere_are_left_out() {
    String rows = "a 2021-Q1 K 1, a 2021-Q2 K 1, a 2021-Q3 K 1, a 2021-Q4 K 1";

    assertThat(figures(POINT, SALES.replace("kind: base", "kind: base, levels: [city]"), rows))
        .allMatch(line -> line.startsWith("city"))
        .contains("city 2021 = 4", "city 2021-Q1 = 1");
    assertThat(figures(POINT, SALES.replace("kind: base", "kind: base, frequencies: [year]"), rows))
        .containsExactly(
            "a 2020 = NOT_REPORTED",
            "a 2021 = 4",
            "a 2022 = NOT_YET_PUBLISHED",
            "b 2020 = NOT_REPORTED",
            "b 2021 = NOT_REPORTED",
            "b 2022 = NOT_YET_PUBLISHED",
            "city 2020 = NOT_REPORTED",
            "city 2021 = 4",
            "city 2022 = NOT_YET_PUBLISHED");
  }

  @Test
  void a_running_return_of_the_last_quarter_is_that_of_the_year() {
    String running = POINT.replace("frequency: quarter", "frequency: quarter, cumulative: true");
    String rows = "a 2021-Q3 K 3, a 2021-Q4 K 5";

    assertThat(figures(running, SALES, rows, "a 2021", "a 2021-Q3"))
        .containsExactly("a 2021 = 5", "a 2021-Q3 = 3");
  }

  @Test
  void classes_add_up_to_the_classes_above_and_the_total() {
    String classes = SALES.replace("kind: base", "kind: base, by: kind");

    assertThat(
            figures(
                POINT,
                classes,
                "a 2021-Q1 K1 1, a 2021-Q1 K2 2, b 2021-Q1 L 4",
                "city 2021-Q1",
                "city 2021-Q1 K",
                "city 2021-Q1 K1",
                "a 2021-Q1 L"))
        .containsExactlyInAnyOrder(
            "city 2021-Q1 = 7",
            "city 2021-Q1 K = 3",
            "city 2021-Q1 K1 = 1",
            "a 2021-Q1 L = NOT_REPORTED");
  }

  @Test
  void rows_that_are_figures_stand_for_their_own_region_and_period_alone() {
    String asReported = POINT + "reach: as-reported\n";
    String rows = "a 2021-Q1 K 1, city 2021-Q1 K 5, city 2021 K 9";

    assertThat(
            figures(
                asReported,
                SALES,
                rows,
                "a 2021-Q1",
                "b 2021-Q1",
                "city 2021-Q1",
                "city 2021",
                "a 2021"))
        .containsExactly(
            "a 2021 = NOT_REPORTED",
            "a 2021-Q1 = 1",
            "b 2021-Q1 = NOT_REPORTED",
            "city 2021 = 9",
            "city 2021-Q1 = 5");
    assertThat(
            figures(
                asReported,
                SALES.replace("kind: base", "kind: base, nulls: zero"),
                rows,
                "b 2021-Q1",
                "b 2021-Q2"))
        .containsExactly("b 2021-Q1 = 0", "b 2021-Q2 = NOT_REPORTED");
  }

  /** One member since before the first year, one from May 2021 to the end of that year. */
  @Test
  void members_of_a_stock_count_from_their_first_day_to_their_last() {
    String stock = SALES.replace("period: additive", "period: last");
    String rows = "a 2019-12 K 1, b 2021-05 K 2, b 2022-01 K -2";

    assertThat(figures(SPAN, stock, rows, "city 2020", "city 2021-Q1", "city 2021-Q2", "city 2021"))
        .containsExactly("city 2020 = 1", "city 2021 = 3", "city 2021-Q1 = 1", "city 2021-Q2 = 3");
    assertThat(figures(SPAN, stock, rows, "city 2022-Q1", "b 2021-Q1", "b 2022-Q1"))
        .containsExactly("b 2021-Q1 = NOT_REPORTED", "b 2022-Q1 = 0", "city 2022-Q1 = 1");
    assertThat(
            figures(
                SPAN, stock.replace("kind: base", "kind: base, nulls: zero"), rows, "b 2021-Q1"))
        .as("a stock of rows is known at every time")
        .containsExactly("b 2021-Q1 = 0");
  }

  /** Sellers K1 and K2, of class K, and seller L; the kind stands for who sells. */
  @Test
  void who_is_behind_a_figure_is_known_at_every_class() {
    Catalogue catalogue =
        Given.catalogue(
            SALES.replace("kind: base", "kind: base, by: kind, disclosure: respondents"));
    Indicator sales = catalogue.get(IndicatorCode.parse("sales"));
    Formula.Base base = (Formula.Base) sales.formula();
    Derivation.Dataset dataset =
        dataset(POINT, catalogue, "a 2021-Q1 K1 1, b 2021-Q1 K2 2, b 2021-Q1 L 4, a 2021-Q2 L 4");

    assertThat(Derivation.returned(base, dataset, n -> true)).containsExactly("K1", "K2", "L");
    assertThat(Derivation.returned(base, dataset, "L M"::contains)).containsExactly("L");
    assertThat(ContributorsTest.behind(dataset, sales, Given.place("city 2021-Q1 K")))
        .containsOnlyKeys("K1", "K2");
    assertThat(Derivation.rows(sales, base, Given.spine(), dataset))
        .containsEntry(Given.place("city 2021-Q1 K"), 2L)
        .containsEntry(Given.place("city 2021-Q1"), 3L);
  }
}
