package org.yanhe.methods.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Holdings;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.EntityState.Contribution;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.State;
import org.yanhe.model.indicator.Indicator;

/**
 * Who stands behind figures: found part by part of the respondents, so that only what rules look at
 * is kept of all of them.
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

    private EntityState of(Map<CellKey, EntityState> states) {
      List<EntityState> added = plus.stream().flatMap(key -> state(states, key)).toList();
      EntityState all = added.isEmpty() ? new EntityState() : (EntityState) added.get(0).copy();
      added.stream().skip(1).forEach(all::merge);
      minus.stream().flatMap(key -> state(states, key)).forEach(all::subtract);
      return all;
    }

    private static Stream<EntityState> state(Map<CellKey, EntityState> states, CellKey key) {
      return Optional.ofNullable(states.get(key)).stream();
    }
  }

  /**
   * The respondents of each figure of a base indicator, in the unit of the dataset.
   *
   * @return those of places that have any
   */
  public SortedMap<Place, Respondents> of(Indicator indicator) {
    return found(indicator, (place, state) -> Respondents.of(state, holdings));
  }

  /** The same, of some respondents of each figure alone. */
  SortedMap<Place, Respondents> some(Indicator indicator, BiPredicate<Place, String> some) {
    return found(
        indicator,
        (place, state) ->
            Respondents.of(
                state.contributions().stream().filter(c -> some.test(place, c.entity())).toList(),
                holdings));
  }

  private SortedMap<Place, Respondents> found(
      Indicator indicator, BiFunction<Place, EntityState, Respondents> who) {
    SortedMap<Place, Respondents> all = new TreeMap<>();
    Derivation.respondents(
        indicator,
        spine,
        dataset,
        (place, state) -> all.merge(place, who.apply(place, state), Respondents::plus));
    return all;
  }

  /** The largest contributions to each figure of a base indicator, the largest first. */
  Map<Place, List<Contribution>> largest(Indicator indicator, int n) {
    Map<Place, List<Contribution>> all = new HashMap<>();
    Derivation.respondents(
        indicator,
        spine,
        dataset,
        (place, state) ->
            all.merge(
                place, largest(state.contributions(), List.of(), n), (a, b) -> largest(a, b, n)));
    return all;
  }

  private static List<Contribution> largest(
      List<Contribution> one, List<Contribution> other, int n) {
    List<Contribution> both = new ArrayList<>(one);
    both.addAll(other);
    both.sort(Contribution.LARGEST_FIRST);
    return List.copyOf(both.subList(0, Math.min(n, both.size())));
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
      Set<CellKey> wanted,
      List<Combination> sums,
      List<Combination> rests) {
    Map<CellKey, Respondents> all = new HashMap<>();
    Derivation.respondents(
        indicators,
        spine,
        dataset,
        part -> {
          Map<CellKey, EntityState> states = new LinkedHashMap<>();
          part.forEach(
              (code, byPlace) ->
                  byPlace.forEach(
                      (place, state) -> put(states, wanted, Keys.of(code, place), state)));
          sums.forEach(sum -> states.put(sum.key(), sum.of(states)));
          states.forEach((key, state) -> merge(all, key, state));
          rests.forEach(rest -> merge(all, rest.key(), rest.of(states)));
        });
    return all;
  }

  private static void put(
      Map<CellKey, EntityState> states, Set<CellKey> wanted, CellKey key, State state) {
    if (wanted.contains(key)) {
      states.put(key, (EntityState) state);
    }
  }

  private void merge(Map<CellKey, Respondents> all, CellKey key, EntityState state) {
    all.merge(key, Respondents.of(state, holdings), Respondents::plus);
  }
}
