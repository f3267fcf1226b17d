package org.yanhe.methods.state;

import java.io.Serializable;
import java.util.Arrays;

/** How many numbers are in each bucket: an open hash table of those that have any. */
final class BucketCounts implements Serializable {
  private static final int FIRST_SIZE = 8;

  private int[] buckets = new int[FIRST_SIZE];
  private long[] counts = new long[FIRST_SIZE];
  private int size;

  /** Number of buckets that have any. */
  int size() {
    return size;
  }

  /**
   * Counts numbers.
   *
   * @param number how many, at least one
   */
  void add(int bucket, long number) {
    int place = place(bucket);
    if (counts[place] == 0) {
      if (++size * 3L > buckets.length * 2L) {
        grow();
        place = place(bucket);
      }
      buckets[place] = bucket;
    }
    counts[place] += number;
  }

  /** Where a bucket is or has room; a place without a count is empty. */
  private int place(int bucket) {
    int mask = buckets.length - 1;
    int place = HashPlaces.of(bucket, mask);
    while (counts[place] != 0 && buckets[place] != bucket) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    int[] oldBuckets = buckets;
    long[] oldCounts = counts;
    buckets = new int[2 * oldBuckets.length];
    counts = new long[buckets.length];
    for (int i = 0; i < oldBuckets.length; i++) {
      if (oldCounts[i] != 0) {
        int place = place(oldBuckets[i]);
        buckets[place] = oldBuckets[i];
        counts[place] = oldCounts[i];
      }
    }
  }

  void merge(BucketCounts other) {
    for (int i = 0; i < other.buckets.length; i++) {
      if (other.counts[i] != 0) {
        add(other.buckets[i], other.counts[i]);
      }
    }
  }

  /** The buckets that have any, in order. */
  int[] sorted() {
    int[] sorted = new int[size];
    int next = 0;
    for (int i = 0; i < buckets.length; i++) {
      if (counts[i] != 0) {
        sorted[next++] = buckets[i];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  long count(int bucket) {
    return counts[place(bucket)];
  }
}
