package org.yanhe.methods.state;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Which states are wanted of those that are stored.
 *
 * @param atoms whose states
 * @param periods of which finest periods, in SDMX form
 */
public record Selection(Predicate<Atom> atoms, Predicate<String> periods) {
  /** Every state. */
  public static final Selection ALL = new Selection(atom -> true, period -> true);

  /** The states of some atoms, of all periods. */
  public static Selection of(Set<Atom> atoms) {
    return new Selection(atoms::contains, period -> true);
  }

  /** Of these the states of some finest periods. */
  public Selection in(Predicate<String> some) {
    return new Selection(atoms, some);
  }
}
