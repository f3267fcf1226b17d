package org.yanhe.methods.derivation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.composite.NodeResult;
import org.yanhe.methods.composite.Standing;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/**
 * The figures of indicators that are scores or ranks of a composite index, for the published
 * regions among its units.
 *
 * @param spine the published regions and periods
 * @param runs the computed indices
 */
public record IndexFigures(Spine spine, List<IndexRun> runs) {
  public IndexFigures {
    runs = List.copyOf(runs);
  }

  /** The figures of every composite indicator of a catalogue. */
  public Map<IndicatorCode, SortedMap<Place, Figure>> of(Catalogue catalogue) {
    Map<IndicatorCode, SortedMap<Place, Figure>> all = new TreeMap<>();
    for (Indicator indicator : catalogue.all()) {
      if (indicator.formula() instanceof Formula.Composite composite) {
        SortedMap<Place, Figure> known = known(indicator, composite);
        if (!known.isEmpty()) {
          all.put(indicator.code(), filled(indicator, known));
        }
      }
    }
    return all;
  }

  private SortedMap<Place, Figure> known(Indicator indicator, Formula.Composite composite) {
    SortedMap<Place, Figure> known = new TreeMap<>();
    for (IndexRun run : runs) {
      if (run.index().equals(composite.index()) && spine.covers(run.period())) {
        NodeResult node = run.result().node(composite.node());
        for (int u = 0; u < node.standings().size(); u++) {
          RegionCode region = RegionCode.parse(run.result().units().get(u).code());
          if (spine.publishes(indicator, region)) {
            Place place = new Place(region, run.period(), ClassCode.TOTAL);
            known.put(place, taken(composite.as(), node.standings().get(u)));
          }
        }
      }
    }
    return known;
  }

  private static Figure taken(Formula.Composite.Outcome as, Standing standing) {
    return switch (as) {
      case SCORE -> standing.score();
      case RANK -> standing.rank();
    };
  }

  /** Every published year of the regions that have a score in some year. */
  private SortedMap<Place, Figure> filled(Indicator indicator, SortedMap<Place, Figure> known) {
    SortedMap<Place, Figure> all = new TreeMap<>(known);
    for (Place place : known.keySet()) {
      for (Period year : spine.periods(indicator, Frequency.YEAR)) {
        all.putIfAbsent(place.in(year), spine.missing(indicator, year));
      }
    }
    return all;
  }
}
