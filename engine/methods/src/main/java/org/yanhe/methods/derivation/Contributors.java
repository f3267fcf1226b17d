package org.yanhe.methods.derivation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.ByEntity;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Slot;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;

/**
 * Who contributes how much to base indicators of one dataset, one respondent after the other, at
 * every published level at once.
 */
public final class Contributors {
  private final Spine spine;
  private final Derivation.Dataset dataset;
  private final UnaryOperator<String> together;

  /**
   * Looks at a dataset.
   *
   * @param together the name under which a respondent acts, such as that of its holding, which must
   *     be wholly in one part of the dataset
   */
  public Contributors(Spine spine, Derivation.Dataset dataset, UnaryOperator<String> together) {
    this.spine = spine;
    this.dataset = dataset;
    this.together = together;
  }

  /** Every respondent stands alone. */
  public Contributors(Spine spine, Derivation.Dataset dataset) {
    this(spine, dataset, name -> name);
  }

  /**
   * Looks at each respondent with what it contributes to the figures of some indicators, on all
   * processors if the respondents are in parts.
   *
   * @param numbers numbers the cells; {@link Numbers#NONE} for those that are not looked at
   * @param fresh what takes the respondents of one processor
   * @param <A> what is found in the end
   * @return all of these
   */
  public <A extends ByEntity.Action> List<A> look(
      List<Indicator> indicators,
      ToIntBiFunction<Indicator, Place> numbers,
      ByEntity.Filter filter,
      Supplier<A> fresh) {
    Map<Indicator, Atom> atoms = new LinkedHashMap<>();
    indicators.forEach(
        i -> atoms.put(i, Atoms.respondents((Formula.Base) i.formula(), dataset.schema())));
    return look(dataset.respondents(), atoms, numbers, filter, fresh);
  }

  /**
   * The same of states whose entities need not be the respondents of the dataset.
   *
   * @param atoms which keep sums by the same entities
   */
  <A extends ByEntity.Action> List<A> look(
      Parts parts,
      Map<Indicator, Atom> atoms,
      ToIntBiFunction<Indicator, Place> numbers,
      ByEntity.Filter filter,
      Supplier<A> fresh) {
    Set<Atom> wanted = Set.copyOf(atoms.values());
    return parts
        .found(
            wanted,
            () -> new Worker<>(new ByEntity(together, above(atoms, numbers), filter), fresh.get()),
            (cube, worker) -> worker.by.forEach(cube, wanted, worker.action))
        .stream()
        .map(Worker::action)
        .toList();
  }

  /** What one processor needs for itself. */
  private record Worker<A>(ByEntity by, A action) {}

  private ByEntity.Cells above(
      Map<Indicator, Atom> atoms, ToIntBiFunction<Indicator, Place> numbers) {
    Map<Atom, Above> above = new HashMap<>();
    atoms.forEach(
        (indicator, atom) ->
            above
                .computeIfAbsent(atom, a -> new Above(numbers))
                .ascents
                .put(indicator, ascent(indicator)));
    return (atom, slot) -> found(above, atom).cells(slot);
  }

  private static Above found(Map<Atom, Above> above, Atom atom) {
    Above found = above.get(atom);
    if (found == null) {
      throw new IllegalStateException("States that nobody asked for: " + atom);
    }
    return found;
  }

  private Ascent ascent(Indicator indicator) {
    String by = ((Formula.Base) indicator.formula()).by();
    return new Ascent(Derivation.baseFigures(dataset, spine, by), indicator);
  }

  /** The numbers of all cells above the states of one atom. */
  private static final class Above {
    private final ToIntBiFunction<Indicator, Place> numbers;
    private final Map<Indicator, Ascent> ascents = new LinkedHashMap<>();
    private final Map<Slot, int[]> known = new HashMap<>();

    Above(ToIntBiFunction<Indicator, Place> numbers) {
      this.numbers = numbers;
    }

    int[] cells(Slot slot) {
      return known.computeIfAbsent(slot, this::above);
    }

    private int[] above(Slot slot) {
      return ascents.entrySet().stream()
          .flatMapToInt(
              each ->
                  each.getValue().of(slot).stream()
                      .mapToInt(place -> numbers.applyAsInt(each.getKey(), place)))
          .filter(number -> number != Numbers.NONE)
          .toArray();
    }
  }
}
