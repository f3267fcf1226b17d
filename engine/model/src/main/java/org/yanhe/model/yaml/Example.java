package org.yanhe.model.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;

/**
 * A map of an example file that grows while a reader reads it again and again: what the reader asks
 * for is put there, so that it goes on to ask for what lies behind.
 */
final class Example implements Listener {
  /** Stands for a name of the user's own. */
  static final String ANY_NAME = "any-name";

  private static final Place NOWHERE = Place.of("example");
  private static final List<String> SAMPLES = List.of("a", "1", "2022", "2022-01-01");
  private static final Variation.Content GUESS = Variation.Content.of(SAMPLES.get(0));
  private static final String NO_WORD = "\u0001";

  /** What stands under a key. */
  sealed interface Value {
    record Text(String text) implements Value {}

    record One(Example map) implements Value {}

    record Several(List<Example> maps) implements Value {}
  }

  private final List<String> path;
  private final Map<List<String>, Variation.Content> varied;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  /** Keys whose content only fills the place until the reader says what it needs there. */
  private final Set<String> guessed = new HashSet<>();

  private Optional<List<String>> serves = Optional.empty();
  private boolean grew;

  Example(List<String> path, Map<List<String>, Variation.Content> varied) {
    this.path = List.copyOf(path);
    this.varied = varied;
  }

  /** Where it stands: the keys from the root, the same for every item of a list. */
  List<String> path() {
    return path;
  }

  /** Where the maps stand that take from this one what they do not say themselves. */
  Optional<List<String>> serves() {
    return serves;
  }

  /** What the reader asked for when it read last, by key. */
  Map<String, Asked> asked() {
    return asked;
  }

  /** This map and all below. */
  List<Example> all() {
    List<Example> all = new ArrayList<>(List.of(this));
    values.values().forEach(value -> children(value).forEach(child -> all.addAll(child.all())));
    return all;
  }

  private static List<Example> children(Value value) {
    if (value instanceof Value.One one) {
      return List.of(one.map());
    }
    return value instanceof Value.Several several ? several.maps() : List.of();
  }

  /** Whether the last reading made this map grow. */
  boolean hasGrown() {
    return grew;
  }

  /** Begins another reading. */
  void forget() {
    grew = false;
    asked.clear();
  }

  /** The example as a reader sees it. */
  YamlMap read(Problems problems) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    values.forEach((key, value) -> entries.put(key, node(value, problems)));
    return new YamlMap(NOWHERE, entries, Map.of(), entries.keySet(), problems, this, List.of());
  }

  private static YamlNode node(Value value, Problems problems) {
    if (value instanceof Value.Text text) {
      return new YamlText(NOWHERE, text.text());
    }
    if (value instanceof Value.One one) {
      return one.map().read(problems);
    }
    return new YamlList(
        NOWHERE, children(value).stream().<YamlNode>map(child -> child.read(problems)).toList());
  }

  @Override
  public void servesAsDefaultsOf(Listener other) {
    if (other instanceof Example entry) {
      serves = Optional.of(entry.path());
    }
  }

  @Override
  public void asked(String key, Form form, boolean needed, Function<String, ?> parser) {
    if (serves.isPresent()) {
      // Whatever a map may hold its defaults may hold, so that asking the map is enough.
      return;
    }
    Asked now = asked.computeIfAbsent(key, k -> new Asked());
    List<String> words =
        form == Form.TEXT || form == Form.TEXTS ? words(parser) : List.<String>of();
    now.add(form, needed, words);
    switch (form) {
      case TEXT -> text(key, words, parser);
      case MAP -> fill(key, Variation.Content.MAP);
      case MAPS -> fill(key, path.contains(key) ? Variation.Content.LIST : Variation.Content.MAPS);
      case ANY -> guess(key);
      case EITHER -> fill(key, GUESS);
      case NAMES -> fill(ANY_NAME, GUESS);
      case PRESENCE -> vary(key);
      case TEXTS, LABEL, LABELS -> {}
    }
  }

  private void text(String key, List<String> words, Function<String, ?> parser) {
    Optional<String> sample =
        words.isEmpty()
            ? SAMPLES.stream().filter(s -> reads(parser, s)).findFirst()
            : Optional.of(words.get(0));
    sample.ifPresent(word -> fill(key, Variation.Content.of(word)));
  }

  private void guess(String key) {
    if (!values.containsKey(key) && !varied.containsKey(below(key))) {
      guessed.add(key);
    }
    fill(key, GUESS);
  }

  private void fill(String key, Variation.Content content) {
    if (!content.equals(GUESS) && guessed.remove(key)) {
      values.remove(key);
    }
    put(key, varied.getOrDefault(below(key), content));
  }

  private void vary(String key) {
    Optional.ofNullable(varied.get(below(key))).ifPresent(content -> put(key, content));
  }

  private void put(String key, Variation.Content content) {
    if (!values.containsKey(key)) {
      values.put(key, content.value(below(key), varied));
      grew = true;
    }
  }

  private List<String> below(String key) {
    List<String> place = new ArrayList<>(path);
    place.add(key);
    return List.copyOf(place);
  }

  /** The closed set that a parser knows; empty if it takes any text of a form. */
  private static List<String> words(Function<String, ?> parser) {
    return refusal(parser, NO_WORD)
        .map(refusal -> refusal instanceof UnknownWord word ? word.known() : List.<String>of())
        .orElse(List.of());
  }

  private static boolean reads(Function<String, ?> parser, String text) {
    return refusal(parser, text).isEmpty();
  }

  private static Optional<IllegalArgumentException> refusal(
      Function<String, ?> parser, String text) {
    try {
      var unused = parser.apply(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e);
    }
  }
}
