package org.yanhe.spark.source;

import java.util.List;
import java.util.Map;

/** What earlier runs found in files that need not be read again. */
public interface EarlierReadings {
  /** Nothing is known. */
  EarlierReadings NONE =
      new EarlierReadings() {
        @Override
        public boolean isEmpty() {
          return true;
        }

        @Override
        public Map<String, FileReading> of(List<String> keys) {
          return Map.of();
        }
      };

  /** Whether nothing is known of any file, so that no checksum is worth taking beforehand. */
  boolean isEmpty();

  /**
   * What was found in the files of a dataset, by their keys; the others have to be read.
   *
   * @param keys of each file the checksum of everything that its rows follow from
   */
  Map<String, FileReading> of(List<String> keys);
}
