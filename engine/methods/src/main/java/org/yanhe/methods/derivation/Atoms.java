package org.yanhe.methods.derivation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.DisclosureClass;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.indicator.Perturbation;
import org.yanhe.model.source.DatasetSchema;

/** Which states a catalogue needs of a dataset, each once. */
public final class Atoms {
  /** Counts rows whatever they say, which tells who has reported at all. */
  public static final Atom EVERY_ROW = new Atom(Atom.Kind.TOTAL, "", "", "", "");

  private Atoms() {}

  /**
   * The atoms of a dataset for a whole catalogue, without repetition, in catalogue order; sums per
   * entity that follow from finer ones are left out.
   */
  public static List<Atom> of(Catalogue catalogue, DatasetSchema schema) {
    Set<Atom> atoms = new LinkedHashSet<>();
    for (Indicator indicator : catalogue.all()) {
      if (indicator.formula() instanceof Formula.Base base
          && base.dataset().equals(schema.name())) {
        atoms.add(measured(base));
        atoms.add(rows(base));
        if (needsRespondents(indicator) && !schema.entity().isEmpty()) {
          atoms.add(respondents(base, schema));
        }
      }
      atoms.addAll(sameUnits(indicator, catalogue, schema));
    }
    if (schema.isReportedByRegion() && !atoms.isEmpty()) {
      atoms.add(EVERY_ROW);
    }
    return FinerSums.finest(atoms, schema);
  }

  /** Who stands behind it decides whether it is told, or by which other number. */
  private static boolean needsRespondents(Indicator indicator) {
    return indicator.disclosure() == DisclosureClass.RESPONDENTS
        || indicator.perturbation().kind() == Perturbation.Kind.CELL_KEY;
  }

  /** The atom behind a base indicator. */
  static Atom measured(Formula.Base base) {
    Measure measure = base.measure();
    Atom.Kind kind =
        switch (measure.kind()) {
          case COUNT, SUM, MEAN -> Atom.Kind.TOTAL;
          case MIN, MAX -> Atom.Kind.EXTREMES;
          case DISTINCT -> Atom.Kind.DISTINCT;
          case MEDIAN, QUANTILE -> measure.isApproximate() ? Atom.Kind.SKETCH : Atom.Kind.VALUES;
          case TOP_SHARE, HERFINDAHL -> Atom.Kind.PER_ENTITY;
        };
    String error = measure.isApproximate() ? measure.error().toPlainString() : "";
    return new Atom(kind, measure.column(), measure.entity(), base.where(), base.by(), error);
  }

  /**
   * The atom that counts the rows behind a base indicator: those with a value where values are
   * added up, else all that its condition holds for.
   */
  static Atom rows(Formula.Base base) {
    Atom measured = measured(base);
    return measured.kind() == Atom.Kind.TOTAL
        ? measured
        : new Atom(Atom.Kind.TOTAL, "", "", base.where(), base.by());
  }

  /** The atom that tells who contributes how much to a base indicator. */
  static Atom respondents(Formula.Base base, DatasetSchema schema) {
    String column = base.measure().kind() == Measure.Kind.DISTINCT ? "" : base.measure().column();
    return new Atom(Atom.Kind.PER_ENTITY, column, schema.entity(), base.where(), base.by());
  }

  /** Whether the states of an atom grow with the number of respondents. */
  public static boolean isOfRespondents(Atom atom, DatasetSchema schema) {
    String who =
        switch (atom.kind()) {
          case PER_ENTITY -> atom.entity();
          case DISTINCT -> atom.column();
          case TOTAL, EXTREMES, VALUES, SKETCH -> "";
        };
    return !who.isEmpty() && who.equals(schema.entity());
  }

  private static List<Atom> sameUnits(
      Indicator indicator, Catalogue catalogue, DatasetSchema schema) {
    if (indicator.formula() instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.SAME_UNIT
        && catalogue.get(growth.of()).formula() instanceof Formula.Base base
        && base.dataset().equals(schema.name())) {
      return List.of(currentOfSame(base, schema), lastYearOfSame(base, schema));
    }
    return List.of();
  }

  /** This year's sum over the units that report last year's figure themselves. */
  static Atom currentOfSame(Formula.Base base, DatasetSchema schema) {
    return sameUnit(base, base.measure().column(), lastYearColumn(base, schema));
  }

  /** Last year's sum, as reported this year, over the same units. */
  static Atom lastYearOfSame(Formula.Base base, DatasetSchema schema) {
    return sameUnit(base, lastYearColumn(base, schema), base.measure().column());
  }

  private static String lastYearColumn(Formula.Base base, DatasetSchema schema) {
    return schema
        .lastYearOf(base.measure().column())
        .orElseThrow(() -> new IllegalStateException("A catalogue rule guards this."))
        .name();
  }

  private static Atom sameUnit(Formula.Base base, String measured, String other) {
    String both = other + " is not empty";
    String where = base.where().isEmpty() ? both : "(" + base.where() + ") and " + both;
    return new Atom(Atom.Kind.TOTAL, measured, "", where, base.by());
  }
}
