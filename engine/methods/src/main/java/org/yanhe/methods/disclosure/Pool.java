package org.yanhe.methods.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All deviations found so far: one that was found for a cell often serves others that it moves. */
final class Pool {
  private final Network network;
  private final Pattern pattern;
  private final Map<Integer, List<Deviation>> byCell = new TreeMap<>();

  Pool(Network network, Pattern pattern) {
    this.network = network;
    this.pattern = pattern;
  }

  void add(Deviation deviation) {
    for (int i = 0; i < deviation.size(); i++) {
      byCell.computeIfAbsent(deviation.cell(i), cell -> new ArrayList<>()).add(deviation);
    }
  }

  /** The first that meets the demand, stretched or turned round. */
  Optional<Deviation> serving(Demand demand, Attacker attacker) {
    return byCell.getOrDefault(demand.cell(), List.of()).stream()
        .filter(deviation -> deviation.holds(pattern))
        .filter(deviation -> serves(deviation, demand, attacker))
        .findFirst();
  }

  /** It may lean on nothing but what it names as its needs: all else may be published later. */
  private boolean serves(Deviation deviation, Demand demand, Attacker attacker) {
    BitSet made = pattern.madeBy(attacker);
    double stretch = demand.distance() / deviation.move(demand.cell());
    for (int i = 0; i < deviation.size(); i++) {
      int cell = deviation.cell(i);
      if (!fits(deviation, cell, stretch * deviation.distance(i)) || made.get(cell)) {
        return false;
      }
    }
    for (int i = 0; i < deviation.size(); i++) {
      for (Network.Row row : network.rowsOf(deviation.cell(i))) {
        if (row.figure() >= 0 && !deviation.needs(row.figure()) && !fits(row, deviation, stretch)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean fits(Deviation deviation, int cell, double move) {
    return deviation.needs(cell)
        ? move >= -network.room(cell)
        : move >= network.slackBelow(cell) && move <= network.slackAbove(cell);
  }

  private static boolean fits(Network.Row row, Deviation deviation, double stretch) {
    double sum = 0;
    for (int i = 0; i < row.cells().length; i++) {
      sum += row.coefficients()[i] * deviation.move(row.cells()[i]);
    }
    return stretch * sum >= row.low() && stretch * sum <= row.high();
  }
}
