package org.yanhe.model.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Topic;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.model.yaml.YamlMap;

/**
 * The catalogue as it stood when a release was made. JSON is YAML, so the file is itself a list of
 * catalogue files, read by the same reader as a statistician's own.
 */
public final class FrozenCatalogue {
  private FrozenCatalogue() {}

  /** The content of {@code indicators.json}. */
  public static byte[] bytes(Catalogue catalogue) {
    ObjectNode root = CanonicalJson.object();
    root.put("schema", 1);
    ArrayNode files = root.putArray("catalogue");
    for (Topic topic : catalogue.topics()) {
      ObjectNode file = files.addObject().put("schema", 1).put("topic", topic.code());
      file.set("label", CanonicalJson.label(topic.label()));
      ArrayNode indicators = file.putArray("indicators");
      catalogue.all().stream()
          .filter(i -> i.topic().equals(topic.code()))
          .forEach(i -> indicators.add(entry(i)));
    }
    return CanonicalJson.bytes(root);
  }

  /** The checksum of one definition: of the bytes of its entry, written alone. */
  public static String sha256(Indicator indicator) {
    return Sha256.of(CanonicalJson.bytes(entry(indicator)));
  }

  /**
   * Reads the file back.
   *
   * @throws org.yanhe.model.problem.Stop.CatalogueError if it was not written by {@link #bytes}
   */
  public static Catalogue parse(String file, byte[] bytes) {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    List<YamlMap> files =
        YamlFile.parse(file, new String(bytes, StandardCharsets.UTF_8), problems)
            .map(root -> root.maps("catalogue"))
            .orElse(List.of());
    files.forEach(reader::add);
    problems.stopIfAny();
    return reader.catalogue();
  }

  /** One entry as it stands in the file. */
  public static ObjectNode entry(Indicator i) {
    ObjectNode node = CanonicalJson.object().put("code", i.code().text());
    node.set("label", CanonicalJson.label(i.label()));
    node.set("definition", CanonicalJson.label(i.definition()));
    node.put("unit", i.unit().symbol()).put("decimals", String.valueOf(i.decimals()));
    node.putObject("additivity").put("region", word(i.region())).put("period", word(i.period()));
    node.put("nulls", word(i.nulls())).put("disclosure", word(i.disclosure()));
    if (!i.frequencies().isEmpty()) {
      ArrayNode frequencies = node.putArray("frequencies");
      i.frequencies().stream()
          .sorted(Comparator.naturalOrder())
          .map(Frequency::word)
          .forEach(frequencies::add);
    }
    if (!i.levels().isEmpty()) {
      ArrayNode levels = node.putArray("levels");
      i.levels().forEach(levels::add);
    }
    if (!i.validFrom().isEmpty()) {
      node.put("valid-from", i.validFrom());
    }
    if (!i.perturbation().isNone()) {
      node.put("perturbation", i.perturbation().toString());
    }
    node.set("source", CanonicalJson.label(i.source()));
    node.put("kind", i.formula().kind());
    formula(node, i.formula());
    return node;
  }

  private static void formula(ObjectNode node, Formula formula) {
    if (formula instanceof Formula.Base base) {
      node.put("dataset", base.dataset()).put("measure", base.measure().toString());
      put(node, "where", base.where());
      put(node, "by", base.by());
    } else if (formula instanceof Formula.Ratio ratio) {
      put(node, "numerator", ratio.numerator());
      put(node, "denominator", ratio.denominator());
      node.put("per", ratio.per().toPlainString()).put("denominator-at", word(ratio.at()));
    } else if (formula instanceof Formula.Share share) {
      put(node, "of", share.of());
      node.put("within", word(share.within()));
    } else if (formula instanceof Formula.Growth growth) {
      put(node, "of", growth.of());
      node.put("over", word(growth.over())).put("basis", word(growth.basis()));
      months(node, growth.months());
    } else if (formula instanceof Formula.Contribution contribution) {
      put(node, "part", contribution.part());
      put(node, "total", contribution.total());
      node.put("as", word(contribution.as()));
    } else if (formula instanceof Formula.Sum sum) {
      ArrayNode parts = node.putArray("parts");
      sum.parts().forEach(part -> parts.add(part.text()));
    } else {
      rest(node, formula);
    }
  }

  private static void rest(ObjectNode node, Formula formula) {
    if (formula instanceof Formula.Change change) {
      put(node, "of", change.of());
    } else if (formula instanceof Formula.Cumulative cumulative) {
      put(node, "of", cumulative.of());
      months(node, cumulative.months());
    } else if (formula instanceof Formula.CompoundGrowth compound) {
      put(node, "of", compound.of());
      node.put("since", String.valueOf(compound.since()));
    } else if (formula instanceof Formula.BaseEffect effect) {
      put(node, "of", effect.of());
      node.put("as", word(effect.as()));
    } else if (formula instanceof Formula.Deflated deflated) {
      put(node, "of", deflated.of());
      put(node, "index", deflated.index());
    } else if (formula instanceof Formula.LocationQuotient quotient) {
      put(node, "part", quotient.part());
      put(node, "total", quotient.total());
    } else if (formula instanceof Formula.Adjusted adjusted) {
      adjusted(node, adjusted);
    } else if (formula instanceof Formula.Benchmarked benchmarked) {
      put(node, "of", benchmarked.of());
      put(node, "along", benchmarked.along());
      node.put("method", word(benchmarked.method()));
    } else if (formula instanceof Formula.Account account) {
      node.put("method", account.method()).put("item", account.item());
    } else if (formula instanceof Formula.Composite composite) {
      node.put("index", composite.index()).put("node", composite.node());
      node.put("as", word(composite.as()));
    } else {
      prices(node, formula);
    }
  }

  private static void prices(ObjectNode node, Formula formula) {
    if (formula instanceof Formula.Chained chained) {
      put(node, "of", chained.of());
      put(node, "index", chained.index());
      node.put("reference", String.valueOf(chained.reference())).put("as", word(chained.as()));
      classes(node, chained.classes());
    } else if (formula instanceof Formula.Bilateral index) {
      put(node, "values", index.values());
      put(node, "quantities", index.quantities());
      node.put("formula", word(index.method())).put("as", word(index.as()));
      classes(node, index.classes());
    } else {
      throw new IllegalStateException("Unknown kind of formula: " + formula.kind());
    }
  }

  private static void classes(ObjectNode node, List<String> classes) {
    if (!classes.isEmpty()) {
      ArrayNode codes = node.putArray("classes");
      classes.forEach(codes::add);
    }
  }

  private static void months(ObjectNode node, Formula.JanuaryFebruary months) {
    if (months != Formula.JanuaryFebruary.APART) {
      node.put("january-february", word(months));
    }
  }

  private static void adjusted(ObjectNode node, Formula.Adjusted adjusted) {
    put(node, "of", adjusted.of());
    node.put("method", word(adjusted.method()));
    Formula.Adjusted.Festival festival = adjusted.festival();
    if (!festival.isNone()) {
      node.putObject("spring-festival")
          .put("before", festival.before())
          .put("during", festival.during())
          .put("after", festival.after());
    }
    if (adjusted.calendar() != Formula.Adjusted.Calendar.NONE) {
      node.put("working-days", word(adjusted.calendar()));
    }
  }

  private static void put(ObjectNode node, String key, IndicatorCode code) {
    node.put(key, code.text());
  }

  private static void put(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
