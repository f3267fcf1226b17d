package org.yanhe.model.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yanhe.model.problem.Problems;

/**
 * Learns from a reader which files it reads, by having it read examples: every key that it asks
 * for, and for every word of a closed set what it asks for then.
 */
final class Shapes {
  private static final int MOST_READINGS = 50;

  private final Consumer<YamlMap> reader;
  private final Map<List<String>, Shape> shapes = new LinkedHashMap<>();

  private Shapes(Consumer<YamlMap> reader) {
    this.reader = reader;
  }

  /** What a reader knows of each map, by the keys that lead there. */
  static Map<List<String>, Shape> of(Consumer<YamlMap> reader) {
    Shapes shapes = new Shapes(reader);
    shapes.explore(Map.of(), new HashSet<>());
    return shapes.shapes;
  }

  private Example explore(Map<List<String>, Variation.Content> varied, Set<List<String>> known) {
    Example example = grow(varied);
    example.all().forEach(map -> learn(map, varied));
    Set<List<String>> seen = new HashSet<>(known);
    Set<Variation> next = new LinkedHashSet<>();
    for (Example map : example.all()) {
      map.asked().keySet().stream()
          .flatMap(key -> Variation.of(map, key).stream())
          .filter(variation -> !known.contains(variation.place()))
          .forEach(next::add);
    }
    next.forEach(variation -> seen.add(variation.place()));
    for (Variation variation : next) {
      Map<List<String>, Variation.Content> more = new HashMap<>(varied);
      more.put(variation.place(), variation.content());
      compare(example, explore(more, seen), variation);
    }
    return example;
  }

  private void learn(Example map, Map<List<String>, Variation.Content> varied) {
    shape(map.path()).add(map.asked(), chosen(map, varied));
    map.serves()
        .ifPresent(
            entries -> {
              shape(map.path()).servesAsDefaultsOf(entries);
              shape(entries).hasDefaults();
            });
  }

  /** Notes whether a word changes which keys are asked for beside it. */
  private void compare(Example before, Example after, Variation variation) {
    Set<String> first = keys(before, variation.map());
    Set<String> second = keys(after, variation.map());
    first.remove(variation.key());
    second.remove(variation.key());
    if (!first.equals(second)) {
      shape(variation.map()).decidedBy(variation.key());
    }
  }

  private static Set<String> keys(Example example, List<String> place) {
    Set<String> keys = new HashSet<>();
    example.all().stream()
        .filter(map -> map.path().equals(place))
        .forEach(
            map ->
                map.asked()
                    .forEach(
                        (key, asked) -> {
                          if (asked.isKnown()) {
                            keys.add(key);
                          }
                        }));
    return keys;
  }

  private static Map<String, String> chosen(
      Example map, Map<List<String>, Variation.Content> varied) {
    Map<String, String> chosen = new TreeMap<>();
    map.asked()
        .forEach(
            (key, asked) -> {
              List<String> place = new ArrayList<>(map.path());
              place.add(key);
              Variation.Content content = varied.get(place);
              if (!asked.words().isEmpty()) {
                chosen.put(key, content == null ? asked.words().get(0) : content.word());
              } else if (asked.has(Listener.Form.PRESENCE)) {
                chosen.put(key, content == null ? Shape.ABSENT : Shape.PRESENT);
              }
            });
    return chosen;
  }

  private Shape shape(List<String> path) {
    return shapes.computeIfAbsent(path, p -> new Shape());
  }

  private Example grow(Map<List<String>, Variation.Content> varied) {
    Example root = new Example(List.of(), varied);
    for (int i = 0; i < MOST_READINGS; i++) {
      reader.accept(root.read(new Problems()));
      if (root.all().stream().noneMatch(Example::hasGrown)) {
        return root;
      }
      root.all().forEach(Example::forget);
    }
    throw new IllegalStateException("The reader never stops asking.");
  }
}
