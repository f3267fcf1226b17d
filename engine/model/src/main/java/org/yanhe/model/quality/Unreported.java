package org.yanhe.model.quality;

import java.util.List;
import org.yanhe.model.region.Region;

/**
 * A region of which a dataset has no row where regions beside it have some.
 *
 * @param dataset its name
 * @param region the one that has not reported
 * @param periods for which others have, in order, as the dataset writes them
 */
public record Unreported(String dataset, Region region, List<String> periods) {
  public Unreported {
    periods = List.copyOf(periods);
  }
}
