package org.yanhe.methods.disclosure;

/**
 * Somebody who reads the release.
 *
 * @param name of the respondent, which knows the cells that it makes alone; empty for a reader who
 *     knows only what is published
 */
public record Attacker(String name) implements Comparable<Attacker> {
  /** A reader who knows only what is published. */
  public static final Attacker OUTSIDER = new Attacker("");

  @Override
  public int compareTo(Attacker other) {
    return name.compareTo(other.name);
  }
}
