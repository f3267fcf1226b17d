package org.yanhe.spark.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.project.Project;
import org.yanhe.model.quality.Reliance;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Origin;
import org.yanhe.spark.pass.DatasetPass;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/**
 * How much of each figure rests on classes that a concordance did not give by a match: the figure
 * is computed again over the matched rows alone. Sums and counts only; other measures have no
 * shares.
 */
final class Reliances {
  private static final String MATCHED = ".matched-codes";

  private final Engine engine;
  private final Project project;

  Reliances(Engine engine, Project project) {
    this.engine = engine;
    this.project = project;
  }

  List<Reliance> of(Map<String, StagedDataset> staged) {
    List<Reliance> all = new ArrayList<>();
    staged.forEach((name, dataset) -> all.addAll(of(dataset)));
    return all;
  }

  private List<Reliance> of(StagedDataset dataset) {
    DatasetSchema schema = dataset.schema();
    Map<Indicator, Indicator> matched = new LinkedHashMap<>();
    project.catalogue().all().forEach(i -> onMatches(i, schema).ifPresent(m -> matched.put(i, m)));
    if (matched.isEmpty() || dataset.read() == 0) {
      return List.of();
    }
    List<Indicator> both = new ArrayList<>(matched.keySet());
    both.addAll(matched.values());
    Figures figures = figures(new Catalogue(List.of(), both), dataset);
    List<Reliance> all = new ArrayList<>();
    matched.forEach((whole, part) -> share(figures, whole.code(), part.code()).ifPresent(all::add));
    return all;
  }

  private Figures figures(Catalogue catalogue, StagedDataset dataset) {
    DatasetSchema schema = dataset.schema();
    List<Atom> sums =
        Atoms.of(catalogue, schema).stream()
            .filter(atom -> !Atoms.isOfRespondents(atom, schema))
            .toList();
    Derivation.Dataset passed =
        new Derivation.Dataset(
            schema,
            DatasetPass.cube(engine, dataset, sums),
            new ClassLines(schema, project.codes()));
    return Derivation.compute(
        catalogue, ReleaseContent.spine(project), Map.of(schema.name(), passed), Map.of());
  }

  /**
   * The indicator over matched rows, if it is a sum or count that uses a class of a concordance.
   */
  private static Optional<Indicator> onMatches(Indicator indicator, DatasetSchema schema) {
    if (!(indicator.formula() instanceof Formula.Base base)
        || !base.dataset().equals(schema.name())
        || !base.measure().isAdditive()) {
      return Optional.empty();
    }
    return schema.columns().stream()
        .filter(column -> uses(base, column))
        .flatMap(column -> statusOf(schema, column).stream())
        .findFirst()
        .map(
            status ->
                indicator.as(
                    IndicatorCode.parse(indicator.code().text() + MATCHED), within(base, status)));
  }

  private static Formula.Base within(Formula.Base base, Column status) {
    String matched = status.name() + " = 'matched'";
    return new Formula.Base(
        base.dataset(),
        base.measure(),
        base.where().isEmpty() ? matched : "(" + base.where() + ") and " + matched,
        base.by());
  }

  private static boolean uses(Formula.Base base, Column column) {
    return base.by().equals(column.name())
        || ExpressionParser.parse(base.where()).columns().contains(column.name());
  }

  /** The column that says how a class was found. */
  private static Optional<Column> statusOf(DatasetSchema schema, Column code) {
    return code.origin() instanceof Origin.Derived made && made.gives() == Origin.Gives.CODE
        ? schema.columns().stream()
            .filter(
                c ->
                    c.origin() instanceof Origin.Derived other
                        && other.gives() == Origin.Gives.STATUS
                        && other.concordance().equals(made.concordance())
                        && other.from().equals(made.from()))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Reliance> share(Figures figures, IndicatorCode whole, IndicatorCode part) {
    Place place = new Place(project.spec().region(), project.spec().last(), ClassCode.TOTAL);
    Optional<BigDecimal> all = number(figures, whole, place).filter(n -> n.signum() != 0);
    return all.map(
        n ->
            new Reliance(
                whole,
                n.subtract(number(figures, part, place).orElse(BigDecimal.ZERO))
                    .movePointRight(2)
                    .divide(n, 1, RoundingMode.HALF_UP)));
  }

  private static Optional<BigDecimal> number(Figures figures, IndicatorCode code, Place place) {
    return Optional.ofNullable(figures.of(code).get(place)).flatMap(Figure::number);
  }
}
