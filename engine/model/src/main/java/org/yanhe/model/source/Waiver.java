package org.yanhe.model.source;

import java.io.Serializable;

/**
 * A soft check that somebody accepts for one row.
 *
 * @param check id of the check
 * @param dataset its dataset
 * @param key key of the row: the values of its key columns joined by {@code |}
 * @param who accepted it
 * @param when as written
 * @param why the reason
 */
public record Waiver(String check, String dataset, String key, String who, String when, String why)
    implements Serializable {
  public Waiver {
    if (check.isBlank() || dataset.isBlank() || key.isBlank()) {
      throw new IllegalArgumentException("Invalid waiver: check, dataset and key are needed");
    }
    if (who.isBlank() || when.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException(
          "Invalid waiver of check '"
              + check
              + "' for '"
              + key
              + "': who, when and why are needed");
    }
  }
}
