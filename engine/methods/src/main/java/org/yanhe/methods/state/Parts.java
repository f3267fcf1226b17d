package org.yanhe.methods.state;

import java.util.Set;
import java.util.function.Consumer;

/**
 * The states that grow with the number of respondents, in parts: every respondent is wholly in one
 * of them. So whatever is counted, added up or ranked over respondents can be found part by part,
 * and no more than one part need be in memory.
 */
@FunctionalInterface
public interface Parts {
  /**
   * Hands over each part in turn.
   *
   * @param atoms whose states are wanted; a part may have more of them
   * @param action must not keep the part
   */
  void forEach(Set<Atom> atoms, Consumer<Cube> action);

  /** One part: everybody. */
  static Parts of(Cube whole) {
    return (atoms, action) -> action.accept(whole);
  }
}
