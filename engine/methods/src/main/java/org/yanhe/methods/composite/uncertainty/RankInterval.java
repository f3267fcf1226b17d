package org.yanhe.methods.composite.uncertainty;

import java.util.List;
import org.yanhe.model.figure.Figure;

/**
 * Where a unit ranks over many runs. A unit without a published score has its reason everywhere.
 *
 * @param unit its code
 * @param published rank as published
 * @param mean over the runs
 * @param median over the runs
 * @param low the 5th percentile: the better end of the interval
 * @param high the 95th percentile: the worse end
 * @param best best rank of any run
 * @param worst worst rank of any run
 * @param runsAtRank number of runs at rank 1, 2, ... up to the number of units; a half rank of a
 *     tie counts at the better of its neighbours
 */
public record RankInterval(
    String unit,
    Figure published,
    Figure mean,
    Figure median,
    Figure low,
    Figure high,
    Figure best,
    Figure worst,
    List<Integer> runsAtRank) {
  public RankInterval {
    runsAtRank = List.copyOf(runsAtRank);
  }
}
