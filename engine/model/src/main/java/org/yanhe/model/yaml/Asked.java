package org.yanhe.model.yaml;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yanhe.model.yaml.Listener.Form;

/** What a reader, or several of its readings together, asked of one key. */
final class Asked {
  private final Set<Form> forms = EnumSet.noneOf(Form.class);
  private final Set<String> words = new LinkedHashSet<>();
  private boolean free;
  private boolean needed;

  void add(Form form, boolean isNeeded, List<String> known) {
    forms.add(form);
    words.addAll(known);
    needed |= isNeeded;
  }

  void add(Asked other) {
    forms.addAll(other.forms);
    words.addAll(other.words);
    free |= other.free || other.takesAnyText();
    needed |= other.needed;
  }

  /** Of one reading: a text that is asked for twice keeps to the closed set of either. */
  private boolean takesAnyText() {
    return words.isEmpty() && (forms.contains(Form.TEXT) || forms.contains(Form.TEXTS));
  }

  boolean has(Form form) {
    return forms.contains(form);
  }

  /** Whether a text is all that may stand there. */
  boolean isText() {
    return forms.equals(EnumSet.of(Form.TEXT));
  }

  boolean isNeeded() {
    return needed;
  }

  /** Whether a file may have the key: the reader did more than look for it. */
  boolean isKnown() {
    return forms.stream().anyMatch(form -> form != Form.PRESENCE);
  }

  /** The closed set of its texts; empty if some reading takes any text. */
  List<String> words() {
    return free ? List.of() : List.copyOf(words);
  }

  /** Contents that a reader may go on from, other than the first. */
  List<Variation.Content> others() {
    if (forms.contains(Form.EITHER)) {
      return List.of(Variation.Content.MAP);
    }
    if (forms.contains(Form.ANY)) {
      return List.of(Variation.Content.MAP, Variation.Content.LIST);
    }
    return isKnown()
        ? List.of()
        : List.of(Variation.Content.of("a"), Variation.Content.MAP, Variation.Content.LIST);
  }
}
