package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.roaringbitmap.RoaringBitmap;

class DistinctStateTest {

  /** Few and many codes, close together and far apart, about the ends of a container. */
  @Provide
  Arbitrary<List<Set<Integer>>> sets() {
    return Arbitraries.of(40, 5_000, 65_535, 65_536, 300_000)
        .flatMap(
            last ->
                Arbitraries.of(3, 300, 6_000)
                    .flatMap(
                        size ->
                            Arbitraries.integers()
                                .between(0, last)
                                .set()
                                .ofMaxSize(Math.min(size, last))))
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 200)
  void merging_sets_gives_their_union(@ForAll("sets") List<Set<Integer>> sets) {
    Codebook book = new Codebook();
    DistinctState all = new DistinctState(book);
    Set<Integer> expected = new TreeSet<>();
    for (int i = 0; i < sets.size(); i++) {
      DistinctState one = new DistinctState(book);
      sets.get(i).forEach(one::add);
      all.merge(one);
      expected.addAll(sets.get(i));
      if (i % 5 == 3) {
        assertThat(all.count()).isEqualTo(expected.size());
        assertThat(all.copy()).extracting(s -> ((DistinctState) s).count()).isEqualTo(all.count());
      }
    }

    RoaringBitmap codes = all.codes();
    assertThat(codes.toArray())
        .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
  }
}
