package org.yanhe.model.project;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.yaml.YamlMap;

/** Reads {@code counts} of {@code disclosure}: which counts are told instead of the true ones. */
final class CountReader {
  private CountReader() {}

  static Map<IndicatorCode, CountMethod> read(YamlMap disclosure) {
    Map<IndicatorCode, CountMethod> methods = new TreeMap<>();
    disclosure.map("counts").ifPresent(all -> all.keys().forEach(code -> add(all, code, methods)));
    return methods;
  }

  private static void add(YamlMap all, String code, Map<IndicatorCode, CountMethod> methods) {
    try {
      IndicatorCode indicator = IndicatorCode.parse(code);
      all.map(code)
          .flatMap(CountReader::method)
          .ifPresent(method -> methods.put(indicator, method));
    } catch (IllegalArgumentException e) {
      all.problem(code, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<CountMethod> method(YamlMap map) {
    Optional<CountMethod> rounding =
        map.take("controlled-rounding", text -> whole("base", text, 2, 1_000))
            .map(CountMethod.Rounding::new);
    Optional<CountMethod> noise = map.map("cell-key").flatMap(CountReader::cellKey);
    return map.read(
        () -> {
          if (rounding.isPresent() == noise.isPresent()) {
            throw new IllegalArgumentException(
                "Invalid method of a count: one is needed (controlled-rounding or cell-key)");
          }
          return rounding.or(() -> noise).orElseThrow();
        });
  }

  private static Optional<CountMethod> cellKey(YamlMap map) {
    Optional<Integer> most = map.need("most", text -> whole("greatest noise", text, 1, 20));
    Optional<BigDecimal> variance = map.need("variance", CountReader::positive);
    Optional<String> secret = map.need("secret", CountReader::secret);
    return map.read(
        () -> {
          BigDecimal greatest = BigDecimal.valueOf(most.orElseThrow());
          if (variance.orElseThrow().compareTo(greatest) >= 0) {
            throw new IllegalArgumentException(
                "Invalid variance: '"
                    + variance.orElseThrow().toPlainString()
                    + "' (below most = "
                    + greatest
                    + ", or a count of one could not have it)");
          }
          return new CountMethod.CellKey(
              most.orElseThrow(), variance.orElseThrow(), secret.orElseThrow());
        });
  }

  private static int whole(String what, String text, int least, int most) {
    if (!text.matches("\\d{1,4}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          "Invalid " + what + ": '" + text + "' (" + least + " to " + most + ")");
    }
    return Integer.parseInt(text);
  }

  private static BigDecimal positive(String text) {
    if (!text.matches("\\d{1,2}(\\.\\d{1,6})?") || new BigDecimal(text).signum() == 0) {
      throw new IllegalArgumentException("Invalid variance: '" + text + "' (a number above 0)");
    }
    return new BigDecimal(text);
  }

  private static String secret(String text) {
    if (text.length() < 16) {
      throw new IllegalArgumentException("Invalid secret: it is too short (16 characters or more)");
    }
    return text;
  }
}
