package org.yanhe.model.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/**
 * A check of the rows of a dataset.
 *
 * @param id such as {@code E01}, unique over all checks
 * @param dataset name of the schema
 * @param severity whether it can be waived
 * @param rule what it expects
 */
public record CheckSpec(String id, String dataset, Severity severity, CheckRule rule)
    implements Serializable {
  private static final List<String> KINDS =
      List.of(
          "credit-code",
          "codes",
          "range",
          "form",
          "expression",
          "unique",
          "sum-of-regions",
          "change");
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");

  public CheckSpec {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "Invalid check id: '" + id + "' (a letter, then letters, digits or '-')");
    }
  }

  static Optional<CheckSpec> read(YamlMap map) {
    Optional<String> id = map.needText("id");
    Optional<String> dataset = map.needText("dataset");
    Optional<Severity> severity = map.need("severity", Severity::parse);
    Optional<CheckRule> rule =
        map.need("kind", kind -> UnknownWord.check("kind", kind, KINDS))
            .flatMap(kind -> rule(kind, map));
    return map.read(
        () ->
            new CheckSpec(
                id.orElseThrow(),
                dataset.orElseThrow(),
                severity.orElseThrow(),
                rule.orElseThrow()));
  }

  private static Optional<CheckRule> rule(String kind, YamlMap map) {
    return switch (kind) {
      case "credit-code" -> column(map).map(CheckRule.CreditCode::new);
      case "codes" ->
          column(map).flatMap(c -> map.needText("list").map(l -> new CheckRule.InList(c, l)));
      case "range" -> column(map).flatMap(c -> range(map).map(b -> new CheckRule.Range(c, b)));
      case "form" ->
          column(map)
              .flatMap(
                  c -> map.need("pattern", CheckSpec::regex).map(p -> new CheckRule.Form(c, p)));
      case "expression" -> map.need("expect", CheckSpec::holds);
      case "unique" -> Optional.of(new CheckRule.Unique(map.texts("columns", c -> c)));
      case "sum-of-regions" -> map.needText("value").map(value -> sumOfRegions(value, map));
      default ->
          map.needText("value").flatMap(v -> within(map).map(b -> new CheckRule.Change(v, b)));
    };
  }

  private static Optional<String> column(YamlMap map) {
    return map.needText("column");
  }

  private static CheckRule sumOfRegions(String value, YamlMap map) {
    BigDecimal tolerance = map.take("tolerance", CheckSpec::number).orElse(BigDecimal.ZERO);
    return new CheckRule.SumOfRegions(value, map.texts("by", c -> c), tolerance);
  }

  private static CheckRule holds(String expect) {
    return new CheckRule.Holds(expect, List.copyOf(ExpressionParser.parse(expect).columns()));
  }

  private static Optional<Bounds> range(YamlMap map) {
    Optional<BigDecimal> min = map.take("min", CheckSpec::number);
    Optional<BigDecimal> max = map.take("max", CheckSpec::number);
    return bounds(map, "min", min.stream().toList(), max.stream().toList());
  }

  private static Optional<Bounds> within(YamlMap map) {
    List<BigDecimal> ends = map.texts("within", CheckSpec::number);
    if (ends.size() != 2) {
      map.problem("within", "Invalid within: two numbers are needed, such as [0.2, 5]");
      return Optional.empty();
    }
    return bounds(map, "within", List.of(ends.get(0)), List.of(ends.get(1)));
  }

  private static Optional<Bounds> bounds(
      YamlMap map, String key, List<BigDecimal> lower, List<BigDecimal> upper) {
    try {
      return Optional.of(new Bounds(lower, upper));
    } catch (IllegalArgumentException e) {
      map.problem(key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static BigDecimal number(String text) {
    if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,12})?")) {
      throw new IllegalArgumentException("Invalid number: '" + text + "'");
    }
    return new BigDecimal(text);
  }

  /** A regular expression of RE2, whose time grows with the length of the text alone. */
  private static String regex(String text) {
    try {
      return Pattern.compile(text).pattern();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("Invalid pattern: '" + text + "'", e);
    }
  }
}
