package org.yanhe.spark.pass;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.expression.Truth;

/** One part of the key of a group: every row has one of a few classes, numbered from 0. */
abstract class Dimension {
  private int shift;
  private int width;

  /** Classes so far; those of the batch that was read last are among them. */
  abstract int classes();

  /** Adds the classes of the rows of the batch that was read last to their keys. */
  abstract void addTo(GroupKeys keys);

  /** Bits that a key needs for the classes so far. */
  int bits() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(classes() - 1);
  }

  boolean fits() {
    return bits() <= width;
  }

  /** Takes a place in the key. */
  void place(int shiftInKey) {
    shift = shiftInKey;
    width = bits();
  }

  int shift() {
    return shift;
  }

  int width() {
    return width;
  }

  long mask() {
    return ((1L << width) - 1) << shift;
  }

  /** The class in a key. */
  int in(long key) {
    return (int) ((key & mask()) >>> shift);
  }

  /** Classes that follow from the codes of a column. */
  abstract static class Coded extends Dimension {
    private final Map<Coder, Classes> ofCoders = new HashMap<>();
    private Coder coder;
    private Classes of;

    /** Class of each code, and what it adds to a key. */
    private static final class Classes {
      private int[] numbers = {};
      private long[] parts = {};
      private long[] byId = {};

      /** Parts by position in a dictionary. */
      long[] byId(int[] codes, int words) {
        if (byId.length < words) {
          byId = new long[words];
        }
        for (int id = 0; id < words; id++) {
          byId[id] = parts[codes[id]];
        }
        return byId;
      }
    }

    Coded(Coder coder) {
      this.coder = coder;
      this.of = ofCoders.computeIfAbsent(coder, c -> new Classes());
    }

    Coder coder() {
      return coder;
    }

    /** Goes on with another column. */
    void use(Coder other) {
      coder = other;
      of = ofCoders.computeIfAbsent(other, c -> new Classes());
    }

    abstract int classify(int code);

    /** Gives the codes that came with the last batch their classes. */
    void grow() {
      int done = of.numbers.length;
      if (done < coder.size()) {
        of.numbers = Arrays.copyOf(of.numbers, coder.size());
        of.parts = Arrays.copyOf(of.parts, coder.size());
        for (int code = done; code < coder.size(); code++) {
          of.numbers[code] = classify(code);
          of.parts[code] = (long) of.numbers[code] << shift();
        }
      }
    }

    @Override
    void place(int shiftInKey) {
      super.place(shiftInKey);
      for (Classes classes : ofCoders.values()) {
        for (int code = 0; code < classes.numbers.length; code++) {
          classes.parts[code] = (long) classes.numbers[code] << shiftInKey;
        }
      }
    }

    @Override
    void addTo(GroupKeys keys) {
      if (coder.isConstant()) {
        keys.add(of.parts[coder.constant()]);
      } else if (coder.isById()) {
        keys.add(coder.ids(), of.byId(coder.byId(), coder.words()));
      } else {
        keys.add(coder.codes(), of.parts);
      }
    }
  }

  /** Each code is a class of its own. */
  static final class ByCode extends Coded {
    ByCode(Coder coder) {
      super(coder);
    }

    @Override
    int classify(int code) {
      return code;
    }

    @Override
    int classes() {
      return coder().size();
    }
  }

  /** Codes in the same period are one class; 0 is no period. */
  static final class ByPeriod extends Coded {
    private final FinestPeriod finest;
    private final Map<String, Integer> numbers = new HashMap<>();
    private String[] periods = {""};

    ByPeriod(Coder coder, FinestPeriod finest) {
      super(coder);
      this.finest = finest;
    }

    @Override
    int classify(int code) {
      Object when = coder().value(code);
      return when == null ? 0 : numbers.computeIfAbsent(finest.of(when), this::next);
    }

    private int next(String period) {
      periods = Arrays.copyOf(periods, periods.length + 1);
      periods[periods.length - 1] = period;
      return periods.length - 1;
    }

    String period(int number) {
      return periods[number];
    }

    @Override
    int classes() {
      return periods.length;
    }
  }

  /** Codes that answer some tests alike are one class. */
  static final class ByTests extends Coded {
    private final List<RowTest> tests;
    private final Map<List<Truth>, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Truth>> truths = new HashMap<>();

    /**
     * Tests of one column.
     *
     * @param tests bound to that column alone
     */
    ByTests(Coder coder, List<RowTest> tests) {
      super(coder);
      this.tests = List.copyOf(tests);
    }

    @Override
    int classify(int code) {
      List<Truth> answers = tests.stream().map(t -> t.test(c -> coder().value(code))).toList();
      int number = numbers.computeIfAbsent(answers, a -> numbers.size());
      truths.put(number, answers);
      return number;
    }

    /** The truth of a test for a class; null where unknown. */
    @Nullable Boolean truth(int number, int test) {
      return TestedRows.truth(TestedRows.number(truths.getOrDefault(number, List.of()).get(test)));
    }

    @Override
    int classes() {
      return numbers.size();
    }
  }

  /** The truth of a test for each row. */
  static final class ByRow extends Dimension {
    private final TestedRows test;

    ByRow(TestedRows test) {
      this.test = test;
    }

    @Override
    int classes() {
      return TestedRows.CLASSES;
    }

    @Override
    void addTo(GroupKeys keys) {
      keys.add(test.truths(), new long[] {0, 1L << shift(), 2L << shift()});
    }
  }

  /** Whether members come (0) or leave (1): the same for all rows of a turn. */
  static final class Leaving extends Dimension {
    private boolean leaving;

    void set(boolean isLeaving) {
      leaving = isLeaving;
    }

    @Override
    int classes() {
      return 2;
    }

    @Override
    void addTo(GroupKeys keys) {
      keys.add(leaving ? 1L << shift() : 0);
    }
  }
}
