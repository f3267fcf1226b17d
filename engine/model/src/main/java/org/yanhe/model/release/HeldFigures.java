package org.yanhe.model.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.indicator.IndicatorCode;

/** The figures of a release in memory, found by cell and by indicator. */
final class HeldFigures {
  private final List<Observation> all;
  private final Map<Observation.Cell, Observation> byCell = new LinkedHashMap<>();
  private final Map<IndicatorCode, List<Observation>> byIndicator = new LinkedHashMap<>();

  HeldFigures(List<Observation> all) {
    this.all = all;
    for (Observation o : all) {
      byCell.put(o.cell(), o);
      byIndicator.computeIfAbsent(o.cell().indicator(), i -> new ArrayList<>()).add(o);
    }
  }

  /** In canonical order. */
  List<Observation> all() {
    return all;
  }

  List<Observation> of(IndicatorCode indicator) {
    return Collections.unmodifiableList(byIndicator.getOrDefault(indicator, List.of()));
  }

  Optional<Observation> find(Observation.Cell cell) {
    return Optional.ofNullable(byCell.get(cell));
  }
}
