package org.yanhe.model.yaml;

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
import org.yanhe.model.yaml.Listener.Form;

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
  private final Listener listener;
  private final List<YamlMap> defaults;

  YamlMap(Place place, Map<String, YamlNode> entries, Map<String, Place> keys, Problems problems) {
    this(place, entries, keys, entries.keySet(), problems, Listener.NONE, List.of());
  }

  YamlMap(
      Place place,
      Map<String, YamlNode> entries,
      Map<String, Place> keys,
      Set<String> own,
      Problems problems,
      Listener listener,
      List<YamlMap> defaults) {
    this.place = place;
    this.entries = new LinkedHashMap<>(entries);
    this.keys = new LinkedHashMap<>(keys);
    this.own = new LinkedHashSet<>(own);
    this.problems = problems;
    this.problemsBefore = problems.count();
    this.listener = listener;
    this.defaults = List.copyOf(defaults);
  }

  /**
   * This map with keys of another one where it has none of its own. What is asked of this map
   * counts as asked of the other one too, which ends with {@link #done()} after every such map was
   * read.
   */
  public YamlMap withDefaults(YamlMap defaults) {
    Map<String, YamlNode> all = new LinkedHashMap<>(defaults.entries);
    all.putAll(entries);
    Map<String, Place> places = new LinkedHashMap<>(defaults.keys);
    places.putAll(keys);
    defaults.listener.servesAsDefaultsOf(listener);
    return new YamlMap(place, all, places, own, problems, listener, List.of(defaults));
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
    listener.asked("", Form.NAMES, false, t -> t);
    return List.copyOf(entries.keySet());
  }

  public boolean has(String key) {
    listener.asked(key, Form.PRESENCE, false, t -> t);
    return entries.containsKey(key);
  }

  /** Reports a problem with a key. */
  public void problem(String key, String message) {
    problems.add(placeOf(key), key, message);
  }

  /** Reports a problem in a file that a key names. */
  public void problem(Place where, String key, String message) {
    problems.add(where, key, message);
  }

  /** The node of a key, if it is there. */
  public Optional<YamlNode> node(String key) {
    return ask(key, Form.ANY, false, t -> t);
  }

  /** The text of a key before the map is read; what else stands there is told later. */
  public Optional<String> glance(String key) {
    return entries.get(key) instanceof YamlText plain
        ? Optional.of(plain.text())
        : Optional.empty();
  }

  private Optional<YamlNode> ask(
      String key, Form form, boolean needed, Function<String, ?> parser) {
    listener.asked(key, form, needed, parser);
    asked.add(key);
    defaults.forEach(other -> other.ask(key, form, false, parser));
    if (needed && !entries.containsKey(key)) {
      problems.add(place, key, "Missing key: '" + key + "'. Add it here.");
    }
    return Optional.ofNullable(entries.get(key));
  }

  /** The text of an optional key, parsed; a text that does not parse is a problem. */
  public <T> Optional<T> take(String key, Function<String, T> parser) {
    return ask(key, Form.TEXT, false, parser).flatMap(node -> parse(key, node, parser));
  }

  /** The text of a mandatory key, parsed; its absence is a problem too. */
  public <T> Optional<T> need(String key, Function<String, T> parser) {
    return ask(key, Form.TEXT, true, parser).flatMap(node -> parse(key, node, parser));
  }

  /** Reports a file whose key {@code schema} is not the version 1 that this Yanhe reads. */
  public void needVersionOne() {
    need("schema", YamlMap::versionOne);
  }

  private static int versionOne(String text) {
    return Integer.parseInt(UnknownWord.check("schema version", text, List.of("1")));
  }

  public Optional<String> text(String key) {
    return take(key, t -> t);
  }

  public Optional<String> needText(String key) {
    return need(key, YamlMap::notBlank);
  }

  /** A text in both languages: {@code {zh: …, en: …}}, or one text for both. */
  public Optional<Label> label(String key) {
    return ask(key, Form.LABEL, false, t -> t).flatMap(node -> label(key, node));
  }

  public Optional<Label> needLabel(String key) {
    return ask(key, Form.LABEL, true, t -> t).flatMap(node -> label(key, node));
  }

  /** The texts of an optional list, each in both languages or one text for both. */
  public List<Label> labels(String key) {
    return items(ask(key, Form.LABELS, false, t -> t)).stream()
        .map(item -> label(key, item))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Label> label(String key, YamlNode node) {
    if (node instanceof YamlText text && !text.text().isBlank()) {
      return Optional.of(Label.same(text.text()));
    }
    return asMap(key, placeOf(key), node).flatMap(YamlMap::asLabel);
  }

  /** A default label is read by every entry, so mistakes made elsewhere must not hide it. */
  private Optional<Label> asLabel() {
    Optional<String> zh = needText("zh");
    Optional<String> en = needText("en");
    done();
    return zh.flatMap(z -> en.map(e -> new Label(z, e)));
  }

  /** What a key holds either as a text or as a map; its absence gives nothing. */
  public <T> Optional<T> either(
      String key, Function<String, T> text, Function<YamlMap, Optional<T>> map) {
    Optional<YamlNode> node = ask(key, Form.EITHER, false, text);
    return node.isPresent() && node.get() instanceof YamlText plain
        ? Optional.of(text.apply(plain.text()))
        : node.flatMap(n -> asMap(key, placeOf(key), n)).flatMap(map);
  }

  /** The map of an optional key; anything else there is a problem. */
  public Optional<YamlMap> map(String key) {
    return ask(key, Form.MAP, false, t -> t).flatMap(node -> asMap(key, placeOf(key), node));
  }

  /** The map of a mandatory key; its absence is a problem too. */
  public Optional<YamlMap> needMap(String key) {
    return ask(key, Form.MAP, true, t -> t).flatMap(node -> asMap(key, placeOf(key), node));
  }

  private Optional<YamlMap> asMap(String key, Place at, YamlNode node) {
    if (node instanceof YamlMap map) {
      return Optional.of(map);
    }
    problems.add(at, key, "Invalid '" + key + "': " + node.described() + " (a map is needed)");
    return Optional.empty();
  }

  /** One node alone is a list of one. */
  private static List<YamlNode> items(Optional<YamlNode> node) {
    return node.map(n -> n instanceof YamlList list ? list.items() : List.of(n)).orElse(List.of());
  }

  /** The items of an optional list of maps; anything else in it is a problem. */
  public List<YamlMap> maps(String key) {
    return items(ask(key, Form.MAPS, false, t -> t)).stream()
        .map(item -> asMap(key, item.place(), item))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The texts of an optional list, parsed one by one. */
  public <T> List<T> texts(String key, Function<String, T> parser) {
    return items(ask(key, Form.TEXTS, false, parser)).stream()
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
