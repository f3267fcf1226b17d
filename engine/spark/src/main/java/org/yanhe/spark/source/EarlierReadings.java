package org.yanhe.spark.source;

import java.util.Optional;

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
        public Optional<FileReading> of(String key) {
          return Optional.empty();
        }
      };

  /** Whether nothing is known of any file, so that no checksum is worth taking beforehand. */
  boolean isEmpty();

  /**
   * What was found in a file.
   *
   * @param key checksum of everything that its rows follow from
   */
  Optional<FileReading> of(String key);
}
