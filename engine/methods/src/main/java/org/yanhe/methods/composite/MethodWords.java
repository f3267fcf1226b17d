package org.yanhe.methods.composite;

import java.util.List;
import java.util.function.BiFunction;
import org.yanhe.model.yaml.UnknownWord;

/** Methods of an index as they are written in YAML: a name, then its numbers. */
public final class MethodWords {
  private MethodWords() {}

  /**
   * Reads {@code min-max}, {@code min-max 1 100}, {@code fixed-bounds}, {@code fixed-bounds 0 100},
   * {@code z-score}, {@code z-score 100 10}, {@code rank}, {@code percentile} or {@code
   * distance-to-target}.
   */
  public static Normalisation normalisation(String text) {
    List<String> words = words(text);
    return switch (words.get(0)) {
      case "min-max" -> scale(text, words, 0, 100, Normalisation.MinMax::new);
      case "fixed-bounds" -> scale(text, words, 0, 100, Normalisation.FixedBounds::new);
      case "z-score" -> scale(text, words, 0, 1, Normalisation.ZScore::new);
      case "rank" -> alone(text, words, new Normalisation.Rank());
      case "percentile" -> alone(text, words, new Normalisation.Percentile());
      case "distance-to-target" -> alone(text, words, new Normalisation.DistanceToTarget());
      default ->
          throw invalid(
              "normalisation",
              text,
              "min-max, fixed-bounds, z-score, rank, percentile, distance-to-target");
    };
  }

  /** Reads {@code winsorise}, {@code winsorise 3}, {@code log} or {@code box-cox}. */
  public static Remedy remedy(String text) {
    List<String> words = words(text);
    return switch (words.get(0)) {
      case "winsorise" -> new Remedy.Winsorise(words.size() > 1 ? points(words.get(1)) : 5);
      case "log" -> alone(text, words, new Remedy.Log());
      case "box-cox" -> alone(text, words, new Remedy.BoxCox());
      default -> throw invalid("remedy", text, "winsorise, log, box-cox");
    };
  }

  /** Reads {@code none}, or remedies in turn: {@code winsorise 5, log}. */
  public static Treatment treatment(String text) {
    return text.strip().equals("none")
        ? Treatment.none()
        : Treatment.of(List.of(text.split(",")).stream().map(MethodWords::remedy).toList());
  }

  /**
   * Reads {@code equal}, {@code entropy raw}, {@code entropy min-max}, {@code critic} or {@code
   * pca}.
   */
  public static Weighting weighting(String text) {
    return switch (String.join(" ", words(text))) {
      case "equal" -> new Weighting.Equal();
      case "entropy raw" -> new Weighting.Entropy(Weighting.Entropy.Basis.RAW);
      case "entropy min-max" -> new Weighting.Entropy(Weighting.Entropy.Basis.MIN_MAX);
      case "critic" -> new Weighting.Critic();
      case "pca" -> new Weighting.Pca();
      default -> throw invalid("weights", text, "equal, entropy raw, entropy min-max, critic, pca");
    };
  }

  /** Reads {@code higher} or {@code lower}. */
  public static Direction direction(String text) {
    return switch (text) {
      case "higher" -> Direction.HIGHER_IS_BETTER;
      case "lower" -> Direction.LOWER_IS_BETTER;
      default -> throw new UnknownWord("direction", text, "higher", "lower");
    };
  }

  /** Reads a judgement of a pairwise comparison: {@code 3}, {@code 0.5} or {@code 1/3}. */
  static double judgement(String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length > 2) {
      throw invalid("comparison", text, "such as 3 or 1/3");
    }
    double over = number(parts[0]);
    return parts.length == 1 ? over : over / number(parts[1]);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static <T> T scale(
      String text,
      List<String> words,
      double first,
      double second,
      BiFunction<Double, Double, T> method) {
    return switch (words.size()) {
      case 1 -> method.apply(first, second);
      case 3 -> method.apply(number(words.get(1)), number(words.get(2)));
      default -> throw invalid(words.get(0), text, "no number or two");
    };
  }

  private static <T> T alone(String text, List<String> words, T method) {
    if (words.size() > 1) {
      throw invalid(words.get(0), text, "no number");
    }
    return method;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Invalid number: '" + text + "'", e);
    }
  }

  private static int points(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Invalid number of points: '" + text + "'", e);
    }
  }

  private static IllegalArgumentException invalid(String what, String text, String rule) {
    return new IllegalArgumentException("Invalid " + what + ": '" + text + "' (" + rule + ")");
  }
}
