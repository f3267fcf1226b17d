package org.yanhe.model.classification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which class of one classification the codes of another one belong to. A row for a shorter code
 * holds for every code that begins with it, unless a longer one says otherwise.
 */
public final class Concordance implements Serializable {
  private static final Comparator<Mapping> WHOLE_FIRST =
      Comparator.comparing(Mapping::extent).thenComparing(Mapping::to);

  private final String name;
  private final List<Mapping> all;
  private final Map<String, List<Mapping>> byFrom = new HashMap<>();

  public Concordance(String name, Collection<Mapping> mappings) {
    this.name = name;
    this.all = new ArrayList<>(mappings);
    for (Mapping mapping : mappings) {
      byFrom.computeIfAbsent(mapping.from(), f -> new ArrayList<>()).add(mapping);
    }
    byFrom.values().forEach(list -> list.sort(WHOLE_FIRST));
  }

  /** Whether all of a code belongs to the class, or only units that say so of themselves. */
  public enum Extent {
    WHOLE,
    PART
  }

  /**
   * A row of the concordance.
   *
   * @param from code, or the first characters of codes
   * @param to class
   * @param extent how much of it belongs
   * @param status how the row was found, such as {@code matched}, {@code recalled} or {@code
   *     inferred}
   * @param validFrom first day
   * @param validTo first day on which it is no longer valid
   */
  public record Mapping(
      String from, String to, Extent extent, String status, LocalDate validFrom, LocalDate validTo)
      implements Serializable {
    boolean isValidOn(LocalDate day) {
      return !day.isBefore(validFrom) && day.isBefore(validTo);
    }
  }

  public String name() {
    return name;
  }

  /** Every row in the order of the file. */
  public List<Mapping> all() {
    return List.copyOf(all);
  }

  /** The row that holds for a unit all of whose business counts: the longest code, whole first. */
  public Optional<Mapping> lookUp(String code, LocalDate day) {
    return find(code, day, Extent.PART);
  }

  /** The row that holds for a unit of which only codes that belong as a whole count. */
  public Optional<Mapping> lookUpWhole(String code, LocalDate day) {
    return find(code, day, Extent.WHOLE);
  }

  /** Whether any row, of any extent and time, says something of a code. */
  public boolean knows(String code) {
    return IntStream.rangeClosed(1, code.length())
        .anyMatch(length -> byFrom.containsKey(code.substring(0, length)));
  }

  private Optional<Mapping> find(String code, LocalDate day, Extent widest) {
    for (int length = code.length(); length > 0; length--) {
      for (Mapping mapping : byFrom.getOrDefault(code.substring(0, length), List.of())) {
        if (mapping.isValidOn(day) && mapping.extent().compareTo(widest) <= 0) {
          return Optional.of(mapping);
        }
      }
    }
    return Optional.empty();
  }
}
