package org.yanhe.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The Technology Achievement Index of 23 countries, OECD/JRC Handbook (2008), 6.1 and annex. */
class PrincipalComponentsTest {
  private static final String TAI =
      """
      187 125.6 200.2 50.7 3.08 4.15 10.0 27.4
      289 130.0 179.1 66.2 3.00 4.07 12.0 13.9
      271 156.6 125.8 59.7 3.10 4.14 11.4 15.3
      994  64.6  49.0 80.8 3.00 3.86  9.5 10.0
      779   9.8   4.8 66.7 2.97 3.65 10.8 23.2
      189 151.2 136.0 50.9 3.02 3.77  9.4  9.5
       82 134.0  57.4 61.9 3.02 3.73  9.4 14.9
       31  38.6 108.0 48.7 2.94 4.18 11.6 14.2
       75  18.2 125.9 16.2 2.94 3.94 10.9 25.3
        8  25.5  72.3 74.9 2.95 3.83  7.1 24.2
      235  36.8  41.2 64.2 2.94 3.75 10.2 14.4
      103  20.2 193.6 19.0 3.12 4.39 11.9 11.2
      106 110.3  48.6 53.6 2.97 3.68  9.4 12.3
       72  73.9  58.9 47.6 2.91 3.86  9.3 13.6
      103  13.0 146.7 15.4 2.86 3.91 11.7 13.1
      165  14.8  84.2 50.3 2.99 3.79  8.4 13.6
      205  33.6  36.4 58.9 2.97 3.80  7.9 12.6
       74  43.6  43.2 45.0 2.96 3.74  9.6 11.0
       42   8.6  21.0 53.4 2.86 3.62  7.3 15.6
       13   9.8  30.4 51.0 3.00 3.65  7.2 13.0
       28   4.2  25.0 51.7 2.75 3.68  9.5  8.2
       26   6.2  21.6 63.5 2.73 3.46  9.1  7.7
      105   4.0  20.3 49.5 2.84 3.71  7.1 10.6
      """;

  private static List<double[]> columns() {
    List<double[]> rows =
        TAI.lines()
            .map(
                line ->
                    Arrays.stream(line.strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
            .toList();
    return IntStream.range(0, 8)
        .mapToObj(j -> rows.stream().mapToDouble(row -> row[j]).toArray())
        .toList();
  }

  /** Handbook, table 16; the published inputs are rounded, hence the tolerance. */
  @Test
  void components_explain_what_the_handbook_says() {
    double[] percent =
        Arrays.stream(PrincipalComponents.of(columns()).eigenvalues())
            .map(value -> value / 8 * 100)
            .toArray();

    assertThat(percent)
        .containsExactly(new double[] {41.9, 21.8, 12.3, 11.1, 6.0, 3.7, 2.2, 0.9}, within(0.15));
  }

  /** Handbook, table 17: patents load 0.07, 0.97, 0.06, 0.06; scaled to unity sum 0.67 squared. */
  @Test
  void rotated_loadings_of_patents_are_those_of_the_handbook() {
    double[][] loadings = PrincipalComponents.of(columns()).rotatedLoadings();

    double[] patents = Arrays.stream(loadings[0]).map(Math::abs).sorted().toArray();
    assertThat(patents).containsExactly(new double[] {0.06, 0.06, 0.07, 0.97}, within(0.01));
    int factor = IntStream.range(0, 4).filter(k -> Math.abs(loadings[0][k]) > 0.9).sum();
    double explained = Arrays.stream(loadings).mapToDouble(r -> r[factor] * r[factor]).sum();
    assertThat(loadings[0][factor] * loadings[0][factor] / explained).isCloseTo(0.67, within(0.01));
  }

  @Test
  void rotation_keeps_what_the_components_explain() {
    PrincipalComponents components = PrincipalComponents.of(columns());

    double kept =
        Arrays.stream(components.rotatedLoadings())
            .flatMapToDouble(Arrays::stream)
            .map(x -> x * x)
            .sum();
    assertThat(kept)
        .isCloseTo(Arrays.stream(components.eigenvalues()).limit(4).sum(), within(1e-12));
  }

  @Test
  void eigenvectors_rebuild_the_matrix() {
    double[][] matrix = Information.correlations(columns());

    List<SymmetricEigen.Pair> pairs = SymmetricEigen.of(matrix);
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        int row = i;
        int column = j;
        double rebuilt =
            pairs.stream()
                .mapToDouble(p -> p.value() * p.vector().get(row) * p.vector().get(column))
                .sum();
        assertThat(rebuilt).isCloseTo(matrix[i][j], within(1e-13));
      }
    }
  }
}
