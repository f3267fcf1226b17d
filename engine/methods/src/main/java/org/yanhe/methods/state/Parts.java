package org.yanhe.methods.state;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The states that grow with the number of respondents, in parts: every respondent is wholly in one
 * of them. So whatever is counted, added up or ranked over respondents can be found part by part,
 * and no more parts need be in memory than processors work at them.
 */
public interface Parts {
  /** How many parts there are. */
  int count();

  /** The atoms whose states there are. */
  List<Atom> atoms();

  /**
   * The states of some respondents; several parts may be asked for at once.
   *
   * @param number from 0
   * @param wanted which states are wanted; a part may have more of them
   */
  Cube part(int number, Selection wanted);

  /** What an earlier run found in the same respondents. */
  default Memory memory() {
    return Memory.NONE;
  }

  /**
   * Parts that lie packed somewhere, read when they are asked for.
   *
   * @param atoms whose states each of them has
   */
  static Parts packed(List<Atom> atoms, int count, IntFunction<CubeSource> packed) {
    return new Parts() {
      @Override
      public List<Atom> atoms() {
        return atoms;
      }

      @Override
      public int count() {
        return count;
      }

      @Override
      public Cube part(int number, Selection wanted) {
        return CubeFormat.read(packed.apply(number), wanted);
      }
    };
  }

  /** One part: everybody. */
  static Parts of(Cube whole) {
    return new Parts() {
      @Override
      public List<Atom> atoms() {
        return whole.atoms();
      }

      @Override
      public int count() {
        return 1;
      }

      @Override
      public Cube part(int number, Selection wanted) {
        return whole;
      }
    };
  }

  /**
   * Looks at every part, on all processors.
   *
   * @param fresh what a processor finds, begins with
   * @param look looks at a part
   * @param <T> what is found
   * @return what each processor has found
   */
  default <T> List<T> found(Selection wanted, Supplier<T> fresh, BiConsumer<Cube, T> look) {
    return Processors.share(
        count(), fresh, (found, part) -> look.accept(part(part, wanted), found));
  }
}
