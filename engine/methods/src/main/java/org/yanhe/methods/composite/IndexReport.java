package org.yanhe.methods.composite;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yanhe.methods.composite.AuditNote.Kind;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/** Lays a scored tree out in the order of the table, with statistics and notes. */
final class IndexReport {
  private static final double REDUNDANT = 0.95;

  private final PreparedIndex prepared;
  private final ScoredTree scored;
  private final IndexData data;
  private final TreeShape shape;

  /** Position among the sorted units of each unit of the table. */
  private final List<Integer> sorted;

  private final double[] local;
  private final double[] effective;

  IndexReport(PreparedIndex prepared, ScoredTree scored, IndexData data) {
    this.prepared = prepared;
    this.scored = scored;
    this.data = data;
    this.shape = prepared.shape();
    this.sorted = data.units().stream().map(unit -> prepared.units().indexOf(unit.code())).toList();
    this.local = scored.weights().local();
    this.effective = scored.weights().effective();
  }

  IndexResult result() {
    List<NodeCorrelation> correlations = correlations();
    return new IndexResult(
        data.units(),
        nodes(0, "", 0).toList(),
        prepared.leaves().stream().map(this::statistics).toList(),
        correlations,
        Stream.concat(prepared.notes(), correlationNotes()).toList());
  }

  private Stream<NodeResult> nodes(int number, String parent, int depth) {
    String code = shape.node(number).code();
    NodeResult own =
        new NodeResult(
            code,
            parent,
            depth,
            local[number],
            effective[number],
            influence(number),
            inTableOrder(standings(number)));
    return Stream.concat(
        Stream.of(own),
        shape.childrenOf(number).stream().flatMap(child -> nodes(child, code, depth + 1)));
  }

  private List<Standing> standings(int number) {
    return Ranking.of(scored.rounded(number), prepared.spec().ties(), unit -> reason(number, unit));
  }

  /** Reason of the first leaf below, from the left, that counts and is missing. */
  private Reason reason(int number, int unit) {
    return shape
        .below(number)
        .filter(node -> node >= shape.branches().size())
        .filter(node -> Double.isNaN(scored.scores(node)[unit]))
        .sorted((a, b) -> Boolean.compare(effective[a] == 0, effective[b] == 0))
        .findFirst()
        .map(node -> prepared.leaves().get(node - shape.branches().size()).reason(unit))
        .orElse(Reason.NOT_APPLICABLE);
  }

  private Figure influence(int number) {
    double r = Columns.correlation(scored.scores(number), scored.scores(0));
    return Ranking.known(r * r);
  }

  private IndicatorStatistics statistics(PreparedLeaf leaf) {
    Moments m = Moments.of(leaf.reported());
    return new IndicatorStatistics(
        leaf.leaf().code(),
        m.count(),
        data.units().size() - m.count(),
        leaf.filled(),
        Ranking.known(m.mean()),
        Ranking.known(m.deviation()),
        Ranking.known(m.low()),
        Ranking.known(m.high()),
        Ranking.known(m.skew()),
        Ranking.known(m.kurtosis()),
        outliers(leaf.reported()),
        inTableOrder(leaf.denominated()),
        inTableOrder(treated(leaf)));
  }

  private static List<Figure> treated(PreparedLeaf leaf) {
    return IntStream.range(0, leaf.values().length)
        .mapToObj(
            unit ->
                Double.isNaN(leaf.values()[unit])
                    ? Figure.absent(leaf.reason(unit))
                    : Ranking.known(leaf.values()[unit]))
        .toList();
  }

  private List<String> outliers(double[] values) {
    double[] known = Moments.known(values);
    double first = quantile(known, 0.25);
    double third = quantile(known, 0.75);
    double reach = 1.5 * (third - first);
    return sorted.stream()
        .filter(unit -> values[unit] < first - reach || values[unit] > third + reach)
        .map(unit -> prepared.units().get(unit))
        .toList();
  }

  /** Quantile of sorted values by linear interpolation (type 7 of Hyndman and Fan 1996). */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private List<NodeCorrelation> correlations() {
    return IntStream.range(0, shape.branches().size()).boxed().flatMap(this::correlations).toList();
  }

  private Stream<NodeCorrelation> correlations(int branch) {
    List<Integer> family =
        Stream.concat(shape.childrenOf(branch).stream(), Stream.of(branch)).toList();
    return IntStream.range(0, family.size())
        .boxed()
        .flatMap(
            i ->
                family.subList(i + 1, family.size()).stream()
                    .map(other -> correlation(family.get(i), other)));
  }

  private NodeCorrelation correlation(int first, int second) {
    return new NodeCorrelation(
        shape.node(first).code(), shape.node(second).code(), Ranking.known(r(first, second)));
  }

  private double r(int first, int second) {
    return Columns.correlation(scored.scores(first), scored.scores(second));
  }

  private Stream<AuditNote> correlationNotes() {
    return Stream.concat(
        IntStream.range(1, shape.nodes())
            .filter(node -> r(node, 0) < 0)
            .mapToObj(
                node ->
                    AuditNote.of(
                        Kind.OPPOSED,
                        shape.node(node).code(),
                        "与总指数负相关，r = %.2f",
                        "Runs against the index, r = %.2f",
                        r(node, 0))),
        IntStream.range(0, shape.branches().size()).boxed().flatMap(this::redundant));
  }

  private Stream<AuditNote> redundant(int branch) {
    List<Integer> siblings = shape.childrenOf(branch);
    return IntStream.range(0, siblings.size())
        .boxed()
        .flatMap(
            i ->
                siblings.subList(i + 1, siblings.size()).stream()
                    .filter(other -> r(siblings.get(i), other) >= REDUNDANT)
                    .map(
                        other ->
                            AuditNote.of(
                                Kind.REDUNDANT,
                                shape.node(siblings.get(i)).code(),
                                "与 %s 高度相关，r = %.2f",
                                "Tells the same as %s, r = %.2f",
                                shape.node(other).code(),
                                r(siblings.get(i), other))));
  }

  private <T> List<T> inTableOrder(List<T> bySortedUnit) {
    return sorted.stream().map(bySortedUnit::get).toList();
  }
}
