package org.yanhe.model.classification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A code list with the validity of each code, in the order of its file. */
public final class CodeList implements Serializable {
  private final String name;
  private final Map<String, List<Code>> byText = new LinkedHashMap<>();

  /**
   * Builds a list.
   *
   * @throws IllegalArgumentException if a code occurs twice on one day or its parent is missing
   */
  public CodeList(String name, Collection<Code> codes) {
    this.name = name;
    for (Code code : codes) {
      List<Code> same = byText.computeIfAbsent(code.text(), t -> new ArrayList<>());
      if (same.stream()
          .anyMatch(c -> c.from().isBefore(code.to()) && code.from().isBefore(c.to()))) {
        throw new IllegalArgumentException(
            "Invalid code list '" + name + "': '" + code.text() + "' occurs twice");
      }
      same.add(code);
    }
    for (Code code : codes) {
      if (!code.parent().isEmpty() && !byText.containsKey(code.parent())) {
        throw new IllegalArgumentException(
            "Invalid code list '"
                + name
                + "': parent '"
                + code.parent()
                + "' of '"
                + code.text()
                + "' is missing");
      }
    }
  }

  public String name() {
    return name;
  }

  public List<Code> all() {
    return byText.values().stream().flatMap(List::stream).toList();
  }

  /** Whether the code was ever valid. */
  public boolean contains(String code) {
    return byText.containsKey(code);
  }

  /** The code as it was valid on a day. */
  public Optional<Code> on(String code, LocalDate day) {
    for (Code same : byText.getOrDefault(code, List.of())) {
      if (same.isValidOn(day)) {
        return Optional.of(same);
      }
    }
    return Optional.empty();
  }

  /** Texts of the codes directly below one, in order. */
  public List<String> children(String parent) {
    return all().stream()
        .filter(c -> c.parent().equals(parent))
        .map(Code::text)
        .distinct()
        .toList();
  }

  /** Texts of all codes, in order. */
  public List<String> texts() {
    return List.copyOf(byText.keySet());
  }
}
