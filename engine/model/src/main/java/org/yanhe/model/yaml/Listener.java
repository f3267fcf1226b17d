package org.yanhe.model.yaml;

import java.util.function.Function;

/** Is told what a reader asks of a map, and so learns which keys the reader knows. */
interface Listener {
  /** Nobody wants to know. */
  Listener NONE = (key, form, needed, parser) -> {};

  /** What a reader expects under a key. */
  enum Form {
    TEXT,
    TEXTS,
    LABEL,
    LABELS,
    MAP,
    MAPS,
    /** A text or a map. */
    EITHER,
    /** A text, a map or a list; the reader looks before it asks. */
    ANY,
    /** Whatever it is, the reader only looks whether it is there. */
    PRESENCE,
    /** The keys are names of the user's own. */
    NAMES
  }

  /**
   * A reader asks for a key.
   *
   * @param key the key; empty for {@link Form#NAMES}
   * @param needed whether its absence is a problem
   * @param parser reads a text of it
   */
  void asked(String key, Form form, boolean needed, Function<String, ?> parser);

  /** A reader takes from this map what another one, which that listener hears of, does not say. */
  default void servesAsDefaultsOf(Listener other) {}
}
