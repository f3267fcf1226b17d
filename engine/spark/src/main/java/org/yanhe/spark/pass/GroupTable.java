package org.yanhe.spark.pass;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.ExtremesState;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.expression.Expression;
import org.yanhe.model.expression.RowTest;

/**
 * The atoms with one column of classes, accumulated by group. A group is a region, a period, a
 * class and one combination of answers to the tests of the conditions, so that a condition is
 * decided once for a group and a row costs a few additions.
 */
final class GroupTable {
  private static final int MOST_GROUPS = 1 << 20;
  private static final int MOST_BITS = Long.SIZE - 1;

  private final Cube cube;
  private final String by;
  private final int[] positions;
  private final List<Atom> atoms = new ArrayList<>();
  private final Conditions conditions;
  private final Dimension.ByPeriod period;
  private final Dimension.ByCode region;
  private final Dimension.@Nullable ByCode value;
  private final Dimension.Leaving leaving = new Dimension.Leaving();
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Map<Integer, GroupSums> sums = new HashMap<>();
  private final Map<Integer, GroupExtremes> extremes = new HashMap<>();
  private final List<RowFeed> feeds = new ArrayList<>();
  private final Map<Long, boolean[]> holding = new HashMap<>();
  private final BatchReader reader;
  private KeyIndex index = new KeyIndex(0);
  private boolean countsRows;
  private long answerMask;
  private long[] rowsOf = {};
  private final GroupKeys packed = new GroupKeys();
  private int[] groups = {};

  /** Where the truth of a test is found in a key. */
  @FunctionalInterface
  private interface Answer {
    @Nullable Boolean in(long key);
  }

  /**
   * A table without groups.
   *
   * @param by column of classes; empty for none
   * @param positions of the atoms with it, in the cube
   */
  GroupTable(Cube cube, String by, List<Integer> positions, BatchReader reader) {
    this.cube = cube;
    this.by = by;
    this.reader = reader;
    this.positions = positions.stream().mapToInt(Integer::intValue).toArray();
    positions.forEach(position -> atoms.add(cube.atoms().get(position)));
    this.conditions = new Conditions(atoms);
    addTests();
    this.dimensions.add(leaving);
    this.value = by.isEmpty() ? null : new Dimension.ByCode(reader.coder(by));
    if (value != null) {
      dimensions.add(value);
    }
    this.region = new Dimension.ByCode(reader.coder(reader.schema().region()));
    this.period = new Dimension.ByPeriod(reader.coder(reader.begin()), reader.finest());
    // Rows of one period often lie together: with the period on top they meet a small part of all.
    dimensions.addAll(List.of(region, period));
    addMeasures();
  }

  /** Tests of one coded column share a dimension; the others have one each. */
  private void addTests() {
    Map<String, List<RowTest>> byColumn = new HashMap<>();
    Map<String, Dimension.ByTests> dimensionOf = new HashMap<>();
    List<Expression> tests = conditions.tests();
    for (Expression test : tests) {
      reader
          .codedColumn(test)
          .ifPresent(
              column ->
                  byColumn
                      .computeIfAbsent(column, c -> new ArrayList<>())
                      .add(RowTest.bind(test, List.of(column))));
    }
    for (Expression test : tests) {
      String column = reader.codedColumn(test).orElse("");
      if (column.isEmpty()) {
        Dimension.ByRow row = new Dimension.ByRow(reader.tested(test));
        dimensions.add(row);
        answers.add(key -> TestedRows.truth(row.in(key)));
      } else {
        Dimension.ByTests dimension = dimensionOf.get(column);
        if (dimension == null) {
          dimension =
              new Dimension.ByTests(reader.coder(column), byColumn.getOrDefault(column, List.of()));
          dimensionOf.put(column, dimension);
          dimensions.add(dimension);
        }
        answers.add(answer(dimension, numberAmong(tests, test, column)));
      }
    }
  }

  private int numberAmong(List<Expression> tests, Expression test, String column) {
    return (int)
        tests.subList(0, tests.indexOf(test)).stream()
            .filter(t -> reader.codedColumn(t).filter(column::equals).isPresent())
            .count();
  }

  private static Answer answer(Dimension.ByTests dimension, int number) {
    return key -> dimension.truth(dimension.in(key), number);
  }

  private void addMeasures() {
    Map<String, List<Integer>> distincts = new LinkedHashMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      int column = reader.position(atom.column());
      int scale = column < 0 ? 0 : reader.kind(column).scale();
      switch (atom.kind()) {
        case TOTAL -> {
          if (column >= 0) {
            sums.computeIfAbsent(column, c -> new GroupSums(c, scale));
          }
        }
        case EXTREMES -> extremes.computeIfAbsent(column, c -> new GroupExtremes(c, scale));
        case DISTINCT ->
            distincts.computeIfAbsent(atom.column(), c -> new ArrayList<>()).add(positions[i]);
        case VALUES, SKETCH -> feeds.add(new CellFeed.Values(cube, positions[i], column, scale));
        case PER_ENTITY ->
            feeds.add(
                new CellFeed.PerEntity(cube, positions[i], coder(atom.entity()), column, scale));
      }
    }
    distincts.forEach(
        (column, of) -> feeds.add(new DistinctFeed(cube, of, coder(column), reader.budget())));
  }

  private Coder coder(String column) {
    return reader.coder(column);
  }

  /** Whether the keys of the batch that was read last can be packed. */
  boolean fits(String timeColumn) {
    period.use(reader.coder(timeColumn));
    grow();
    return dimensions.stream().mapToInt(Dimension::bits).sum() <= MOST_BITS;
  }

  private void grow() {
    for (Dimension dimension : dimensions) {
      if (dimension instanceof Dimension.Coded coded) {
        coded.grow();
      }
    }
  }

  /** Adds the rows of the batch that was read last. */
  void add(int rows, String timeColumn, boolean isLeaving) {
    period.use(reader.coder(timeColumn));
    leaving.set(isLeaving);
    if (rowsOf.length == 0 || index.size() > MOST_GROUPS) {
      flush();
    }
    layOut();
    group(rows);
    for (int i = 0; i < rows; i++) {
      rowsOf[groups[i]]++;
    }
    NumberColumns numbers = reader.numbers();
    sums.values().forEach(s -> s.add(groups, rows, rowsOf.length, numbers));
    extremes.values().forEach(e -> e.add(groups, rows, rowsOf.length, numbers));
    feeds.forEach(feed -> feed.add(groups, rows, rowsOf.length, numbers, isLeaving));
  }

  /** Gives every dimension the bits that it needs by now; the numbers of the groups stay. */
  private void layOut() {
    grow();
    if (!dimensions.stream().allMatch(Dimension::fits)) {
      int[] before = shiftsAndWidths();
      int bits = 0;
      for (Dimension dimension : dimensions) {
        dimension.place(bits);
        bits += dimension.width();
      }
      renumber(before, bits);
    }
  }

  private int[] shiftsAndWidths() {
    return dimensions.stream()
        .flatMapToInt(d -> java.util.stream.IntStream.of(d.shift(), d.width()))
        .toArray();
  }

  private void renumber(int[] before, int bits) {
    KeyIndex next = new KeyIndex(bits);
    for (int group = 0; group < index.size(); group++) {
      long key = 0;
      for (int d = 0; d < dimensions.size(); d++) {
        long part = (index.key(group) >>> before[2 * d]) & ((1L << before[2 * d + 1]) - 1);
        key |= part << dimensions.get(d).shift();
      }
      next.add(key);
    }
    index = next;
    holding.clear();
    answerMask = 0;
    for (Dimension dimension : dimensions) {
      if (dimension instanceof Dimension.ByTests || dimension instanceof Dimension.ByRow) {
        answerMask |= dimension.mask();
      }
    }
  }

  private void group(int rows) {
    if (groups.length < rows) {
      groups = new int[rows];
    }
    packed.clear();
    dimensions.forEach(dimension -> dimension.addTo(packed));
    long[] keys = packed.pack(rows);
    if (!index.find(keys, rows, groups)) {
      for (int i = 0; i < rows; i++) {
        if (groups[i] == KeyIndex.ABSENT) {
          groups[i] = numbered(keys[i]);
        }
      }
    }
  }

  private int numbered(long key) {
    int group = index.find(key);
    return group == KeyIndex.ABSENT ? newGroup(key) : group;
  }

  private int newGroup(long key) {
    int group = index.add(key);
    if (group >= rowsOf.length) {
      rowsOf = Arrays.copyOf(rowsOf, rowsOf.length * 2);
    }
    if (isSomewhere(key) && !feeds.isEmpty()) {
      boolean[] holds = holding(key);
      Slot cell = cell(key);
      for (RowFeed feed : feeds) {
        feed.lead(group, cell, atom -> holds[Arrays.binarySearch(positions, atom)]);
      }
    }
    return group;
  }

  private boolean isSomewhere(long key) {
    return region.in(key) != Coder.EMPTY && period.in(key) != 0;
  }

  private Slot cell(long key) {
    return new Slot(
        by,
        region.coder().text(region.in(key)),
        period.period(period.in(key)),
        value == null ? "" : value.coder().text(value.in(key)));
  }

  private boolean[] holding(long key) {
    return holding.computeIfAbsent(
        key & answerMask,
        k -> conditions.holding(answers.stream().map(a -> a.in(key)).toArray(Boolean[]::new)));
  }

  /** Makes this the table that tells the cube how many rows there were. */
  void countsRows() {
    countsRows = true;
  }

  /** Hands everything over to the cube. */
  void finish() {
    flush();
    feeds.forEach(RowFeed::finish);
  }

  private void flush() {
    for (int group = 0; group < index.size(); group++) {
      if (isSomewhere(index.key(group))) {
        flush(group);
      }
    }
    index = new KeyIndex(index.bits());
    rowsOf = new long[1 << 12];
    sums.replaceAll((column, s) -> new GroupSums(column, reader.kind(column).scale()));
    extremes.replaceAll((column, e) -> new GroupExtremes(column, reader.kind(column).scale()));
    feeds.forEach(RowFeed::forgetGroups);
  }

  private void flush(int group) {
    boolean[] holds = holding(index.key(group));
    Slot cell = cell(index.key(group));
    if (countsRows) {
      cube.saw(cell.period(), rowsOf[group]);
    }
    for (int i = 0; i < positions.length; i++) {
      if (holds[i]) {
        int column = reader.position(atoms.get(i).column());
        switch (atoms.get(i).kind()) {
          case TOTAL -> total(cell, positions[i], group, sums.get(column));
          case EXTREMES -> extremes(cell, positions[i], group, extremes.get(column));
          case DISTINCT, VALUES, SKETCH, PER_ENTITY -> {}
        }
      }
    }
  }

  private void total(Slot cell, int atom, int group, @Nullable GroupSums of) {
    long number = rowsOf[group] - (of == null ? 0 : of.empty(group));
    if (number > 0) {
      BigDecimal sum = of == null ? BigDecimal.valueOf(number) : of.sum(group);
      boolean leaves = leaving.in(index.key(group)) == 1;
      ((TotalState) cube.state(cell, atom))
          .add(leaves ? sum.negate() : sum, leaves ? -number : number);
    }
  }

  private void extremes(Slot cell, int atom, int group, @Nullable GroupExtremes of) {
    if (of != null && of.has(group)) {
      ExtremesState state = (ExtremesState) cube.state(cell, atom);
      state.add(of.smallest(group));
      state.add(of.largest(group));
    }
  }
}
