package org.yanhe.methods.state;

import java.util.Optional;
import java.util.function.Supplier;
import org.yanhe.model.period.Period;

/**
 * What an earlier run found by looking at the respondents of a dataset. A finding about a period
 * follows from the rows of that period alone, by the same definitions in both runs, so that it need
 * not be found again where these rows are the same.
 */
public interface Memory {
  /** Nothing is remembered, and nothing is kept. */
  Memory NONE =
      new Memory() {
        @Override
        public boolean isSame(Period period) {
          return false;
        }

        @Override
        public Optional<byte[]> recall(String question) {
          return Optional.empty();
        }

        @Override
        public void keep(String question, Supplier<byte[]> found) {}
      };

  /** Whether a period has the rows that it had in the earlier run. */
  boolean isSame(Period period);

  /** What was found then, in any period, as it was kept. */
  Optional<byte[]> recall(String question);

  /** Keeps what is found now for a later run; of each question once. */
  void keep(String question, Supplier<byte[]> found);
}
