package org.yanhe.model.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems so that all of them are told at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Place place, String key, String message) {
    found.add(new Problem(place, key, message));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int count() {
    return found.size();
  }

  /** All problems so far, by file and line. */
  public List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  /**
   * Stops if anything was found.
   *
   * @throws Stop.CatalogueError with every problem
   */
  public void stopIfAny() {
    if (!found.isEmpty()) {
      throw new Stop.CatalogueError(sorted());
    }
  }
}
