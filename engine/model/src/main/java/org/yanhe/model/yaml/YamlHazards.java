package org.yanhe.model.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Looks for what attacks on YAML readers are made of, in the stream of events and so before
 * anything is built from them: anchors, aliases, tags, deep nesting and huge texts.
 */
final class YamlHazards {
  private static final int MOST_DEPTH = 40;
  private static final int LONGEST_TEXT = 20_000;

  private int depth;

  private YamlHazards() {}

  /**
   * Something that is refused.
   *
   * @param mark where it stands
   * @param message the sentence
   */
  record Found(Optional<Mark> mark, String message) {}

  /** The first hazard of a text. */
  static Optional<Found> first(String text, LoadSettings settings) {
    YamlHazards hazards = new YamlHazards();
    for (Event event : new Parse(settings).parseString(text)) {
      String message = hazards.seen(event);
      if (!message.isEmpty()) {
        return Optional.of(new Found(event.getStartMark(), "Invalid YAML: " + message));
      }
    }
    return Optional.empty();
  }

  private String seen(Event event) {
    if (event instanceof CollectionEndEvent) {
      depth--;
    }
    if (event instanceof CollectionStartEvent && ++depth > MOST_DEPTH) {
      return "nested deeper than " + MOST_DEPTH + " levels. Flatten it.";
    }
    Optional<Anchor> anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
    if (anchor.isPresent()) {
      return "anchors and aliases are not allowed. Write the text out.";
    }
    if (tag(event).isPresent()) {
      return "tags are not allowed. Write the text without '!'.";
    }
    return event instanceof ScalarEvent scalar && scalar.getValue().length() > LONGEST_TEXT
        ? "a text of more than " + LONGEST_TEXT + " characters. Shorten it."
        : "";
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }
}
