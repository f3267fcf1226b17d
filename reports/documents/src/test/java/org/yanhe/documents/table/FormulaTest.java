package org.yanhe.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {
  private static final CellRef A = new CellRef("a", "x");
  private static final CellRef B = new CellRef("b", "x");
  private static final Map<CellRef, BigDecimal> VALUES =
      Map.of(A, new BigDecimal("43135"), B, new BigDecimal("127555"));

  private static void gives(Formula formula, String value, String spelled) {
    assertThat(formula.value(VALUES::get)).isEqualByComparingTo(value);
    assertThat(formula.spelled(new ByKey())).isEqualTo(spelled);
  }

  private static final class ByKey implements Formula.Spelling {
    @Override
    public String cell(CellRef ref) {
      return ref.row();
    }

    @Override
    public String sum(List<CellRef> refs) {
      return "SUM(" + String.join(",", refs.stream().map(this::cell).toList()) + ")";
    }
  }

  @Test
  void share_is_part_of_whole_in_per_cent() {
    gives(new Formula.Share(A, B), "33.81678491631061110893340127788013", "a/b*100");
  }

  @Test
  void growth_is_over_the_base_in_per_cent() {
    gives(new Formula.Growth(B, A), "195.7111394459255824736293033499478", "(b/a-1)*100");
  }

  @Test
  void difference_subtracts() {
    gives(new Formula.Difference(B, A), "84420", "b-a");
  }

  @Test
  void sum_adds_every_part() {
    gives(new Formula.Sum(List.of(A, B)), "170690", "SUM(a,b)");
  }

  @Test
  void ratio_takes_its_factor() {
    gives(
        new Formula.Ratio(A, B, new BigDecimal("10000")),
        "3381.678491631061110893340127788013",
        "a/b*10000");
  }
}
