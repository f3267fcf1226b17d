package org.yanhe.methods.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.Memory;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.Selection;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;

/** What an earlier run found of periods that did not change is what is found anew. */
class RecalledTest {
  private static final String INDICATORS =
      InPartsTest.INDICATORS
          + "- {code: l, kind: base, dataset: returns, measure: sum(amount), where: \"kind = 'l'\","
          + " additivity: {region: additive, period: additive}}\n";
  private static final Rules RULES = InPartsTest.rules(Map.of());

  /** What one run kept, recalled by the next one. */
  private static final class Kept implements Memory {
    private final Map<String, byte[]> found = new ConcurrentHashMap<>();
    private final Map<String, byte[]> before = new HashMap<>();
    private final Set<String> lookedAt = ConcurrentHashMap.newKeySet();
    private Period changed = Period.year(2000);

    /** The earlier run has ended; rows of a quarter have changed. */
    void turn(String quarter) {
      before.putAll(found);
      found.clear();
      lookedAt.clear();
      changed = Period.parse(quarter);
    }

    @Override
    public boolean isSame(Period period) {
      return !before.isEmpty() && !period.contains(changed);
    }

    @Override
    public Optional<byte[]> recall(String question) {
      return Optional.ofNullable(before.get(question));
    }

    @Override
    public void keep(String question, Supplier<byte[]> what) {
      assertThat(found.put(question, what.get())).as(question).isNull();
    }

    Parts in(Parts parts) {
      return new Parts() {
        @Override
        public List<Atom> atoms() {
          return parts.atoms();
        }

        @Override
        public int count() {
          return parts.count();
        }

        @Override
        public Cube part(int number, Selection wanted) {
          return parts.part(
              number,
              wanted.in(
                  period -> {
                    if (wanted.periods().test(period)) {
                      lookedAt.add(period);
                      return true;
                    }
                    return false;
                  }));
        }

        @Override
        public Memory memory() {
          return Kept.this;
        }
      };
    }
  }

  @Provide
  static Arbitrary<List<String>> rows() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "city"),
            Arbitraries.of(2021, 2022),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of("a1", "a2", "b1", "c1", "d1", "e1", "f1", "g1"),
            Arbitraries.of("k", "l"),
            Arbitraries.integers().between(0, 40))
        .as(
            (region, year, quarter, firm, kind, amount) ->
                region
                    + " "
                    + year
                    + "-Q"
                    + quarter
                    + " "
                    + firm
                    + " "
                    + kind
                    + " "
                    + amount * amount)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static SmallCity city(List<String> rows, int parts) {
    return SmallCity.ofFlows(INDICATORS, "year quarter", String.join("\n", rows)).inParts(parts);
  }

  @Property(tries = 60)
  void of_the_rows_of_another_quarter(
      @ForAll("rows") List<String> rows,
      @ForAll @IntRange(min = 2, max = 5) int parts,
      @ForAll @IntRange(min = 0, max = 59) int one) {
    String quarter = rows.get(one % rows.size()).split(" ", 3)[1];
    List<String> before = rows.stream().filter(row -> !row.contains(quarter)).toList();
    Kept kept = new Kept();
    if (!before.isEmpty()) {
      city(before, 2).stored(kept::in).protect(RULES, Map.of());
    }
    kept.turn(quarter);

    SmallCity recalling = city(rows, parts).stored(kept::in);
    SmallCity anew = city(rows, parts);

    assertThat(InPartsTest.printed(recalling.open())).isEqualTo(InPartsTest.printed(anew.open()));
    kept.found.clear();
    assertSame(recalling.protect(RULES, Map.of()), anew.protect(RULES, Map.of()));
  }

  private static void assertSame(ProtectedFigures.Result recalled, ProtectedFigures.Result anew) {
    assertThat(recalled.suppression()).isEqualTo(anew.suppression());
    assertThat(recalled.widths()).isEqualTo(anew.widths());
    assertThat(printed(recalled.behind())).isEqualTo(printed(anew.behind()));
    INDICATORS
        .lines()
        .map(line -> IndicatorCode.parse(line.replaceFirst(".*code: ([a-z-]+),.*", "$1")))
        .forEach(
            code ->
                assertThat(recalled.hidden().of(code))
                    .as(code.text())
                    .isEqualTo(anew.hidden().of(code)));
  }

  private static String printed(Map<CellKey, Respondents> behind) {
    return behind.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> one.getKey() + " " + one.getValue().in(BigDecimal::stripTrailingZeros))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void only_periods_that_changed_are_looked_at() {
    List<String> before =
        List.of("a 2021-Q1 a1 k 5", "a 2021-Q2 b1 l 6", "b 2022-Q1 c1 k 7", "b 2022-Q2 d1 k 8");
    Kept kept = new Kept();
    city(before, 2).stored(kept::in).protect(RULES, Map.of());
    assertThat(kept.lookedAt).containsExactlyInAnyOrder("2021-Q1", "2021-Q2", "2022-Q1", "2022-Q2");
    kept.turn("2022-Q3");

    List<String> now = new java.util.ArrayList<>(before);
    now.add("a 2022-Q3 e1 l 9");
    city(now, 2).stored(kept::in).protect(RULES, Map.of());

    assertThat(kept.lookedAt).doesNotContain("2021-Q1", "2021-Q2").contains("2022-Q3");
  }

  @Test
  void what_is_recalled_is_believed() {
    List<String> rows = List.of("a 2021-Q1 a1 k 5", "a 2021-Q1 b1 l 6", "a 2021-Q1 c1 l 6");
    Kept kept = new Kept();
    city(rows, 2).stored(kept::in).open();
    kept.turn("2022-Q4");

    List<String> falselyChanged = List.of("a 2021-Q1 a1 k 5", "a 2022-Q4 b1 l 6");
    SmallCity recalling = city(falselyChanged, 2).stored(kept::in);

    assertThat(InPartsTest.printed(recalling.open()))
        .contains("firms")
        .isNotEqualTo(InPartsTest.printed(city(falselyChanged, 2).open()));
  }
}
