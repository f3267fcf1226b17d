package org.yanhe.model.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a reader knows of a map: its keys, and which of them go with which word of another. */
final class Shape {
  static final String ABSENT = "\u0001absent";
  static final String PRESENT = "\u0001present";

  /** One reading: the words that stood in the map, and what was asked for. */
  private record Reading(Map<String, String> words, Map<String, Asked> asked) {
    Set<String> keys() {
      return named(Asked::isKnown);
    }

    Set<String> needed() {
      return named(Asked::isNeeded);
    }

    private Set<String> named(Predicate<Asked> which) {
      return asked.entrySet().stream()
          .filter(entry -> !entry.getKey().isEmpty() && which.test(entry.getValue()))
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private final Map<String, Asked> keys = new LinkedHashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Set<String> deciding = new LinkedHashSet<>();
  private Optional<List<String>> serves = Optional.empty();
  private boolean defaulted;

  /**
   * What goes with a word.
   *
   * @param word of the deciding key; {@link #ABSENT} or {@link #PRESENT} if any will do
   * @param keys that may stand there
   * @param needed those that must
   * @param asked what was asked of each key
   */
  record Case(String word, Set<String> keys, Set<String> needed, Map<String, Asked> asked) {}

  void add(Map<String, Asked> asked, Map<String, String> words) {
    merge(keys, asked);
    readings.add(new Reading(words, merge(new LinkedHashMap<>(), asked)));
  }

  private static Map<String, Asked> merge(Map<String, Asked> all, Map<String, Asked> more) {
    more.forEach((key, one) -> all.computeIfAbsent(key, k -> new Asked()).add(one));
    return all;
  }

  void servesAsDefaultsOf(List<String> entries) {
    serves = Optional.of(entries);
  }

  /** Where the maps stand that take from this one what they do not say themselves. */
  Optional<List<String>> serves() {
    return serves;
  }

  void hasDefaults() {
    defaulted = true;
  }

  /** Whether what is missing here may stand among defaults. */
  boolean isDefaulted() {
    return defaulted;
  }

  void decidedBy(String key) {
    deciding.add(key);
  }

  /** The keys that decide which others may stand beside them. */
  Set<String> deciding() {
    return deciding;
  }

  /** Every key that some reading asked for, in the order of asking. */
  Map<String, Asked> keys() {
    return keys;
  }

  /** The closed set of the texts of a key over all readings; empty if any text will do. */
  List<String> words(String key) {
    return keys.getOrDefault(key, new Asked()).words();
  }

  /** Keys that every reading needs. */
  Set<String> needed() {
    return common(readings);
  }

  /** What goes with each word of a deciding key. */
  List<Case> cases(String key) {
    Map<String, List<Reading>> byWord = new LinkedHashMap<>();
    for (Reading reading : readings) {
      String word = reading.words().getOrDefault(key, ABSENT);
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(reading);
    }
    return byWord.entrySet().stream()
        .map(
            e ->
                new Case(
                    e.getKey(), union(e.getValue()), common(e.getValue()), asked(e.getValue())))
        .toList();
  }

  private static Map<String, Asked> asked(List<Reading> readings) {
    Map<String, Asked> all = new TreeMap<>();
    readings.forEach(reading -> merge(all, reading.asked()));
    return all;
  }

  private static Set<String> union(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.keys().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> common(List<Reading> readings) {
    if (readings.isEmpty()) {
      return Set.of();
    }
    Set<String> common = new TreeSet<>(readings.get(0).needed());
    readings.forEach(reading -> common.retainAll(reading.needed()));
    return common;
  }
}
