package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.classification.Concordance;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Origin;
import org.yanhe.spark.check.RowDay;
import org.yanhe.spark.check.TypedRow;

/** Fills the columns that a concordance makes from a delivered code. */
final class DerivedColumns {
  private final RowDay day;
  private final List<Derivation> derivations = new ArrayList<>();

  DerivedColumns(DatasetSchema schema, CodeLists lists) {
    day = RowDay.of(schema);
    List<String> names = schema.columns().stream().map(Column::name).toList();
    for (Column column : schema.columns()) {
      if (column.origin() instanceof Origin.Derived derived) {
        lists
            .concordance(derived.concordance())
            .map(c -> new Derivation(names.indexOf(column.name()), derived, c, names))
            .ifPresent(derivations::add);
      }
    }
  }

  void apply(TypedRow row) {
    for (Derivation derivation : derivations) {
      derivation.apply(row, day);
    }
  }

  private static final class Derivation {
    private final int target;
    private final int from;
    private final int partial;
    private final Origin.Gives gives;
    private final Concordance concordance;

    Derivation(int target, Origin.Derived derived, Concordance concordance, List<String> names) {
      this.target = target;
      this.from = names.indexOf(derived.from());
      this.partial = names.indexOf(derived.partial());
      this.gives = derived.gives();
      this.concordance = concordance;
    }

    void apply(TypedRow row, RowDay day) {
      Object code = row.at(from);
      if (code == null) {
        return;
      }
      boolean belongsInPart = partial >= 0 && Boolean.TRUE.equals(row.at(partial));
      Optional<Concordance.Mapping> mapping =
          belongsInPart
              ? concordance.lookUp(code.toString(), day.of(row))
              : concordance.lookUpWhole(code.toString(), day.of(row));
      mapping.ifPresent(m -> row.set(target, gives == Origin.Gives.CODE ? m.to() : m.status()));
    }
  }
}
