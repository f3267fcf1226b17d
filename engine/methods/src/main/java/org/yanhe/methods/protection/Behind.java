package org.yanhe.methods.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yanhe.methods.derivation.Contributors;
import org.yanhe.methods.derivation.Contributors.Sought;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Numbers;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Holdings;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Tally;
import org.yanhe.methods.state.ByEntity.Action;
import org.yanhe.methods.state.ByEntity.Route;
import org.yanhe.methods.state.CellSums;
import org.yanhe.methods.state.EntityState.Contribution;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.indicator.Indicator;

/**
 * Who stands behind figures: the respondents are counted one after the other in every cell that
 * they contribute to, so that only what rules look at is kept of all of them.
 */
public final class Behind {
  private final Spine spine;
  private final Derivation.Dataset dataset;
  private final Holdings holdings;

  /** Looks at a dataset; a holding must be wholly in one part of it. */
  public Behind(Spine spine, Derivation.Dataset dataset, Holdings holdings) {
    this.spine = spine;
    this.dataset = dataset;
    this.holdings = holdings;
  }

  /**
   * A cell whose respondents contribute what they contribute to some cells, less what they
   * contribute to others.
   */
  record Combination(CellKey key, List<CellKey> plus, List<CellKey> minus) {
    Combination {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }
  }

  /** Respondents counted in each of some cells, by one processor. */
  private static class Counted implements Action {
    private final List<Tally> tallies = new ArrayList<>();

    Counted(int cells) {
      for (int i = 0; i < cells; i++) {
        tallies.add(new Tally());
      }
    }

    @Override
    public void accept(String respondent, CellSums sums) {
      for (int i = 0; i < sums.size(); i++) {
        tallies.get(sums.cell(i)).add(respondent, sums, sums.cell(i));
      }
    }
  }

  private static <K extends Comparable<? super K>> Map<K, Respondents> respondents(
      Numbers<K> cells, List<Counted> counted) {
    Map<K, Respondents> all = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      all.put(cells.cell(i), respondents(counted, i));
    }
    return all;
  }

  private static Respondents respondents(List<Counted> counted, int cell) {
    return counted.stream()
        .map(some -> some.tallies.get(cell).respondents())
        .reduce(Respondents.NONE, Respondents::plus);
  }

  private Contributors contributors() {
    return new Contributors(spine, dataset, holdings::of);
  }

  /**
   * The respondents of figures of base indicators, in the unit of the dataset.
   *
   * @param wanted the figures
   */
  public Map<CellKey, Respondents> of(List<Indicator> indicators, Collection<CellKey> wanted) {
    return of(indicators, wanted, List.of(), List.of());
  }

  /**
   * The respondents of figures of one base indicator, in the unit of the dataset: those that are
   * named apart from all others.
   *
   * @param named the names at each of the places that are looked at
   * @return at each place those that are named, then the others
   */
  SortedMap<Place, List<Respondents>> apart(Indicator indicator, Map<Place, Set<String>> named) {
    Numbers<Place> cells = new Numbers<>(named.keySet());
    int size = cells.size();
    List<Set<String>> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      names.add(named.getOrDefault(cells.cell(i), Set.of()));
    }
    List<Counted> counted =
        contributors()
            .look(
                List.of(indicator),
                Sought.of(cells),
                (cell, respondent) -> names.get(cell).contains(respondent) ? cell : size + cell,
                () -> new Counted(2 * size));
    SortedMap<Place, List<Respondents>> apart = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      apart.put(cells.cell(i), List.of(respondents(counted, i), respondents(counted, size + i)));
    }
    return apart;
  }

  /** The largest contributions to figures of a base indicator, the largest first. */
  Map<Place, List<Contribution>> largest(Indicator indicator, Collection<Place> wanted, int n) {
    Numbers<Place> cells = new Numbers<>(wanted);
    Map<Place, List<Contribution>> all = new HashMap<>();
    new Contributors(spine, dataset)
        .look(
            List.of(indicator), Sought.of(cells), Route.NONE, () -> new Largest(n, new HashMap<>()))
        .forEach(
            some ->
                some.largest.forEach(
                    (cell, largest) ->
                        largest.forEach(
                            one ->
                                insert(
                                    all.computeIfAbsent(cells.cell(cell), c -> new ArrayList<>()),
                                    one,
                                    n))));
    return all;
  }

  /** The largest contributions to cells that one processor has met. */
  private record Largest(int n, Map<Integer, List<Contribution>> largest) implements Action {
    @Override
    public void accept(String respondent, CellSums sums) {
      for (int i = 0; i < sums.size(); i++) {
        int cell = sums.cell(i);
        insert(
            largest.computeIfAbsent(cell, c -> new ArrayList<>()),
            new Contribution(respondent, sums.amount(cell)),
            n);
      }
    }
  }

  private static void insert(List<Contribution> largest, Contribution one, int n) {
    int place = largest.size();
    while (place > 0 && Contribution.LARGEST_FIRST.compare(largest.get(place - 1), one) > 0) {
      place--;
    }
    if (place < n) {
      largest.add(place, one);
      largest.subList(Math.min(n, largest.size()), largest.size()).clear();
    }
  }

  /**
   * The respondents of sums of base indicators and of what can be made of them.
   *
   * @param wanted the sums
   * @param sums cells that are added up of these
   * @param rests cells that are left when some of both are taken from another
   */
  Map<CellKey, Respondents> of(
      List<Indicator> indicators,
      Collection<CellKey> wanted,
      List<Combination> sums,
      List<Combination> rests) {
    List<Combination> combinations = Stream.of(sums, rests).flatMap(List::stream).toList();
    RecalledRespondents before = recalled(indicators);
    Map<CellKey, Respondents> all = before.of(wanted, combinations);
    Set<CellKey> unknown = new HashSet<>(wanted);
    combinations.forEach(combination -> unknown.add(combination.key()));
    Set<CellKey> asked = Set.copyOf(unknown);
    unknown.removeAll(all.keySet());
    List<Combination> left = needed(rests, unknown, asked);
    List<Combination> added = needed(sums, unknown, asked);
    if (!unknown.isEmpty()) {
      all.putAll(counted(indicators, new Numbers<>(unknown), added, left));
    }
    before.keep(all, combinations);
    return all;
  }

  /** The combinations among some cells, which are joined by those that they are made of. */
  private static List<Combination> needed(
      List<Combination> combinations, Set<CellKey> cells, Set<CellKey> asked) {
    List<Combination> needed =
        combinations.stream().filter(combination -> cells.contains(combination.key())).toList();
    needed.stream()
        .flatMap(
            combination -> Stream.concat(combination.plus().stream(), combination.minus().stream()))
        .filter(asked::contains)
        .forEach(cells::add);
    return needed;
  }

  private RecalledRespondents recalled(List<Indicator> indicators) {
    List<String> question =
        new ArrayList<>(List.of(holdings.isNone() ? "behind" : "holdings behind"));
    indicators.forEach(indicator -> question.add(indicator.code().text()));
    return new RecalledRespondents(dataset.respondents().memory(), String.join(" ", question));
  }

  private Map<CellKey, Respondents> counted(
      List<Indicator> indicators,
      Numbers<CellKey> cells,
      List<Combination> sums,
      List<Combination> rests) {
    Combined added = new Combined(sums, cells);
    Combined left = new Combined(rests, cells);
    return respondents(
        cells,
        contributors()
            .<Counted>look(
                indicators,
                sought(cells),
                Route.NONE,
                () ->
                    new Counted(cells.size()) {
                      @Override
                      public void accept(String respondent, CellSums each) {
                        added.combine(each);
                        left.combine(each);
                        super.accept(respondent, each);
                      }
                    }));
  }

  private static Sought sought(Numbers<CellKey> cells) {
    Set<String> periods = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      periods.add(cells.cell(i).period());
    }
    return new Sought(
        (indicator, place) -> cells.of(Keys.of(indicator.code(), place)),
        period -> periods.contains(period.toString()));
  }
}
