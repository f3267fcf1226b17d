package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Quantiles by sketch against the exact ones, and their buckets. */
class SketchTest {
  private static final Slot SLOT = new Slot("", "r", "2022-01", "");
  private static final List<String> ERRORS =
      List.of("0.0001", "0.00025", "0.001", "0.0015", "0.004", "0.01", "0.024", "0.05");

  @Provide
  Arbitrary<String> errors() {
    return Arbitraries.of(ERRORS);
  }

  private static Cube cube(String error, List<BigDecimal> values) {
    Cube cube = new Cube(List.of(new Atom(Atom.Kind.SKETCH, "x", "", "", "", error)));
    QuantileState state = (QuantileState) cube.state(SLOT, 0);
    for (BigDecimal value : values) {
      if (value.unscaledValue().bitLength() < Long.SIZE) {
        state.add(value.unscaledValue().longValue(), value.scale());
      } else {
        state.add(value);
      }
    }
    return cube;
  }

  private static BigDecimal quantile(Cube cube, String p) {
    return ((QuantileState) cube.state(SLOT, 0)).quantile(new BigDecimal(p)).orElseThrow();
  }

  private static BigDecimal exact(List<BigDecimal> values, String p) {
    ValuesState all = new ValuesState();
    values.forEach(all::add);
    return all.quantile(new BigDecimal(p)).orElseThrow();
  }

  private static List<BigDecimal> numbers(String... texts) {
    return List.of(texts).stream().map(BigDecimal::new).toList();
  }

  /** Values of any sign, scale and size: some equal but written otherwise, some beyond 64 bits. */
  private static List<BigDecimal> any(Random random) {
    List<BigDecimal> values = new ArrayList<>();
    int spread = 1 + random.nextInt(30);
    for (int i = random.nextInt(80); i >= 0; i--) {
      BigDecimal size =
          switch (random.nextInt(5)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(5));
            case 1 -> BigDecimal.valueOf(1 + random.nextInt(9), random.nextInt(spread) - 9);
            case 2 ->
                BigDecimal.valueOf(Long.MAX_VALUE - random.nextInt(3), random.nextInt(spread));
            case 3 ->
                new BigDecimal("99999999999999999999.5").movePointLeft(random.nextInt(spread));
            default -> BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(5));
          };
      BigDecimal value = random.nextInt(3) == 0 ? size.negate() : size;
      values.add(random.nextBoolean() ? value : value.setScale(value.scale() + 2));
    }
    if (random.nextInt(4) == 0) {
      values.add(BigDecimal.valueOf(Long.MIN_VALUE, 2));
    }
    return values;
  }

  @Property
  void a_quantile_is_off_by_no_more_than_the_error_times_the_exact_one(
      @ForAll("errors") String error, @ForAll long seed) {
    Random random = new Random(seed);
    List<BigDecimal> values = any(random);
    Cube cube = cube(error, values);
    for (int i = 0; i < 5; i++) {
      String p = String.format(Locale.ROOT, "0.%03d", 1 + random.nextInt(999));
      BigDecimal exact = exact(values, p);

      assertThat(quantile(cube, p).subtract(exact).abs())
          .as("p = %s of %s", p, values)
          .isLessThanOrEqualTo(exact.abs().multiply(new BigDecimal(error)));
    }
  }

  @Property
  void splitting_order_and_merging_leave_the_very_bytes(
      @ForAll("errors") String error,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int parts) {
    Random random = new Random(seed);
    List<BigDecimal> values = any(random);
    List<BigDecimal> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    List<Cube> cubes = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = part * shuffled.size() / parts;
      int to = (part + 1) * shuffled.size() / parts;
      cubes.add(cube(error, shuffled.subList(from, to)));
    }
    while (cubes.size() > 1) {
      Cube other = cubes.remove(random.nextInt(cubes.size()));
      boolean isStored = random.nextBoolean();
      cubes
          .get(random.nextInt(cubes.size()))
          .merge(isStored ? CubeFormat.read(CubeFormat.write(other)) : other);
    }

    assertThat(CubeFormat.write(cubes.get(0))).isEqualTo(CubeFormat.write(cube(error, values)));
    assertThat(quantile(cubes.get(0), "0.9").toString())
        .as("to the last digit, in the same form")
        .isEqualTo(quantile(cube(error, values), "0.9").toString());
  }

  @Property
  void every_number_is_in_the_bucket_whose_middle_is_near(
      @ForAll("errors") String error, @ForAll long seed) {
    Random random = new Random(seed);
    Buckets buckets = Buckets.of(error);
    for (BigDecimal value : any(random)) {
      BigDecimal number = value.abs();
      if (number.signum() > 0) {
        int bucket = buckets.of(number);

        assertThat(buckets.middle(bucket).subtract(number).abs())
            .as("%s", number)
            .isLessThanOrEqualTo(number.multiply(new BigDecimal(error)));
        assertThat(buckets.middle(bucket)).isLessThan(buckets.middle(bucket + 1));
        assertThat(buckets.of(buckets.middle(bucket))).isEqualTo(bucket);
      }
    }
  }

  @Test
  void a_decade_is_cut_into_steps_of_one_two_and_five() {
    Buckets buckets = Buckets.of("0.05");

    assertThat(buckets.ofDecade()).isEqualTo(35);
    assertThat(List.of(buckets.of(100, 2), buckets.of(109, 2), buckets.of(11, 1)))
        .containsExactly(0, 0, 1);
    assertThat(List.of(buckets.of(2, 0), buckets.of(219, 2), buckets.of(22, 1)))
        .containsExactly(10, 10, 11);
    assertThat(List.of(buckets.of(5, 0), buckets.of(9999, 3), buckets.of(10, 0)))
        .containsExactly(25, 34, 35);
    assertThat(buckets.middle(0)).isEqualByComparingTo("1.05");
    assertThat(buckets.middle(10)).isEqualByComparingTo("2.1");
    assertThat(buckets.middle(34)).isEqualByComparingTo("9.75");
    assertThat(buckets.middle(-1)).as("up to one").isEqualByComparingTo("0.975");
    assertThat(Buckets.of("0.001").ofDecade()).isEqualTo(1750);
    assertThat(Buckets.of("0.0025").ofDecade()).isEqualTo(700);
    assertThat(Buckets.of("0.0001").ofDecade()).isEqualTo(17_500);
  }

  /**
   * Hyndman & Fan (1996), type 7: of n = 10 values the 0.9-quantile is at rank h = 9 · 0.9 = 8.1
   * from 0, so it is x₈ + 0.1 (x₉ - x₈).
   */
  @Test
  void the_quantile_of_type_seven_lies_between_two_values() {
    List<BigDecimal> tenths = numbers("10", "20", "30", "40", "50", "60", "70", "80", "90", "200");

    assertThat(exact(tenths, "0.9")).isEqualByComparingTo("101");
    assertThat(exact(tenths, "0.5")).as("the median, as of type 2").isEqualByComparingTo("55");
    assertThat(exact(tenths, "0.25")).isEqualByComparingTo("32.5");
    assertThat(exact(numbers("3"), "0.9")).isEqualByComparingTo("3");
  }

  /** At an error of 0.01 numbers from 50 to 100 are in buckets of one: 1 · 50 ÷ 2 ÷ 100. */
  @Test
  void a_sketch_answers_by_the_middle_of_a_bucket_and_exactly_at_the_ends() {
    Cube cube = cube("0.01", numbers("60.2", "61.3", "70.99", "62.4", "50"));

    assertThat(quantile(cube, "0.5")).as("of 61.3").isEqualByComparingTo("61.5");
    assertThat(quantile(cube, "0.75")).as("of 62.4").isEqualByComparingTo("62.5");
    assertThat(quantile(cube, "0.25")).as("of 60.2").isEqualByComparingTo("60.5");
    assertThat(quantile(cube("0.01", numbers("7.77", "7.77", "7.77")), "0.3"))
        .as("of equal values")
        .isEqualByComparingTo("7.77");
  }

  /** An error relative to a figure near zero holds because both values beside it are exact. */
  @Test
  void a_quantile_between_two_signs_is_exact() {
    assertThat(quantile(cube("0.05", numbers("-99.97", "-99.98", "99.99", "99.98")), "0.5"))
        .isEqualByComparingTo("0.005");
    assertThat(quantile(cube("0.05", numbers("0", "0.00", "5.23", "8")), "0.5"))
        .isEqualByComparingTo("2.615");
    assertThat(quantile(cube("0.05", numbers("0", "-1", "0.00")), "0.5")).isZero();
  }

  @Test
  void room_depends_on_the_span_of_values_not_on_their_number() {
    Random random = new Random(5);
    Cube cube = cube("0.01", List.of());
    QuantileState state = (QuantileState) cube.state(SLOT, 0);
    for (int i = 0; i < 500_000; i++) {
      state.add(1_000 + random.nextInt(9_999_000), 2);
    }

    assertThat(CubeFormat.write(cube).length)
        .as("700 counts of four decades from 10 to 100,000")
        .isLessThan(4 * 700);
  }
}
