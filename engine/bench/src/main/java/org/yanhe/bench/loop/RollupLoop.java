package org.yanhe.bench.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Rollup;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Slot;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;

/** From counties to cities and the province, from classes to the total, from months to quarters. */
@State(Scope.Thread)
public class RollupLoop {
  private static final String PROVINCE = "province";
  private static final int CITIES = 5;

  @Param({"TOTAL", "DISTINCT"})
  public Atom.Kind states = Atom.Kind.TOTAL;

  private final Rollup rollup =
      new Rollup(regions(), c -> List.of(ClassCode.parse(c.text().substring(0, 5))));
  private Map<Slot, org.yanhe.methods.state.State> finest = Map.of();

  @Setup
  public void fill() {
    finest = States.cube(states, 0).statesOf(States.atom(states));
  }

  @Benchmark
  @OperationsPerInvocation(States.COUNT)
  public Map<Place, org.yanhe.methods.state.State> upwards() {
    return Rollup.longer(
        rollup.upwards(finest, rollup.lines()), month -> List.of(month.in(Frequency.QUARTER)));
  }

  private static Regions regions() {
    List<Region> all = new ArrayList<>(List.of(region(PROVINCE, "")));
    for (int city = 0; city < CITIES; city++) {
      all.add(region("city-" + city, PROVINCE));
    }
    for (int county = 0; county < States.COUNTIES; county++) {
      all.add(region(States.county(county), "city-" + county % CITIES));
    }
    return new Regions(all);
  }

  private static Region region(String code, String above) {
    return new Region(RegionCode.parse(code), "any", Label.same(code), above);
  }
}
