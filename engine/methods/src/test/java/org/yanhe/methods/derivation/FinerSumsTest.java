package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;

/** What follows from finer sums is what sums of its own would tell. */
class FinerSumsTest {
  private static final List<String> COLUMNS =
      List.of("region", "quarter", "kind", "grade", "firm", "amount");

  private static final DatasetSchema SCHEMA =
      YamlFile.parse(
              "s.yaml",
              """
              schema: 1
              dataset: rows
              label: rows
              grain: one row
              columns:
                - {name: region, type: region, label: region}
                - {name: quarter, type: period, label: quarter}
                - {name: kind, type: text, label: kind}
                - {name: grade, type: integer, label: grade}
                - {name: firm, type: text, label: firm}
                - {name: amount, type: decimal, unit: 元, label: amount}
              region: region
              time: {column: quarter, frequency: quarter}
              entity: firm
              """,
              new Problems())
          .flatMap(DatasetSchema::read)
          .orElseThrow();

  private static final Catalogue CATALOGUE =
      Given.catalogue(
          String.join(
              "",
              base("all", ""),
              base("by-kind", ", by: kind"),
              base("some", ", where: \"kind in ('K', 'L')\""),
              base("some-by-kind", ", by: kind, where: \"starts(kind, 'K')\""),
              base("without", ", where: \"kind is empty\""),
              base("not-k", ", where: \"not kind = 'K'\""),
              base("large", ", where: \"amount > 5\""),
              base("large-by-kind", ", by: kind, where: \"amount > 5\""),
              base("both", ", where: \"kind = 'K' and amount > 5\""),
              base("by-grade", ", by: grade"),
              base("grade", ", where: \"grade > 1\"")));

  private static String base(String code, String more) {
    return "- {code: %s, kind: base, dataset: rows, measure: sum(amount), disclosure: respondents%s}\n"
        .formatted(code, more);
  }

  /**
   * A row.
   *
   * @param kind none and an empty one are told apart
   */
  record Row(String region, String quarter, String kind, Long grade, String firm, long amount) {
    private Object at(int column) {
      return Arrays.asList(region, quarter, kind, grade, firm, BigDecimal.valueOf(amount))
          .get(column);
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "city"),
            Arbitraries.of("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"),
            Arbitraries.of("K", "K1", "L", "M", "").injectNull(0.1),
            Arbitraries.longs().between(0, 3).injectNull(0.1),
            Arbitraries.of("f1", "f2", "f3", "f4"),
            Arbitraries.longs().between(-3, 20))
        .as(Row::new)
        .list()
        .ofMaxSize(30);
  }

  /** Each indicator has its own sums, as if there were no other. */
  private static List<Atom> all() {
    Set<Atom> all = new LinkedHashSet<>();
    for (Indicator indicator : CATALOGUE.all()) {
      all.addAll(Atoms.of(new Catalogue(List.of(), CATALOGUE.lineage(indicator.code())), SCHEMA));
    }
    return List.copyOf(all);
  }

  private static Derivation.Dataset dataset(List<Atom> atoms, List<Row> rows) {
    Cube cube = new Cube(atoms);
    for (Row row : rows) {
      cube.saw(row.quarter());
      for (int i = 0; i < atoms.size(); i++) {
        Atom atom = atoms.get(i);
        if (RowTest.bind(ExpressionParser.parse(atom.where()), COLUMNS).holds(row::at)) {
          Object by = atom.by().isEmpty() ? null : row.at(COLUMNS.indexOf(atom.by()));
          Slot slot =
              new Slot(atom.by(), row.region(), row.quarter(), by == null ? "" : by.toString());
          BigDecimal amount = BigDecimal.valueOf(row.amount());
          if (cube.state(slot, i) instanceof EntityState entities) {
            entities.add(row.firm(), amount);
          } else {
            ((TotalState) cube.state(slot, i)).add(amount);
          }
        }
      }
    }
    return new Derivation.Dataset(SCHEMA, cube, (column, code) -> List.of());
  }

  @Property
  void the_same_respondents_contribute_the_same(@ForAll("rows") List<Row> rows) {
    Derivation.Dataset few = dataset(Atoms.of(CATALOGUE, SCHEMA), rows);
    Derivation.Dataset all = dataset(all(), rows);
    for (Indicator indicator : CATALOGUE.all()) {
      Formula.Base base = (Formula.Base) indicator.formula();

      assertThat(ContributorsTest.contributions(few, indicator))
          .as("%s", indicator.code())
          .isEqualTo(ContributorsTest.contributions(all, indicator));
      assertThat(Derivation.returned(base, few, firm -> !firm.equals("f4")))
          .as("%s", indicator.code())
          .isEqualTo(Derivation.returned(base, all, firm -> !firm.equals("f4")));
    }
  }

  @Test
  void only_the_finest_sums_are_kept() {
    List<Atom> kept = Atoms.of(CATALOGUE, SCHEMA);

    assertThat(all()).hasSize(22).containsAll(kept);
    assertThat(kept)
        .filteredOn(atom -> atom.kind() == Atom.Kind.PER_ENTITY)
        .extracting(atom -> atom.by() + " | " + atom.where())
        .as("numbers are no texts, and an empty kind is another one than none")
        .containsExactly(
            "kind | ",
            " | kind is empty",
            " | not kind = 'K'",
            "kind | amount > 5",
            " | kind = 'K' and amount > 5",
            "grade | ",
            " | grade > 1");
    assertThat(new TreeSet<>(kept.stream().map(Atom::kind).toList()))
        .containsExactly(Atom.Kind.TOTAL, Atom.Kind.PER_ENTITY);
  }
}
