package org.yanhe.methods.composite.uncertainty;

import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.methods.composite.IndexResult;
import org.yanhe.model.figure.Figure;

/** Turns the ranks of a run into figures in the order of the table. */
final class RankRow {
  private final IndexResult published;
  private final List<Integer> columns;

  RankRow(IndexResult published, List<String> units) {
    this.published = published;
    this.columns = published.units().stream().map(unit -> units.indexOf(unit.code())).toList();
  }

  List<Figure> of(double[] ranks) {
    return IntStream.range(0, columns.size())
        .mapToObj(
            i ->
                published
                    .root()
                    .standings()
                    .get(i)
                    .rank()
                    .flatMap(rank -> RankIntervals.number(ranks[columns.get(i)])))
        .toList();
  }
}
