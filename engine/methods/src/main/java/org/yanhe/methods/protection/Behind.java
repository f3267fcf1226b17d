package org.yanhe.methods.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.yanhe.methods.derivation.Contributors;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Numbers;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Holdings;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Tally;
import org.yanhe.methods.state.ByEntity.Filter;
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

  /**
   * Cells, in each of which respondents are counted. They are numbered in their order, regions
   * first: a respondent contributes to neighbours.
   */
  private static final class Counted<K> {
    private final Numbers<K> cells = new Numbers<>();
    private final List<Tally> tallies = new ArrayList<>();

    Counted(Collection<K> wanted) {
      wanted.stream().sorted().forEach(cells::of);
    }

    void count(String respondent, CellSums sums) {
      while (tallies.size() < cells.size()) {
        tallies.add(new Tally());
      }
      for (int i = 0; i < sums.size(); i++) {
        tallies.get(sums.cell(i)).add(respondent, sums, sums.cell(i));
      }
    }

    Map<K, Respondents> respondents() {
      Map<K, Respondents> all = new HashMap<>();
      for (int i = 0; i < tallies.size(); i++) {
        all.put(cells.cell(i), tallies.get(i).respondents());
      }
      return all;
    }
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

  /** The respondents of figures of one base indicator, in the unit of the dataset. */
  SortedMap<Place, Respondents> of(Indicator indicator, Collection<Place> wanted) {
    return some(indicator, wanted, numbers -> Filter.NONE);
  }

  /** The same, of some respondents of each figure alone. */
  SortedMap<Place, Respondents> some(
      Indicator indicator, Collection<Place> wanted, BiPredicate<Place, String> some) {
    return some(
        indicator,
        wanted,
        numbers -> (cell, respondent) -> some.test(numbers.cell(cell), respondent));
  }

  private SortedMap<Place, Respondents> some(
      Indicator indicator, Collection<Place> wanted, Function<Numbers<Place>, Filter> filter) {
    Counted<Place> all = new Counted<>(wanted);
    contributors()
        .forEach(
            List.of(indicator),
            (same, place) -> all.cells.find(place),
            filter.apply(all.cells),
            all::count);
    return new TreeMap<>(all.respondents());
  }

  /** The largest contributions to figures of a base indicator, the largest first. */
  Map<Place, List<Contribution>> largest(Indicator indicator, Collection<Place> wanted, int n) {
    Numbers<Place> places = new Numbers<>();
    wanted.forEach(places::of);
    Map<Place, List<Contribution>> all = new HashMap<>();
    new Contributors(spine, dataset)
        .forEach(
            List.of(indicator),
            (same, place) -> places.find(place),
            Filter.NONE,
            (respondent, sums) -> {
              for (int i = 0; i < sums.size(); i++) {
                int cell = sums.cell(i);
                insert(
                    all.computeIfAbsent(places.cell(cell), p -> new ArrayList<>()),
                    new Contribution(respondent, sums.amount(cell)),
                    n);
              }
            });
    return all;
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
    Counted<CellKey> all = new Counted<>(wanted);
    Combined added = new Combined(sums, all.cells);
    Combined left = new Combined(rests, all.cells);
    contributors()
        .forEach(
            indicators,
            (indicator, place) -> all.cells.find(Keys.of(indicator.code(), place)),
            Filter.NONE,
            (respondent, each) -> {
              added.combine(each);
              left.combine(each);
              all.count(respondent, each);
            });
    return all.respondents();
  }
}
