package org.yanhe.methods.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.yanhe.methods.composite.AuditNote.Kind;

/** What the data steps did to one indicator, in words. */
final class LeafNotes {
  private final IndexSpec spec;
  private final PreparedLeaf leaf;
  private final List<AuditNote> notes = new ArrayList<>();

  private LeafNotes(IndexSpec spec, PreparedLeaf leaf) {
    this.spec = spec;
    this.leaf = leaf;
  }

  static List<AuditNote> of(IndexSpec spec, PreparedLeaf leaf) {
    LeafNotes notes = new LeafNotes(spec, leaf);
    notes.gaps();
    notes.outliers();
    notes.clipped();
    notes.constant();
    return List.copyOf(notes.notes);
  }

  private void gaps() {
    int filled = leaf.filled();
    long missing = count(unit -> Double.isNaN(leaf.scores()[unit]));
    if (filled > 0) {
      add(Kind.IMPUTED, "插补了 %d 个缺失值", "%d missing values were filled", filled);
    }
    if (missing > 0) {
      add(Kind.MISSING, "%d 个单位缺失，不计分", "%d units have no value and no score", missing);
    }
  }

  private void outliers() {
    Moments before = Moments.of(leaf.imputed());
    Moments after = Moments.of(leaf.values());
    long changed = count(unit -> differ(leaf.imputed()[unit], leaf.values()[unit]));
    if (changed > 0) {
      add(
          Kind.TREATED,
          "处理异常值，%d 个数值改变，偏度 %.2f 变为 %.2f",
          "%d values changed against outliers; skewness %.2f became %.2f",
          changed,
          before.skew(),
          after.skew());
    } else if (spec.treatment().isNeeded(leaf.imputed())) {
      add(
          Kind.UNTREATED,
          "异常值未处理：偏度 %.2f，峰度 %.2f",
          "Outliers remain: skewness %.2f, kurtosis %.2f",
          before.skew(),
          before.kurtosis());
    }
  }

  private static boolean differ(double before, double after) {
    return !Double.isNaN(before) && before != after;
  }

  private void clipped() {
    if (spec.normalisation().marks().contains(Mark.LOW)) {
      double low = leaf.leaf().mark(Mark.LOW);
      double high = leaf.leaf().mark(Mark.HIGH);
      long beyond = count(unit -> leaf.values()[unit] < low || leaf.values()[unit] > high);
      if (beyond > 0) {
        add(
            Kind.CLIPPED,
            "%d 个数值超出固定界限 %s 至 %s",
            "%d values lie beyond the fixed bounds %s to %s",
            beyond,
            low,
            high);
      }
    }
  }

  private void constant() {
    Moments moments = Moments.of(leaf.values());
    if (moments.count() > 0 && moments.isConstant()) {
      add(Kind.CONSTANT, "各单位数值相同：%s", "All units have the value %s", moments.low());
    }
  }

  private long count(IntPredicate units) {
    return IntStream.range(0, leaf.values().length).filter(units).count();
  }

  private void add(Kind kind, String zh, String en, Object... values) {
    notes.add(AuditNote.of(kind, leaf.leaf().code(), zh, en, values));
  }
}
