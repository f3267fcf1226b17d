package org.yanhe.bench.loop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yanhe.methods.composite.Aggregation;
import org.yanhe.methods.composite.Direction;
import org.yanhe.methods.composite.IndexColumn;
import org.yanhe.methods.composite.IndexData;
import org.yanhe.methods.composite.IndexNode;
import org.yanhe.methods.composite.IndexSpec;
import org.yanhe.methods.composite.IndexUnit;
import org.yanhe.methods.composite.Normalisation;
import org.yanhe.methods.composite.Treatment;
import org.yanhe.methods.composite.Weighting;
import org.yanhe.methods.composite.uncertainty.Assumptions;
import org.yanhe.methods.composite.uncertainty.IndexUncertainty;
import org.yanhe.methods.composite.uncertainty.Omission;
import org.yanhe.methods.composite.uncertainty.RankUncertainty;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;

/** Thirty units ranked by twenty indicators a thousand times, everything varied, on one core. */
@State(Scope.Thread)
public class RankLoop {
  private static final int UNITS = 30;
  private static final int RUNS = 1_000;
  private static final int BRANCHES = 4;
  private static final int LEAVES = 5;
  private static final long SEED = 1;

  private final IndexSpec spec = IndexSpec.of(tree());
  private final IndexData data = table();
  private final Assumptions assumptions =
      new Assumptions(
          List.of(new Normalisation.MinMax(1, 100), new Normalisation.Rank()),
          List.of(Treatment.none(), Treatment.standard()),
          0.25,
          List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC),
          Omission.ONE_INDICATOR);

  @Benchmark
  @Fork(jvmArgsAppend = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0")
  @OperationsPerInvocation(RUNS * UNITS)
  public RankUncertainty simulate() {
    return IndexUncertainty.monteCarlo(spec, data, assumptions, RUNS, SEED);
  }

  private static IndexNode.Branch tree() {
    return branch("index", IntStream.range(0, BRANCHES).mapToObj(RankLoop::dimension).toList());
  }

  private static IndexNode dimension(int number) {
    return branch(
        "dimension-" + number,
        IntStream.range(0, LEAVES).mapToObj(i -> leaf(number * LEAVES + i)).toList());
  }

  private static IndexNode.Branch branch(String code, List<IndexNode> children) {
    return new IndexNode.Branch(code, new Weighting.Equal(), Aggregation.ARITHMETIC, children);
  }

  private static IndexNode leaf(int number) {
    return IndexNode.Leaf.of(code(number), Direction.HIGHER_IS_BETTER);
  }

  private static IndicatorCode code(int number) {
    return IndicatorCode.parse("leaf.i" + number);
  }

  private static IndexData table() {
    Random random = new Random(SEED);
    return new IndexData(
        IntStream.range(0, UNITS).mapToObj(i -> IndexUnit.of("unit-" + i)).toList(),
        IntStream.range(0, BRANCHES * LEAVES)
            .mapToObj(leaf -> IndexColumn.of(code(leaf), column(random)))
            .toList());
  }

  private static List<Figure> column(Random random) {
    return IntStream.range(0, UNITS)
        .mapToObj(i -> Figure.known(BigDecimal.valueOf(1 + random.nextInt(1_000))))
        .toList();
  }
}
