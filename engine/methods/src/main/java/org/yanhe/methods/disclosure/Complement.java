package org.yanhe.methods.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
  /**
   * About how many cells around a target are searched for partners first, then next: small steps,
   * because a search costs the square of its cells, and what is near is seldom dear.
   */
  private static final int[] REACHES = {100, 300, 700, 1_200, 2_500};

  /** Bounds the second pass by a count, never by time. */
  private static final int MOST_TRIALS = 20_000;

  private final Network network;
  private final Prices prices;
  private final Pattern pattern;
  private final SortedMap<CellKey, Sensitivity> sensitive;
  private final Proofs proofs = new Proofs();
  private final Pool pool;
  private final Map<Demand, Integer> refusals = new HashMap<>();

  Complement(
      Network network, ReleaseGraph graph, Loss loss, SortedMap<CellKey, Sensitivity> sensitive) {
    this.network = network;
    this.prices = new Prices(network, graph, loss);
    this.pattern = new Pattern(network);
    this.pool = new Pool(network, pattern);
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
    for (Attacker insider : pattern.insiders(outsider.get().moving(), demand.cell())) {
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
    Optional<Deviation> known = pool.serving(demand, attacker);
    if (known.isPresent()) {
      return known;
    }
    Optional<Deviation> found =
        among(Integer.MAX_VALUE, demand, attacker, Search.Price.NOTHING_MORE);
    if (found.isEmpty() && price != Search.Price.NOTHING_MORE) {
      found =
          cheapest(demand, attacker, price).map(deviation -> fewer(demand, attacker, deviation));
    }
    found.ifPresent(this::keep);
    return found;
  }

  private Optional<Deviation> cheapest(Demand demand, Attacker attacker, Search.Price price) {
    for (int reach : REACHES) {
      Optional<Deviation> found = among(reach, demand, attacker, price);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Deviation> among(
      int reach, Demand demand, Attacker attacker, Search.Price price) {
    return new Search(network, pattern, attacker, demand, price).among(reach);
  }

  /**
   * The relaxation counts what a cell moves; a suppressed cell costs the same however far it moves.
   * Pricing each cell by its last move comes near to that.
   */
  private Deviation fewer(Demand demand, Attacker attacker, Deviation first) {
    Search.Price fixedCharge =
        cell ->
            first.needs(cell)
                ? prices.of(cell) / Math.max(Math.abs(first.move(cell)) / demand.size(), 1e-3)
                : Double.POSITIVE_INFINITY;
    return among(Integer.MAX_VALUE, demand, attacker, fixedCharge).orElse(first);
  }

  private void keep(Deviation deviation) {
    deviation.suppress(pattern);
    pool.add(deviation);
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
    for (Demand demand : leaningOn(cell)) {
      Optional<List<Deviation>> proof = prove(demand, Search.Price.NOTHING_MORE);
      if (proof.isEmpty()) {
        refusals.merge(demand, 1, Integer::sum);
        pattern.suppress(cell);
        return;
      }
      renewed.put(demand, proof.get());
    }
    renewed.forEach(proofs::put);
  }

  /** Whose proof needs the cell; first the demands that most often kept others from going. */
  private List<Demand> leaningOn(int cell) {
    return proofs.needing(cell).stream()
        .sorted(Comparator.comparing(demand -> -refusals.getOrDefault(demand, 0)))
        .toList();
  }

  /** Secondary cells and the sensitive cells whose proofs need them. */
  private SortedMap<CellKey, List<CellKey>> partners() {
    SortedMap<CellKey, List<CellKey>> partners = new TreeMap<>();
    dearestFirst()
        .forEach(
            cell ->
                partners.put(
                    network.cell(cell).key(),
                    proofs.needing(cell).stream()
                        .map(demand -> network.cell(demand.cell()).key())
                        .distinct()
                        .sorted()
                        .toList()));
    return partners;
  }
}
