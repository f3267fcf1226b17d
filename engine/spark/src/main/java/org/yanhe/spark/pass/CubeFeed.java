package org.yanhe.spark.pass;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.DistinctState;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.ExtremesState;
import org.yanhe.methods.state.QuantileState;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.State;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.expression.RowValues;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Time;

/** Feeds rows into a cube. */
final class CubeFeed {
  private final Cube cube;
  private final DatasetSchema schema;
  private final List<String> columns;
  private final Map<String, List<BoundAtom>> atomsByClass = new LinkedHashMap<>();
  private final int region;
  private final FinestPeriod finest;

  /** An atom with the positions of its columns. */
  private record BoundAtom(int position, Atom atom, RowTest where, int column, int entity) {}

  CubeFeed(Cube cube, DatasetSchema schema, List<String> columns) {
    this.cube = cube;
    this.schema = schema;
    this.finest = new FinestPeriod(schema);
    this.columns = columns;
    this.region = columns.indexOf(schema.region());
    for (int i = 0; i < cube.atoms().size(); i++) {
      Atom atom = cube.atoms().get(i);
      atomsByClass.computeIfAbsent(atom.by(), by -> new ArrayList<>()).add(bind(i, atom));
    }
  }

  private BoundAtom bind(int position, Atom atom) {
    return new BoundAtom(
        position,
        atom,
        RowTest.bind(ExpressionParser.parse(atom.where()), columns),
        columns.indexOf(atom.column()),
        columns.indexOf(atom.entity()));
  }

  /** Adds a row; one without region or period counts for no cell. */
  void add(RowValues row) {
    Object where = row.at(region);
    if (where == null) {
      return;
    }
    if (schema.time() instanceof Time.Span span) {
      add(row, where.toString(), row.at(columns.indexOf(span.from())), false);
      if (!span.to().isEmpty()) {
        add(row, where.toString(), row.at(columns.indexOf(span.to())), true);
      }
    } else {
      Time.Point point = (Time.Point) schema.time();
      add(row, where.toString(), row.at(columns.indexOf(point.column())), false);
    }
  }

  private void add(RowValues row, String where, @Nullable Object when, boolean leaving) {
    if (when == null) {
      return;
    }
    String period = finest.of(when);
    cube.saw(period);
    atomsByClass.forEach((by, atoms) -> add(row, slot(row, by, where, period), atoms, leaving));
  }

  private Slot slot(RowValues row, String by, String where, String period) {
    Object value = by.isEmpty() ? null : row.at(columns.indexOf(by));
    return new Slot(by, where, period, value == null ? "" : value.toString());
  }

  private void add(RowValues row, Slot slot, List<BoundAtom> atoms, boolean leaving) {
    for (BoundAtom atom : atoms) {
      if (atom.where().holds(row)) {
        add(row, slot, atom, leaving);
      }
    }
  }

  private void add(RowValues row, Slot slot, BoundAtom bound, boolean leaving) {
    Object value = bound.column() < 0 ? BigDecimal.ONE : row.at(bound.column());
    if (value == null) {
      return;
    }
    State state = cube.state(slot, bound.position());
    switch (bound.atom().kind()) {
      case TOTAL -> total((TotalState) state, number(value), leaving);
      case EXTREMES -> ((ExtremesState) state).add(number(value));
      case DISTINCT -> ((DistinctState) state).add(value.toString());
      case VALUES, SKETCH -> ((QuantileState) state).add(number(value));
      case PER_ENTITY -> entity(row, (EntityState) state, bound, number(value), leaving);
    }
  }

  private static void total(TotalState state, BigDecimal value, boolean leaving) {
    if (leaving) {
      state.remove(value);
    } else {
      state.add(value);
    }
  }

  private static void entity(
      RowValues row, EntityState state, BoundAtom bound, BigDecimal value, boolean leaving) {
    Object entity = row.at(bound.entity());
    if (entity != null) {
      state.add(entity.toString(), leaving ? value.negate() : value);
    }
  }

  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
  }
}
