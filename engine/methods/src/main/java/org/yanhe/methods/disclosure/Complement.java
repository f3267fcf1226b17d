package org.yanhe.methods.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Secondary suppression, demand by demand, each at the least further cost; then every secondary
 * cell that is not needed after all is published again, the dearest first. Each demand keeps the
 * deviations that prove it met: one that no reader can exclude, and for each respondent that makes
 * a cell of it alone, another without that respondent's cells.
 */
final class Complement {
  /** About how many cells around a target are searched first, then next. */
  private static final int[] REACHES = {100, 500, 2_500};

  /** Bounds the second pass by a count, never by time. */
  private static final int MOST_TRIALS = 20_000;

  private final Network network;
  private final Prices prices;
  private final Pattern pattern;
  private final SortedMap<CellKey, Sensitivity> sensitive;
  private final Map<Demand, List<Deviation>> proofs = new LinkedHashMap<>();
  private final Map<Integer, List<Deviation>> pool = new TreeMap<>();

  Complement(
      Network network, ReleaseGraph graph, Loss loss, SortedMap<CellKey, Sensitivity> sensitive) {
    this.network = network;
    this.prices = new Prices(network, graph, loss);
    this.pattern = new Pattern(network);
    this.sensitive = sensitive;
  }

  Suppression find() {
    sensitive.keySet().forEach(key -> pattern.suppress(network.index(key)));
    for (Demand demand : Protection.demands(network, sensitive)) {
      prove(demand, prices::of).ifPresent(proof -> proofs.put(demand, proof));
    }
    dearestFirst().stream().limit(MOST_TRIALS).forEach(this::publishIfSafe);
    return new Suppression(sensitive, partners());
  }

  /** Proofs against every attacker, or empty if one of them cannot be kept away. */
  private Optional<List<Deviation>> prove(Demand demand, Search.Price price) {
    Optional<Deviation> outsider = deviation(demand, Attacker.OUTSIDER, price);
    if (outsider.isEmpty()) {
      return Optional.empty();
    }
    List<Deviation> proof = new ArrayList<>(List.of(outsider.get()));
    for (Attacker insider : pattern.insiders(outsider.get().moves().keySet(), demand.cell())) {
      Demand own = demand.atMost(network.besides(demand.cell(), insider));
      if (own.size() > 0) {
        Optional<Deviation> other = deviation(own, insider, price);
        if (other.isEmpty()) {
          return Optional.empty();
        }
        proof.add(other.get());
      }
    }
    return Optional.of(proof);
  }

  private Optional<Deviation> deviation(Demand demand, Attacker attacker, Search.Price price) {
    Optional<Deviation> known =
        pool.getOrDefault(demand.cell(), List.of()).stream()
            .filter(deviation -> serves(deviation, demand, attacker))
            .findFirst();
    if (known.isPresent()) {
      return known;
    }
    Optional<Deviation> found =
        search(demand, attacker, Search.Price.NOTHING_MORE, Integer.MAX_VALUE);
    if (found.isEmpty() && price != Search.Price.NOTHING_MORE) {
      found = cheapest(demand, attacker, price);
    }
    found.ifPresent(this::keep);
    return found;
  }

  private Optional<Deviation> cheapest(Demand demand, Attacker attacker, Search.Price price) {
    for (int reach : REACHES) {
      Optional<Deviation> found = search(demand, attacker, price, reach);
      if (found.isPresent()) {
        return Optional.of(fewer(demand, attacker, found.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * The relaxation counts what a cell moves; a suppressed cell costs the same however far it moves.
   * Pricing each cell by its last move comes near to that.
   */
  private Deviation fewer(Demand demand, Attacker attacker, Deviation first) {
    Search.Price fixedCharge =
        cell ->
            first.needs().contains(cell)
                ? prices.of(cell) / Math.max(Math.abs(first.move(cell)) / demand.size(), 1e-3)
                : Double.POSITIVE_INFINITY;
    return search(demand, attacker, fixedCharge, Integer.MAX_VALUE).orElse(first);
  }

  private Optional<Deviation> search(
      Demand demand, Attacker attacker, Search.Price price, int reach) {
    return new Search(network, pattern, attacker, demand, price).among(reach);
  }

  private void keep(Deviation deviation) {
    deviation.needs().forEach(pattern::suppress);
    deviation
        .moves()
        .keySet()
        .forEach(cell -> pool.computeIfAbsent(cell, c -> new ArrayList<>()).add(deviation));
  }

  /**
   * Whether a deviation found for another demand, stretched or turned round, meets this one. It may
   * lean on nothing but what it names as its needs, for all else may be published again later.
   */
  private boolean serves(Deviation deviation, Demand demand, Attacker attacker) {
    double stretch = demand.distance() / deviation.move(demand.cell());
    return deviation.needs().stream().allMatch(pattern::isUnseen)
        && deviation.moves().entrySet().stream()
            .allMatch(
                move ->
                    !pattern.makes(attacker, move.getKey())
                        && fits(deviation, move.getKey(), stretch * move.getValue()))
        && deviation.moves().keySet().stream()
            .flatMap(cell -> network.rowsOf(cell).stream())
            .filter(row -> row.figure() >= 0 && !deviation.needs().contains(row.figure()))
            .allMatch(row -> fits(row, deviation, stretch));
  }

  private boolean fits(Deviation deviation, int cell, double move) {
    return deviation.needs().contains(cell)
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

  /** Secondary cells, the dearest first. */
  private List<Integer> dearestFirst() {
    SortedSet<Integer> secondary = new TreeSet<>();
    for (int cell = 0; cell < network.size(); cell++) {
      if (isSecondary(cell)) {
        secondary.add(cell);
      }
    }
    return secondary.stream().sorted(Comparator.comparingDouble(prices::of).reversed()).toList();
  }

  private boolean isSecondary(int cell) {
    Cell candidate = network.cell(cell);
    return pattern.isUnseen(cell)
        && candidate.isSuppressible()
        && !sensitive.containsKey(candidate.key());
  }

  private void publishIfSafe(int cell) {
    pattern.publish(cell);
    Map<Demand, List<Deviation>> renewed = new LinkedHashMap<>();
    for (Map.Entry<Demand, List<Deviation>> entry : proofs.entrySet()) {
      if (entry.getValue().stream().anyMatch(deviation -> deviation.needs().contains(cell))) {
        Optional<List<Deviation>> proof = prove(entry.getKey(), Search.Price.NOTHING_MORE);
        if (proof.isEmpty()) {
          pattern.suppress(cell);
          return;
        }
        renewed.put(entry.getKey(), proof.get());
      }
    }
    proofs.putAll(renewed);
  }

  /** Secondary cells and the sensitive cells whose proofs need them. */
  private SortedMap<CellKey, List<CellKey>> partners() {
    SortedMap<CellKey, List<CellKey>> partners = new TreeMap<>();
    dearestFirst()
        .forEach(
            cell ->
                partners.put(
                    network.cell(cell).key(),
                    proofs.entrySet().stream()
                        .filter(e -> e.getValue().stream().anyMatch(d -> d.needs().contains(cell)))
                        .map(e -> network.cell(e.getKey().cell()).key())
                        .distinct()
                        .sorted()
                        .toList()));
    return partners;
  }
}
