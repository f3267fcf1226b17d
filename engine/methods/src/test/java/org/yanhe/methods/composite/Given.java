package org.yanhe.methods.composite;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;

/** Small tables of text for tests. */
final class Given {
  private Given() {}

  /**
   * A table: a head {@code unit a b}, then a line a unit; {@code -} is not reported, {@code *} is
   * suppressed.
   */
  static IndexData table(String text) {
    List<String[]> rows = text.strip().lines().map(line -> line.strip().split("\\s+")).toList();
    List<String[]> body = rows.subList(1, rows.size());
    return new IndexData(
        body.stream().map(row -> IndexUnit.of(row[0])).toList(),
        IntStream.range(1, rows.get(0).length)
            .mapToObj(
                j ->
                    IndexColumn.of(
                        code(rows.get(0)[j]), body.stream().map(row -> figure(row[j])).toList()))
            .toList());
  }

  static Figure figure(String cell) {
    return switch (cell) {
      case "-" -> Figure.absent(Reason.NOT_REPORTED);
      case "*" -> Figure.absent(Reason.SUPPRESSED);
      default -> Figure.known(new BigDecimal(cell));
    };
  }

  static IndicatorCode code(String text) {
    return IndicatorCode.parse(text);
  }

  static IndexNode.Leaf more(String code) {
    return IndexNode.Leaf.of(code(code), Direction.HIGHER_IS_BETTER);
  }

  static IndexNode.Leaf less(String code) {
    return IndexNode.Leaf.of(code(code), Direction.LOWER_IS_BETTER);
  }

  static IndexNode.Leaf marked(IndexNode.Leaf leaf, Map<Mark, BigDecimal> marks) {
    return new IndexNode.Leaf(
        leaf.code(), leaf.indicator(), leaf.direction(), leaf.denominator(), marks);
  }

  /** A branch of equal weights and the arithmetic mean. */
  static IndexNode.Branch branch(String code, IndexNode... children) {
    return branch(code, new Weighting.Equal(), Aggregation.ARITHMETIC, children);
  }

  static IndexNode.Branch branch(
      String code, Weighting weighting, Aggregation aggregation, IndexNode... children) {
    return new IndexNode.Branch(code, weighting, aggregation, List.of(children));
  }

  static List<Double> scores(IndexResult result, String node) {
    return result.node(node).standings().stream()
        .map(s -> s.score().<Double>match(BigDecimal::doubleValue, reason -> Double.NaN))
        .toList();
  }

  static List<String> ranks(IndexResult result, String node) {
    return result.node(node).standings().stream()
        .map(s -> s.rank().match(BigDecimal::toPlainString, Reason::status))
        .toList();
  }

  static double[] weights(IndexResult result, String... nodes) {
    return Arrays.stream(nodes).mapToDouble(node -> result.node(node).weight()).toArray();
  }
}
