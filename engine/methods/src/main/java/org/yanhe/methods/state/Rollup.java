package org.yanhe.methods.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;

/**
 * Merges the finest states upwards: over regions, classes and, last, periods. Every published level
 * is a merge of states, so distinct counts, medians and concentration are exact at each of them,
 * and a quantile by sketch keeps its error.
 *
 * @param regions the tree of published regions
 * @param classes the classes above a class, nearest first, without the total
 */
public record Rollup(Regions regions, Function<ClassCode, List<ClassCode>> classes) {

  /**
   * Where a state belongs.
   *
   * @param region published region
   * @param period period
   * @param classCode class or total
   */
  public record Place(RegionCode region, Period period, ClassCode classCode)
      implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byRegion = region.compareTo(other.region);
      if (byRegion != 0) {
        return byRegion;
      }
      int byPeriod = period.compareTo(other.period);
      return byPeriod != 0 ? byPeriod : classCode.compareTo(other.classCode);
    }

    /**
     * Written out, as is the hash: a generated one takes twice as long in code compiled quickly.
     */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Place place
              && classCode.equals(place.classCode)
              && period.equals(place.period)
              && region.equals(place.region));
    }

    @Override
    public int hashCode() {
      return (region.hashCode() * 31 + period.hashCode()) * 31 + classCode.hashCode();
    }

    /** The same place in another period. */
    public Place in(Period other) {
      return new Place(region, other, classCode);
    }
  }

  /** Where states of the finest grain belong, in their own period. */
  @FunctionalInterface
  public interface Lines {
    /** None for regions outside the tree. */
    List<Place> of(Slot slot);
  }

  /** Every region and class above, the own ones first. */
  public Lines lines() {
    Map<String, Period> periods = new HashMap<>();
    Map<String, List<ClassCode>> lines = new HashMap<>();
    Map<String, List<Region>> above = new HashMap<>();
    return slot -> {
      Period period = periods.computeIfAbsent(slot.period(), Period::parse);
      List<ClassCode> line = lines.computeIfAbsent(slot.value(), this::lineOf);
      List<Place> places = new ArrayList<>();
      for (Region region :
          above.computeIfAbsent(slot.region(), r -> regions.ancestors(RegionCode.parse(r)))) {
        for (ClassCode classCode : line) {
          places.add(new Place(region.code(), period, classCode));
        }
      }
      return places;
    };
  }

  /** Exactly where they were reported: nothing is added up but rows of one place. */
  public Lines asReported() {
    return slot -> {
      RegionCode region = RegionCode.parse(slot.region());
      ClassCode classCode =
          slot.value().isEmpty() ? ClassCode.TOTAL : ClassCode.parse(slot.value());
      return regions.find(region).isEmpty()
          ? List.of()
          : List.of(new Place(region, Period.parse(slot.period()), classCode));
    };
  }

  /** States at the finest period wherever they belong. */
  public TreeMap<Place, State> upwards(Map<Slot, State> finest, Lines lines) {
    Map<Place, State> all = new HashMap<>();
    finest.forEach((slot, state) -> lines.of(slot).forEach(place -> add(all, place, state)));
    return new TreeMap<>(all);
  }

  private List<ClassCode> lineOf(String value) {
    List<ClassCode> line = new ArrayList<>();
    if (!value.isEmpty()) {
      ClassCode finest = ClassCode.parse(value);
      line.add(finest);
      line.addAll(classes.apply(finest));
    }
    line.add(ClassCode.TOTAL);
    return line;
  }

  private static void add(Map<Place, State> all, Place place, State state) {
    State there = all.get(place);
    if (there == null) {
      all.put(place, state.copy());
    } else {
      there.merge(state);
    }
  }

  /**
   * Merges states of short periods into those of longer ones.
   *
   * @param states at one frequency
   * @param periods the longer periods that a short one is a part of
   */
  public static TreeMap<Place, State> longer(
      Map<Place, State> states, Function<Period, List<Period>> periods) {
    Map<Place, State> all = new HashMap<>();
    Map<Period, List<Period>> known = new HashMap<>();
    states.forEach(
        (place, state) ->
            known
                .computeIfAbsent(place.period(), periods)
                .forEach(period -> add(all, place.in(period), state)));
    return new TreeMap<>(all);
  }

  /**
   * Running totals: the state of a period and of all periods before it, for every period from the
   * first to the last.
   *
   * @param changes what came and went in each period
   */
  public static TreeMap<Place, State> running(
      Map<Place, State> changes, Period first, Period last) {
    TreeMap<Place, State> all = new TreeMap<>();
    Map<Place, TreeMap<Period, State>> lines = new TreeMap<>();
    changes.forEach(
        (place, state) ->
            lines
                .computeIfAbsent(place.in(first), p -> new TreeMap<>())
                .merge(place.period(), state, (a, b) -> a));
    lines.forEach((line, byPeriod) -> run(all, line, byPeriod, last));
    return all;
  }

  private static void run(
      Map<Place, State> all, Place line, TreeMap<Period, State> byPeriod, Period last) {
    Period begin = earlier(byPeriod.firstKey(), line.period());
    State total = null;
    for (Period p = begin; p.compareTo(last) <= 0; p = p.plus(1)) {
      total = plus(total, byPeriod.get(p));
      if (total != null && p.compareTo(line.period()) >= 0) {
        all.put(line.in(p), total.copy());
      }
    }
  }

  private static Period earlier(Period a, Period b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static @Nullable State plus(@Nullable State total, @Nullable State change) {
    if (total == null || change == null) {
      return total == null && change != null ? change.copy() : total;
    }
    total.merge(change);
    return total;
  }
}
