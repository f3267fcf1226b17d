package org.yanhe.methods.series;

import java.util.List;
import java.util.stream.Collectors;
import jdplus.sa.base.api.DecompositionMode;
import jdplus.toolkit.base.api.processing.ProcessingLog;

/** One method of seasonal adjustment as JDemetra+ offers it. */
interface Adjuster {
  List<String> specifications();

  Adjusted adjust(Series series, String specification, List<Regressor> regressors);

  static Decomposition decomposition(DecompositionMode mode) {
    return mode.isMultiplicative() ? Decomposition.MULTIPLICATIVE : Decomposition.ADDITIVE;
  }

  static IllegalArgumentException impossible(Series series, ProcessingLog log) {
    String why =
        log.all().stream()
            .map(ProcessingLog.Information::getMsg)
            .distinct()
            .collect(Collectors.joining("; "));
    return new IllegalArgumentException(
        "Cannot adjust %s to %s seasonally: %s".formatted(series.start(), series.end(), why));
  }
}
