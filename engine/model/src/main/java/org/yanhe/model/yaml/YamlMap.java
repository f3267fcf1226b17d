package org.yanhe.model.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.text.Label;

/**
 * A map of a YAML file that is read key by key. Every missing, wrong or unknown key becomes a
 * problem with its place; reading goes on, so that all problems of a file are told at once.
 */
public final class YamlMap implements YamlNode {
  private final Place place;
  private final Map<String, YamlNode> entries;
  private final Map<String, Place> keys;
  private final Problems problems;
  private final Set<String> own;
  private final Set<String> asked = new LinkedHashSet<>();
  private final int problemsBefore;

  YamlMap(Place place, Map<String, YamlNode> entries, Map<String, Place> keys, Problems problems) {
    this(place, entries, keys, entries.keySet(), problems);
  }

  private YamlMap(
      Place place,
      Map<String, YamlNode> entries,
      Map<String, Place> keys,
      Set<String> own,
      Problems problems) {
    this.place = place;
    this.entries = new LinkedHashMap<>(entries);
    this.keys = new LinkedHashMap<>(keys);
    this.own = new LinkedHashSet<>(own);
    this.problems = problems;
    this.problemsBefore = problems.count();
  }

  /**
   * This map with keys of another one where it has none of its own. A default that nothing asks for
   * is no problem.
   */
  public YamlMap withDefaults(YamlMap defaults) {
    Map<String, YamlNode> all = new LinkedHashMap<>(defaults.entries);
    all.putAll(entries);
    Map<String, Place> places = new LinkedHashMap<>(defaults.keys);
    places.putAll(keys);
    return new YamlMap(place, all, places, own, problems);
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public String described() {
    return "a map";
  }

  /** Where a key stands, or the start of the map if it is missing. */
  public Place placeOf(String key) {
    return keys.getOrDefault(key, place);
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Reports a problem with a key. */
  public void problem(String key, String message) {
    problems.add(placeOf(key), key, message);
  }

  /** The node of a key, if it is there. */
  public Optional<YamlNode> node(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  /** The text of an optional key, parsed; a text that does not parse is a problem. */
  public <T> Optional<T> take(String key, Function<String, T> parser) {
    return node(key).flatMap(node -> parse(key, node, parser));
  }

  /** The text of a mandatory key, parsed; its absence is a problem too. */
  public <T> Optional<T> need(String key, Function<String, T> parser) {
    reportIfMissing(key);
    return take(key, parser);
  }

  /** Reports a file whose key {@code schema} is not the version 1 that this Yanhe reads. */
  public void needVersionOne() {
    need("schema", YamlMap::versionOne);
  }

  private static int versionOne(String text) {
    if (!text.equals("1")) {
      throw new IllegalArgumentException("Invalid schema version: '" + text + "' (1 is known)");
    }
    return 1;
  }

  public Optional<String> text(String key) {
    return take(key, t -> t);
  }

  public Optional<String> needText(String key) {
    return need(key, YamlMap::notBlank);
  }

  /** A text in both languages: {@code {zh: …, en: …}}, or one text for both. */
  public Optional<Label> label(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlText text && !text.text().isBlank()) {
      return Optional.of(Label.same(text.text()));
    }
    return map(key).flatMap(YamlMap::asLabel);
  }

  public Optional<Label> needLabel(String key) {
    reportIfMissing(key);
    return label(key);
  }

  /** A default label is read by every entry, so mistakes made elsewhere must not hide it. */
  private Optional<Label> asLabel() {
    Optional<String> zh = needText("zh");
    Optional<String> en = needText("en");
    done();
    return zh.flatMap(z -> en.map(e -> new Label(z, e)));
  }

  /** The map of an optional key; anything else there is a problem. */
  public Optional<YamlMap> map(String key) {
    return node(key)
        .flatMap(
            node -> {
              if (node instanceof YamlMap map) {
                return Optional.of(map);
              }
              problem(key, "Invalid '" + key + "': " + node.described() + " (a map is needed)");
              return Optional.empty();
            });
  }

  /** The items of an optional list; one text alone is a list of one. */
  public List<YamlNode> list(String key) {
    return node(key)
        .map(node -> node instanceof YamlList list ? list.items() : List.of(node))
        .orElse(List.of());
  }

  /** The items of an optional list of maps; anything else in it is a problem. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (YamlNode item : list(key)) {
      if (item instanceof YamlMap map) {
        maps.add(map);
      } else {
        problems.add(
            item.place(), key, "Invalid '" + key + "': " + item.described() + " (a map is needed)");
      }
    }
    return List.copyOf(maps);
  }

  /** The texts of an optional list, parsed one by one. */
  public <T> List<T> texts(String key, Function<String, T> parser) {
    return list(key).stream()
        .map(item -> parse(key, item, parser))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The entries of an optional map of texts, in order. */
  public Map<String, String> textMap(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    map(key)
        .ifPresent(
            map -> map.keys().forEach(k -> map.text(k).ifPresent(text -> texts.put(k, text))));
    return texts;
  }

  /**
   * Ends the reading: reports unknown keys, then builds the value if this map had no problem.
   *
   * @param value made only if everything asked for was there
   */
  public <T> Optional<T> read(Supplier<T> value) {
    done();
    if (problems.count() > problemsBefore) {
      return Optional.empty();
    }
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException e) {
      problems.add(place, "", String.valueOf(e.getMessage()));
      return Optional.empty();
    } catch (NoSuchElementException e) {
      if (problems.isEmpty()) {
        throw e;
      }
      // A map within this one was not built because of a problem that was told elsewhere.
      return Optional.empty();
    }
  }

  /** Reports every key that was never asked for. */
  public void done() {
    for (String key : own) {
      if (!asked.contains(key)) {
        problem(
            key,
            "Invalid key: '"
                + key
                + "' (known here: "
                + String.join(", ", asked)
                + ")."
                + Suggestion.near(key, asked));
      }
    }
  }

  private void reportIfMissing(String key) {
    if (!entries.containsKey(key)) {
      asked.add(key);
      problems.add(place, key, "Missing key: '" + key + "'. Add it here.");
    }
  }

  private <T> Optional<T> parse(String key, YamlNode node, Function<String, T> parser) {
    if (!(node instanceof YamlText text)) {
      problems.add(
          node.place(), key, "Invalid '" + key + "': " + node.described() + " (a text is needed)");
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text.text()));
    } catch (IllegalArgumentException e) {
      problems.add(node.place(), key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Invalid text: '' (must not be blank)");
    }
    return text;
  }
}
