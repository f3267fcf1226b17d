package org.yanhe.model.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something else that could stand at a place of an example.
 *
 * @param place keys from the root
 * @param content what stands there instead
 */
record Variation(List<String> place, Content content) {

  /** What can stand under a key. */
  record Content(Kind kind, String word) {
    static final Content MAP = new Content(Kind.MAP, "");
    static final Content MAPS = new Content(Kind.MAPS, "");
    static final Content LIST = new Content(Kind.LIST, "");

    enum Kind {
      TEXT,
      MAP,
      MAPS,
      LIST
    }

    static Content of(String word) {
      return new Content(Kind.TEXT, word);
    }

    Example.Value value(List<String> place, Map<List<String>, Content> varied) {
      return switch (kind) {
        case TEXT -> new Example.Value.Text(word);
        case MAP -> new Example.Value.One(new Example(place, varied));
        case MAPS -> new Example.Value.Several(List.of(new Example(place, varied)));
        case LIST -> new Example.Value.Several(List.of());
      };
    }
  }

  /** What else could stand under a key, given what the reader asked for there. */
  static List<Variation> of(Example map, String key) {
    Asked asked = map.asked().getOrDefault(key, new Asked());
    List<String> place = new ArrayList<>(map.path());
    place.add(key);
    if (map.path().contains(key)) {
      return asked.isKnown() ? List.of() : List.of(new Variation(place, Content.LIST));
    }
    Stream<Content> contents =
        asked.words().size() > 1
            ? asked.words().stream().skip(1).map(Content::of)
            : asked.others().stream();
    return contents.map(content -> new Variation(List.copyOf(place), content)).toList();
  }

  /** The key that is varied. */
  String key() {
    return place.get(place.size() - 1);
  }

  /** The place of the map whose key is varied. */
  List<String> map() {
    return place.subList(0, place.size() - 1);
  }
}
