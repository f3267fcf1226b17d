package org.yanhe.methods.perturbation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.relation.RowSum;
import org.yanhe.methods.relation.RowSums;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.CountMethod;
import org.yanhe.model.source.DatasetSchema;

/**
 * Counts of the same records are all told by one method, or none of them is. Whatever exact counts
 * give a perturbed one, one of them shares a record with it, so where all that do are perturbed as
 * well no sum or difference of exact counts is left that undoes the noise.
 */
public final class ToldAlike {
  private final Catalogue catalogue;
  private final Map<IndicatorCode, CountMethod> methods;
  private final Map<String, DatasetSchema> schemas;

  private ToldAlike(
      Catalogue catalogue,
      Map<IndicatorCode, CountMethod> methods,
      Map<String, DatasetSchema> schemas) {
    this.catalogue = catalogue;
    this.methods = methods;
    this.schemas = schemas;
  }

  /**
   * Passes only methods that leave no exact count of the same records.
   *
   * @param catalogue what is published
   * @param methods by indicator
   * @param schemas of the datasets, by name
   * @throws Stop.DisclosureError naming the counts that would undo others
   */
  public static void require(
      Catalogue catalogue,
      Map<IndicatorCode, CountMethod> methods,
      Map<String, DatasetSchema> schemas) {
    new ToldAlike(catalogue, methods, schemas).require();
  }

  private void require() {
    SortedMap<IndicatorCode, Set<String>> open = new TreeMap<>();
    families()
        .values()
        .forEach(
            family ->
                clashes(family)
                    .forEach(
                        (told, others) ->
                            open.computeIfAbsent(told, t -> new TreeSet<>()).addAll(others)));
    if (!open.isEmpty()) {
      Set<String> all = new TreeSet<>();
      open.values().forEach(all::addAll);
      String others = String.join(", ", all);
      throw new Stop.DisclosureError(
          "Cannot tell "
              + open.firstKey()
              + " by other numbers: "
              + others
              + " count the same records exactly or by another method, so readers could work the"
              + " true numbers out. Name them in counts with the same method, or leave them out of"
              + " the catalogue.");
    }
  }

  /** What counts the same kind of thing in one dataset. */
  private SortedMap<String, List<Indicator>> families() {
    SortedMap<String, List<Indicator>> families = new TreeMap<>();
    for (Indicator indicator : catalogue.all()) {
      counted(indicator)
          .ifPresent(what -> families.computeIfAbsent(what, w -> new ArrayList<>()).add(indicator));
    }
    families.values().removeIf(f -> f.stream().noneMatch(i -> methods.containsKey(i.code())));
    return families;
  }

  /**
   * A dataset and what of it an indicator counts: its rows, or the different values of a column.
   */
  private Optional<String> counted(Indicator indicator) {
    if (!(indicator.formula() instanceof Formula.Base base)) {
      return Optional.empty();
    }
    return switch (base.measure().kind()) {
      case COUNT -> Optional.of(base.dataset() + "|");
      case DISTINCT -> Optional.of(base.dataset() + "|" + distinct(base));
      case MEAN -> hasSum(base) ? Optional.of(base.dataset() + "|") : Optional.empty();
      case SUM, MIN, MAX, MEDIAN, QUANTILE, TOP_SHARE, HERFINDAHL -> Optional.empty();
    };
  }

  /** Respondents with a row each are as many as rows. */
  private String distinct(Formula.Base base) {
    DatasetSchema schema = schemas.get(base.dataset());
    String column = base.measure().column();
    return schema != null && schema.isOneRowEach(column) ? "" : column;
  }

  /** A sum divided by its mean is the number of rows. */
  private boolean hasSum(Formula.Base mean) {
    Measure sum = Measure.of(Measure.Kind.SUM, mean.measure().column());
    Formula.Base whole = new Formula.Base(mean.dataset(), sum, mean.where(), mean.by());
    return catalogue.all().stream().anyMatch(i -> i.formula().equals(whole));
  }

  private SortedMap<IndicatorCode, List<String>> clashes(List<Indicator> family) {
    SortedMap<String, RowSums.IndicatorClasses> totals = new TreeMap<>();
    family.forEach(
        i -> totals.put(i.code().text(), new RowSums.IndicatorClasses(i, Set.of(ClassCode.TOTAL))));
    RowSums rows = RowSums.of(totals, (column, code) -> List.of());
    SortedMap<IndicatorCode, List<String>> clashes = new TreeMap<>();
    for (Indicator told : family) {
      CountMethod method = methods.get(told.code());
      if (method != null) {
        List<String> others =
            family.stream()
                .filter(other -> !method.equals(methodOf(other)))
                .filter(other -> meet(rows, told, other))
                .map(other -> other.code().text())
                .toList();
        if (!others.isEmpty()) {
          clashes.put(told.code(), others);
        }
      }
    }
    return clashes;
  }

  private @Nullable CountMethod methodOf(Indicator indicator) {
    return methods.get(indicator.code());
  }

  /** Whether two counts share a kind of row, as far as anybody can tell from their conditions. */
  private static boolean meet(RowSums rows, Indicator one, Indicator other) {
    RowSum first = rows.of(one, ClassCode.TOTAL);
    RowSum second = rows.of(other, ClassCode.TOTAL);
    return first.rows().isEmpty()
        || second.rows().isEmpty()
        || first.rows().intersects(second.rows());
  }
}
