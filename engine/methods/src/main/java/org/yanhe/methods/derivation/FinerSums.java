package org.yanhe.methods.derivation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Slot;
import org.yanhe.model.expression.Expression;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.source.ColumnType;
import org.yanhe.model.source.DatasetSchema;

/**
 * Sums per entity that follow from kept ones by class: those of all rows, or of the rows for whose
 * class a condition holds. So a pass keeps the finest of them alone (the lattice of group-bys of
 * Harinarayan, Rajaraman and Ullman, Implementing data cubes efficiently, SIGMOD 1996).
 *
 * @param wanted the atom asked for
 * @param kept the atom whose states there are; perhaps the same
 * @param classes whether the rows of a class count; {@code ""} stands for rows without one
 */
record FinerSums(Atom wanted, Atom kept, Predicate<String> classes) {
  private static final Set<ColumnType> TOLD_BY_TEXT = Set.of(ColumnType.TEXT, ColumnType.CODE);

  /**
   * From what an atom is found: itself, unless it follows from another one.
   *
   * @param there the atoms whose states there are; of any other atom there are none
   */
  static FinerSums of(Atom wanted, Collection<Atom> there, DatasetSchema schema) {
    FinerSums itself = new FinerSums(wanted, wanted, all -> true);
    return there.contains(wanted)
        ? itself
        : there.stream()
            .flatMap(kept -> from(wanted, kept, schema).stream())
            .findFirst()
            .orElse(itself);
  }

  /** The atoms that do not follow from others, in the same order. */
  static List<Atom> finest(Collection<Atom> atoms, DatasetSchema schema) {
    return atoms.stream()
        .filter(atom -> atoms.stream().noneMatch(kept -> from(atom, kept, schema).isPresent()))
        .toList();
  }

  /** How one atom follows from another one, which has classes. */
  private static Optional<FinerSums> from(Atom wanted, Atom kept, DatasetSchema schema) {
    boolean isByClass =
        !kept.by().isEmpty() && (wanted.by().isEmpty() || wanted.by().equals(kept.by()));
    boolean isSameSum =
        wanted.kind() == Atom.Kind.PER_ENTITY
            && kept.kind() == wanted.kind()
            && kept.column().equals(wanted.column())
            && kept.entity().equals(wanted.entity());
    if (!isByClass || !isSameSum || wanted.equals(kept)) {
      return Optional.empty();
    }
    return kept.where().equals(wanted.where())
        ? Optional.of(new FinerSums(wanted, kept, all -> true))
        : kept.where().isEmpty()
            ? classes(wanted.where(), kept.by(), schema).map(c -> new FinerSums(wanted, kept, c))
            : Optional.empty();
  }

  /**
   * The classes for which a condition holds, if they alone decide it. Rows without a class have
   * none or an empty one, which must not make a difference.
   */
  private static Optional<Predicate<String>> classes(
      String where, String by, DatasetSchema schema) {
    Expression condition = ExpressionParser.parse(where);
    boolean isOfClass =
        condition.columns().equals(Set.of(by))
            && schema.column(by).filter(c -> TOLD_BY_TEXT.contains(c.type())).isPresent();
    if (!isOfClass) {
      return Optional.empty();
    }
    RowTest test = RowTest.bind(condition, List.of(by));
    return test.holds(column -> null) == test.holds(column -> "")
        ? Optional.of(value -> test.holds(column -> value))
        : Optional.empty();
  }

  /** Whether the rows of a kept state are among those that are asked for. */
  boolean has(Slot slot) {
    return classes.test(slot.value());
  }

  /** Where a kept state counts. */
  Slot slot(Slot slot) {
    return wanted.by().equals(kept.by())
        ? slot
        : new Slot(wanted.by(), slot.region(), slot.period(), "");
  }
}
