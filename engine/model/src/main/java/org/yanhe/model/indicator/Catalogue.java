package org.yanhe.model.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The indicators of a project in the order of their files, without cycles. */
public final class Catalogue {
  private final Map<IndicatorCode, Indicator> byCode = new LinkedHashMap<>();
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Set<IndicatorCode> unread;

  /** Later entries replace earlier ones of the same code: a project overrides the built-in ones. */
  public Catalogue(Collection<Topic> topics, Collection<Indicator> indicators) {
    this(topics, indicators, Set.of());
  }

  /** A catalogue some of whose entries could not be read. */
  Catalogue(Collection<Topic> topics, Collection<Indicator> indicators, Set<IndicatorCode> unread) {
    this.unread = Set.copyOf(unread);
    topics.forEach(topic -> this.topics.putIfAbsent(topic.code(), topic));
    indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
  }

  public List<Indicator> all() {
    return List.copyOf(byCode.values());
  }

  public List<Topic> topics() {
    return List.copyOf(topics.values());
  }

  public Optional<Topic> topic(String code) {
    return Optional.ofNullable(topics.get(code));
  }

  public Optional<Indicator> find(IndicatorCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether there is an entry of the code that could not be read, as another problem tells. */
  public boolean isUnread(IndicatorCode code) {
    return unread.contains(code);
  }

  /**
   * The indicator of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Indicator get(IndicatorCode code) {
    return find(code)
        .orElseThrow(
            () -> new IllegalArgumentException("Invalid indicator: '" + code + "' (unknown)"));
  }

  /**
   * The indicators that can be computed when only some datasets are delivered: those made from
   * them, and those made from these.
   *
   * @param datasets names of the delivered datasets
   */
  public Catalogue restrictedTo(Collection<String> datasets) {
    return restrictedTo(indicator -> isFrom(indicator, datasets));
  }

  /** The indicators that hold a condition, as everything they are computed from does. */
  public Catalogue restrictedTo(Predicate<Indicator> condition) {
    return new Catalogue(
        topics.values(),
        all().stream().filter(i -> lineage(i.code()).stream().allMatch(condition)).toList());
  }

  private static boolean isFrom(Indicator indicator, Collection<String> datasets) {
    return !(indicator.formula() instanceof Formula.Base base) || datasets.contains(base.dataset());
  }

  /** The indicators with every input before what is computed from it. */
  public List<Indicator> inOrderOfComputation() {
    Set<IndicatorCode> placed = new LinkedHashSet<>();
    all().forEach(indicator -> place(indicator, placed));
    return placed.stream().map(this::get).toList();
  }

  private void place(Indicator indicator, Set<IndicatorCode> placed) {
    if (!placed.contains(indicator.code())) {
      indicator.formula().inputs().forEach(input -> place(get(input), placed));
      placed.add(indicator.code());
    }
  }

  /** The indicator and everything it is computed from, inputs first. */
  public List<Indicator> lineage(IndicatorCode code) {
    Set<IndicatorCode> placed = new LinkedHashSet<>();
    place(get(code), placed);
    return placed.stream().map(this::get).toList();
  }

  /** A chain of indicators that lead back to the first one, if there is one; else empty. */
  public List<IndicatorCode> cycleFrom(IndicatorCode start) {
    return follow(start, start, new ArrayList<>());
  }

  private List<IndicatorCode> follow(
      IndicatorCode start, IndicatorCode at, List<IndicatorCode> path) {
    if (path.contains(at)) {
      return at.equals(start) ? List.copyOf(path) : List.of();
    }
    path.add(at);
    List<IndicatorCode> inputs = find(at).map(i -> i.formula().inputs()).orElse(List.of());
    for (IndicatorCode input : inputs) {
      List<IndicatorCode> found = follow(start, input, path);
      if (!found.isEmpty()) {
        return found;
      }
    }
    path.remove(path.size() - 1);
    return List.of();
  }
}
