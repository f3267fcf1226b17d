package org.yanhe.methods.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.yaml.YamlFile;

/**
 * What lies within what, read off conditions, against every row there can be: kinds K1, K2 (below
 * K), L, another and none; sizes from 8 to 21 and none; a flag.
 */
class EveryRowTest {
  private static final List<String> COLUMNS = List.of("kind", "size", "online");

  private static final List<String> CONDITIONS =
      List.of(
          "kind = 'K1'",
          "kind != 'K1'",
          "kind in ('K1', 'L')",
          "kind not in ('K2', 'L')",
          "starts(kind, 'K')",
          "not starts(kind, 'K')",
          "kind is empty",
          "kind is not empty",
          "size >= 10",
          "size < 10",
          "size > 20",
          "size >= 10 and size <= 20",
          "size = 10",
          "size is empty",
          "online",
          "not online",
          "online and starts(kind, 'K')",
          "online or size < 10",
          "kind = 'L' or (size >= 10 and not online)");

  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private void listRows(List<@Nullable String> kinds) {
    rows.clear();
    for (String kind : kinds) {
      for (int size = 7; size <= 21; size++) {
        for (boolean online : new boolean[] {true, false}) {
          rows.add(
              new @Nullable Object[] {kind, size == 7 ? null : BigDecimal.valueOf(size), online});
        }
      }
    }
  }

  private static List<@Nullable String> kinds(boolean areClasses) {
    List<@Nullable String> kinds = new ArrayList<>(List.of("K1", "K2", "L"));
    if (!areClasses) {
      kinds.addAll(List.of("K", "other"));
      kinds.add(null);
    }
    return kinds;
  }

  private static Catalogue catalogue(List<String> wheres, boolean areClasses) {
    StringBuilder text =
        new StringBuilder(
            """
            schema: 1
            topic: t
            label: t
            defaults: {label: x, definition: x, source: x, decimals: 0, nulls: zero, disclosure: open,
              kind: base, dataset: rows, measure: count, unit: 个, additivity: {region: none, period: none}}
            indicators:
            """);
    for (int i = 0; i < wheres.size(); i++) {
      text.append(
          "  - {code: f%d, where: \"%s\"}\n".replace("%d", "" + i).replace("%s", wheres.get(i)));
    }
    text.append("  - {code: all").append(areClasses ? ", by: kind" : "").append("}\n");
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", text.toString(), problems).ifPresent(reader::add);
    problems.stopIfAny();
    return reader.catalogue();
  }

  private static List<ClassCode> above(ClassCode code) {
    return code.text().startsWith("K") && code.text().length() > 1
        ? List.of(ClassCode.parse("K"))
        : List.of();
  }

  /** The rows that a figure adds up, found by looking at each. */
  private BitSet rowsOf(Indicator indicator, ClassCode code) {
    Formula.Base base = (Formula.Base) indicator.formula();
    RowTest test = RowTest.bind(ExpressionParser.parse(base.where()), COLUMNS);
    BitSet found = new BitSet();
    for (int i = 0; i < rows.size(); i++) {
      @Nullable Object[] row = rows.get(i);
      boolean isOfClass =
          code.isTotal()
              || (row[0] instanceof String kind
                  && (kind.equals(code.text()) || above(ClassCode.parse(kind)).contains(code)));
      if (isOfClass && test.holds(column -> row[column])) {
        found.set(i);
      }
    }
    return found;
  }

  @Test
  void figures_nest_as_the_rows_do_that_they_add_up() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      boolean areClasses = seed % 2 == 0;
      List<String> wheres = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        wheres.add(CONDITIONS.get(random.nextInt(CONDITIONS.size())));
      }
      listRows(kinds(areClasses));
      check(wheres, areClasses);
    }
  }

  private void check(List<String> wheres, boolean areClasses) {
    SortedMap<String, RowSums.IndicatorClasses> family = new TreeMap<>();
    for (Indicator indicator : catalogue(wheres, areClasses).all()) {
      Set<ClassCode> codes = new LinkedHashSet<>(Set.of(ClassCode.TOTAL));
      if (areClasses && indicator.code().text().equals("all")) {
        List.of("K", "K1", "K2", "L").forEach(code -> codes.add(ClassCode.parse(code)));
      }
      family.put(indicator.code().text(), new RowSums.IndicatorClasses(indicator, codes));
    }
    RowSums sums = RowSums.of(family, (column, code) -> above(code));
    Map<RowSum, BitSet> truth = new LinkedHashMap<>();
    family
        .values()
        .forEach(
            one ->
                one.classes()
                    .forEach(
                        code ->
                            truth.put(
                                sums.of(one.indicator(), code), rowsOf(one.indicator(), code))));
    truth.forEach(
        (one, rowsOfOne) ->
            truth.forEach(
                (other, rowsOfOther) ->
                    assertThat(one.contains(other))
                        .as("%s: %s holds %s", wheres, name(one), name(other))
                        .isEqualTo(isWithin(rowsOfOther, rowsOfOne))));
    sums.among(truth.keySet()).forEach(split -> check(split, truth, wheres));
  }

  private static String name(RowSum sum) {
    return sum.indicator() + "/" + sum.classCode();
  }

  private static boolean isWithin(BitSet part, BitSet whole) {
    BitSet outside = (BitSet) part.clone();
    outside.andNot(whole);
    return outside.isEmpty();
  }

  /** Parts share no row, lie within the whole, and make it where nothing is said to be left. */
  private static void check(Split split, Map<RowSum, BitSet> truth, List<String> wheres) {
    String what =
        wheres
            + ": "
            + name(split.whole())
            + " of "
            + split.parts().stream().map(EveryRowTest::name).toList();
    BitSet covered = new BitSet();
    for (RowSum part : split.parts()) {
      BitSet own = Objects.requireNonNull(truth.get(part));
      assertThat(own.intersects(covered)).as(what).isFalse();
      covered.or(own);
    }
    BitSet whole = Objects.requireNonNull(truth.get(split.whole()));
    assertThat(isWithin(covered, whole)).as(what).isTrue();
    assertThat(covered.equals(whole)).as(what).isEqualTo(split.isComplete());
  }

  @Test
  void every_figure_within_another_is_part_of_some_split() {
    listRows(kinds(true));
    SortedMap<String, RowSums.IndicatorClasses> family = new TreeMap<>();
    for (Indicator indicator : catalogue(List.of("starts(kind, 'K')", "kind = 'K1'"), true).all()) {
      Set<ClassCode> codes = new LinkedHashSet<>(Set.of(ClassCode.TOTAL));
      if (indicator.code().text().equals("all")) {
        List.of("K", "K1", "K2", "L").forEach(code -> codes.add(ClassCode.parse(code)));
      }
      family.put(indicator.code().text(), new RowSums.IndicatorClasses(indicator, codes));
    }
    RowSums sums = RowSums.of(family, (column, code) -> above(code));
    Set<RowSum> present = new LinkedHashSet<>();
    family
        .values()
        .forEach(one -> one.classes().forEach(code -> present.add(sums.of(one.indicator(), code))));

    assertThat(sums.among(present))
        .extracting(
            s -> name(s.whole()) + " = " + s.parts().stream().map(EveryRowTest::name).toList())
        .containsExactlyInAnyOrder(
            "all/_T = [all/K, all/L]",
            "all/K = [f0/_T]",
            "all/K = [all/K1, all/K2]",
            "all/K1 = [f1/_T]");
  }
}
