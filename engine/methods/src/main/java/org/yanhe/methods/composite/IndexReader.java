package org.yanhe.methods.composite;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Words;
import org.yanhe.model.yaml.YamlList;
import org.yanhe.model.yaml.YamlMap;
import org.yanhe.model.yaml.YamlNode;
import org.yanhe.model.yaml.YamlText;

/**
 * Reads an index from YAML. Every problem is told with its place; the methods are written as {@link
 * MethodWords} says.
 *
 * <pre>
 * imputation: none            # mean, group-mean, carried
 * treatment: winsorise 5, log # or none
 * normalisation: min-max 1 100
 * constant: refuse            # or neutral
 * ties: best                  # mean, dense
 * tree:
 *   code: index
 *   weights: {infrastructure: 60, governance: 40}
 *   aggregation: geometric
 *   children:
 *     - code: infrastructure
 *       children:
 *         - {indicator: stations, per: population, times: 10000, direction: higher}
 *         - {indicator: outages, direction: lower, low: 0, high: 5, target: 1}
 *     - code: governance
 *       weights: critic
 *       children: [...]
 * </pre>
 */
public final class IndexReader {
  private IndexReader() {}

  /** The index, if the map had no problem. Each key but {@code tree} has the cautious default. */
  public static Optional<IndexSpec> read(YamlMap map) {
    Steps steps = new Steps(map);
    Optional<IndexNode.Branch> tree = map.needMap("tree").flatMap(IndexReader::branch);
    return map.read(() -> steps.with(tree.orElseThrow()));
  }

  private static Optional<IndexNode> node(YamlMap map) {
    return map.has("children") ? branch(map).map(branch -> branch) : leaf(map).map(leaf -> leaf);
  }

  private static Optional<IndexNode.Branch> branch(YamlMap map) {
    Optional<String> code = map.needText("code");
    Optional<Weighting> weights =
        map.has("weights") ? weighting(map) : Optional.of(new Weighting.Equal());
    Aggregation aggregation =
        map.take("aggregation", word -> Words.parse("aggregation", word, Aggregation.values()))
            .orElse(Aggregation.ARITHMETIC);
    List<IndexNode> children =
        map.maps("children").stream().map(IndexReader::node).flatMap(Optional::stream).toList();
    return map.read(
        () ->
            new IndexNode.Branch(code.orElseThrow(), weights.orElseThrow(), aggregation, children));
  }

  private static Optional<Weighting> weighting(YamlMap map) {
    YamlNode node = map.node("weights").orElseThrow();
    if (node instanceof YamlMap) {
      return map.map("weights").flatMap(IndexReader::given);
    }
    return node instanceof YamlList list
        ? comparisons(map, list)
        : map.take("weights", MethodWords::weighting);
  }

  private static Optional<Weighting> given(YamlMap weights) {
    Map<String, BigDecimal> byChild = new LinkedHashMap<>();
    weights
        .keys()
        .forEach(
            child ->
                weights.take(child, IndexReader::number).ifPresent(w -> byChild.put(child, w)));
    return weights.read(() -> new Weighting.Given(byChild));
  }

  /** A list of rows, each a list of judgements. */
  private static Optional<Weighting> comparisons(YamlMap map, YamlList rows) {
    try {
      return Optional.of(
          new Weighting.Ahp(
              new Comparisons(rows.items().stream().map(IndexReader::judgements).toList())));
    } catch (IllegalArgumentException e) {
      map.problem("weights", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static List<Double> judgements(YamlNode row) {
    return row instanceof YamlList list
        ? list.items().stream().map(IndexReader::judgement).toList()
        : List.of(judgement(row));
  }

  private static double judgement(YamlNode cell) {
    if (cell instanceof YamlText text) {
      return MethodWords.judgement(text.text());
    }
    throw new IllegalArgumentException(
        "Invalid comparison: " + cell.described() + " (a number is needed)");
  }

  private static Optional<IndexNode.Leaf> leaf(YamlMap map) {
    Optional<IndicatorCode> indicator = map.need("indicator", IndicatorCode::parse);
    Optional<String> code = map.text("code").or(() -> indicator.map(IndicatorCode::text));
    Optional<Direction> direction = map.need("direction", MethodWords::direction);
    Optional<IndicatorCode> size = map.take("per", IndicatorCode::parse);
    BigDecimal times = map.take("times", IndexReader::number).orElse(BigDecimal.ONE);
    Denominator denominator = size.map(by -> Denominator.by(by, times)).orElse(Denominator.none());
    Map<Mark, BigDecimal> marks = new EnumMap<>(Mark.class);
    for (Mark mark : Mark.values()) {
      map.take(Words.of(mark), IndexReader::number).ifPresent(value -> marks.put(mark, value));
    }
    return map.read(
        () ->
            new IndexNode.Leaf(
                code.orElseThrow(),
                indicator.orElseThrow(),
                direction.orElseThrow(),
                denominator,
                marks));
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Invalid number: '" + text + "'", e);
    }
  }

  /** The methods of the index outside its tree, with what holds if a key is missing. */
  private record Steps(
      Imputation imputation,
      Treatment treatment,
      Normalisation normalisation,
      Constant constant,
      Ties ties) {
    private Steps(YamlMap map) {
      this(
          map.take("imputation", w -> Words.parse("imputation", w, Imputation.values()))
              .orElse(Imputation.NONE),
          map.take("treatment", MethodWords::treatment).orElse(Treatment.none()),
          map.take("normalisation", MethodWords::normalisation)
              .orElse(new Normalisation.MinMax(0, 100)),
          map.take("constant", w -> Words.parse("rule for constant columns", w, Constant.values()))
              .orElse(Constant.REFUSE),
          map.take("ties", w -> Words.parse("rule for ties", w, Ties.values())).orElse(Ties.BEST));
    }

    private IndexSpec with(IndexNode.Branch tree) {
      return new IndexSpec(tree, imputation, treatment, normalisation, constant, ties);
    }
  }
}
