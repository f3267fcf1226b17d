package org.yanhe.model.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects problems so that all of them are told at once; files may be read at the same time. */
public final class Problems {
  private final List<Problem> found = Collections.synchronizedList(new ArrayList<>());

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
    return List.copyOf(found).stream().distinct().sorted().toList();
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
