package org.yanhe.spark.source;

import java.util.Arrays;
import java.util.Collection;

/**
 * Whether a hash occurs twice among many. They are dealt into buckets by their highest bits first,
 * so that each bucket is looked through within the cache of the processor.
 */
final class Repetition {
  private static final int BUCKET = 1 << 12;
  private static final int MOST_BITS = 12;

  private final int shift;
  private final int[] ends;
  private final long[] dealt;
  private long[] seen = new long[0];

  private Repetition(Collection<long[]> all) {
    int count = all.stream().mapToInt(hashes -> hashes.length).sum();
    int bits = Math.max(1, Math.min(MOST_BITS, bits(count / BUCKET)));
    shift = Long.SIZE - bits;
    ends = starts(all, 1 << bits);
    dealt = new long[count];
    for (long[] hashes : all) {
      for (long hash : hashes) {
        dealt[ends[bucket(hash)]++] = hash;
      }
    }
  }

  static boolean isAmong(Collection<long[]> all) {
    return new Repetition(all).occurs();
  }

  /** Bits that numbers up to one need. */
  private static int bits(int most) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(most);
  }

  private int bucket(long hash) {
    return (int) (hash >>> shift);
  }

  /** Where each bucket begins. */
  private int[] starts(Collection<long[]> all, int buckets) {
    int[] starts = new int[buckets + 1];
    for (long[] hashes : all) {
      for (long hash : hashes) {
        starts[bucket(hash) + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  private boolean occurs() {
    int start = 0;
    for (int bucket = 0; bucket < ends.length - 1; bucket++) {
      if (occurs(start, ends[bucket])) {
        return true;
      }
      start = ends[bucket];
    }
    return false;
  }

  /** Zero stands for an empty place, so it is taken for one. */
  private boolean occurs(int start, int end) {
    int mask = emptied(end - start) - 1;
    for (int i = start; i < end; i++) {
      long hash = dealt[i] == 0 ? 1 : dealt[i];
      int place = (int) hash & mask;
      while (seen[place] != 0) {
        if (seen[place] == hash) {
          return true;
        }
        place = (place + 1) & mask;
      }
      seen[place] = hash;
    }
    return false;
  }

  /** Makes room for half as many more than come; how much. */
  private int emptied(int coming) {
    int room = 1 << bits(coming + coming / 2);
    if (room > seen.length) {
      seen = new long[room];
    }
    Arrays.fill(seen, 0, room, 0);
    return room;
  }
}
