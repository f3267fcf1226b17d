package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Sum per entity: who contributes how much to a cell. */
public final class EntityState implements State {
  private static final int[] SAME_CODES = {};

  private final Codebook codebook;
  private final CodedSums sums;

  /**
   * A contribution to a cell.
   *
   * @param entity who
   * @param value how much
   */
  public record Contribution(String entity, BigDecimal value) {
    /** The largest first, ties by entity. */
    public static final Comparator<Contribution> LARGEST_FIRST =
        Comparator.comparing(Contribution::value).reversed().thenComparing(Contribution::entity);
  }

  /** No sums yet, with a codebook of its own. */
  public EntityState() {
    this(new Codebook());
  }

  /** No sums yet, of entities of a codebook. */
  EntityState(Codebook codebook) {
    this(codebook, new CodedSums());
  }

  private EntityState(Codebook codebook, CodedSums sums) {
    this.codebook = codebook;
    this.sums = sums;
  }

  /** Adds a value of an entity. */
  public void add(String entity, BigDecimal value) {
    sums.add(codebook.code(entity), value);
  }

  /**
   * Adds values of entities by their codes in the cube's codebook.
   *
   * @param unscaled the values without their point
   * @param number how many, from the first on
   * @param scale digits after the point of each
   */
  public void add(int[] codes, long[] unscaled, int number, int scale) {
    for (int i = 0; i < number; i++) {
      sums.add(codes[i], unscaled[i], scale);
    }
  }

  /** All contributions, the largest first, ties by entity. */
  public List<Contribution> contributions() {
    List<Contribution> all = new ArrayList<>(sums.size());
    sums.forEach(
        (code, unscaled) ->
            all.add(new Contribution(codebook.value(code), sums.sum(code, unscaled))));
    all.sort(Contribution.LARGEST_FIRST);
    return List.copyOf(all);
  }

  /** Adds to some names those of the entities that are looked for. */
  public void entities(Predicate<String> wanted, Set<String> names) {
    sums.forEachCode(
        code -> {
          if (wanted.test(codebook.value(code))) {
            names.add(codebook.value(code));
          }
        });
  }

  /** Number of entities. */
  public int count() {
    return sums.size();
  }

  Codebook codebook() {
    return codebook;
  }

  CodedSums sums() {
    return sums;
  }

  @Override
  public void merge(State other) {
    EntityState entities = (EntityState) other;
    sums.merge(entities.sums, codesOf(entities));
  }

  private int[] codesOf(EntityState other) {
    return other.codebook == codebook ? SAME_CODES : codebook.translate(other.codebook);
  }

  @Override
  public State copy() {
    return new EntityState(codebook, sums.copy());
  }
}
