package org.yanhe.model.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a reader knows of a map: its keys, and which of them go with which word of another. */
final class Shape {
  static final String ABSENT = "\u0001absent";
  static final String PRESENT = "\u0001present";

  /** One reading: the words that stood in the map, and what was asked for. */
  private record Reading(Map<String, String> words, Set<String> keys, Set<String> needed) {}

  private final Map<String, Asked> keys = new LinkedHashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Set<String> deciding = new LinkedHashSet<>();

  /**
   * What goes with a word.
   *
   * @param word of the deciding key; {@link #ABSENT} or {@link #PRESENT} if any will do
   * @param keys that may stand there
   * @param needed those that must
   */
  record Case(String word, Set<String> keys, Set<String> needed) {}

  void add(Map<String, Asked> asked, Map<String, String> words) {
    asked.forEach((key, one) -> keys.computeIfAbsent(key, k -> new Asked()).add(one));
    Set<String> known = named(asked, Asked::isKnown);
    readings.add(new Reading(words, known, named(asked, Asked::isNeeded)));
  }

  private static Set<String> named(
      Map<String, Asked> asked, java.util.function.Predicate<Asked> which) {
    return asked.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty() && which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
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
        .map(e -> new Case(e.getKey(), union(e.getValue()), common(e.getValue())))
        .toList();
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
