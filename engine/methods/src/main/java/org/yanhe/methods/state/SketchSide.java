package org.yanhe.methods.state;

import java.io.Serializable;
import java.math.BigDecimal;

/** The numbers of one sign of a sketch, without their sign. */
final class SketchSide implements Serializable {
  private final Buckets buckets;
  private final BucketCounts counts = new BucketCounts();
  private final ExtremesState ends = new ExtremesState();
  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;
  private long number;

  SketchSide(Buckets buckets) {
    this.buckets = buckets;
  }

  /** How many numbers there are. */
  long number() {
    return number;
  }

  void add(long magnitude, int scale) {
    int bucket = buckets.of(magnitude, scale);
    count(bucket, 1);
    if (isAtEnd(bucket)) {
      end(BigDecimal.valueOf(magnitude, scale));
    }
  }

  void add(BigDecimal magnitude) {
    int bucket = buckets.of(magnitude);
    count(bucket, 1);
    if (isAtEnd(bucket)) {
      end(magnitude);
    }
  }

  private void count(int bucket, long more) {
    counts.add(bucket, more);
    number += more;
  }

  private boolean isAtEnd(int bucket) {
    return bucket <= first || bucket >= last;
  }

  /** Equal numbers in one form, so that the order in which they come leaves no trace. */
  private void end(BigDecimal magnitude) {
    int bucket = buckets.of(magnitude);
    first = Math.min(first, bucket);
    last = Math.max(last, bucket);
    ends.add(magnitude.stripTrailingZeros());
  }

  /** The number of a rank, or one that is off by no more than the error; the ends are exact. */
  BigDecimal at(long rank) {
    BigDecimal least = ends.smallest().orElseThrow();
    BigDecimal most = ends.largest().orElseThrow();
    if (rank == 0 || rank == number - 1) {
      return rank == 0 ? least : most;
    }
    int[] sorted = counts.sorted();
    int next = 0;
    long seen = counts.count(sorted[0]);
    while (seen <= rank) {
      seen += counts.count(sorted[++next]);
    }
    return buckets.middle(sorted[next]).stripTrailingZeros().max(least).min(most);
  }

  void merge(SketchSide other) {
    counts.merge(other.counts);
    number += other.number;
    other.ends.smallest().ifPresent(this::end);
    other.ends.largest().ifPresent(this::end);
  }

  /** Whole numbers of buckets in order, each less the one before, with their counts. */
  void write(PackedOutput out) {
    out.number(counts.size());
    int before = 0;
    for (int bucket : counts.sorted()) {
      out.signed((long) bucket - before);
      out.number(counts.count(bucket));
      before = bucket;
    }
    ends.smallest().ifPresent(out::decimal);
    ends.largest().ifPresent(out::decimal);
  }

  void read(PackedInput in) {
    int some = in.count();
    long bucket = 0;
    for (int n = some; n > 0; n--) {
      bucket += in.signed();
      count((int) bucket, in.number());
    }
    if (some > 0) {
      end(in.decimal());
      end(in.decimal());
    }
  }
}
