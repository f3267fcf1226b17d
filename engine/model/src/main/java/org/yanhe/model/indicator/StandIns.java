package org.yanhe.model.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.source.DatasetSchema;

/**
 * Computes indicators from a dataset that stands in for the one they name. An indicator that reads
 * a column which the other dataset lacks is left as it is.
 */
public final class StandIns {
  private StandIns() {}

  /**
   * The catalogue as the delivered datasets allow it.
   *
   * @param schemas every known dataset
   * @param delivered names of the delivered datasets
   */
  public static Catalogue apply(
      Catalogue catalogue, Collection<DatasetSchema> schemas, Collection<String> delivered) {
    List<Indicator> indicators = catalogue.all();
    for (DatasetSchema schema : schemas) {
      String coarse = schema.standsIn().dataset();
      if (!coarse.isEmpty() && delivered.contains(schema.name()) && !delivered.contains(coarse)) {
        indicators = indicators.stream().map(i -> from(schema, i).orElse(i)).toList();
      }
    }
    return new Catalogue(catalogue.topics(), indicators);
  }

  private static Optional<Indicator> from(DatasetSchema schema, Indicator indicator) {
    if (!(indicator.formula() instanceof Formula.Base base)
        || !base.dataset().equals(schema.standsIn().dataset())) {
      return Optional.empty();
    }
    String written = base.measure().toString();
    Measure measure = Measure.parse(schema.standsIn().measures().getOrDefault(written, written));
    Formula.Base moved = new Formula.Base(schema.name(), measure, base.where(), base.by());
    return columns(moved).stream().allMatch(name -> schema.column(name).isPresent())
        ? Optional.of(indicator.as(indicator.code(), moved))
        : Optional.empty();
  }

  private static List<String> columns(Formula.Base base) {
    List<String> columns = new ArrayList<>(base.measure().columns());
    columns.addAll(ExpressionParser.parse(base.where()).columns());
    if (!base.by().isEmpty()) {
      columns.add(base.by());
    }
    return columns;
  }
}
