package org.yanhe.methods.composite;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Principal components of correlated columns, and their rotation by varimax (Kaiser 1958). */
final class PrincipalComponents {
  private static final double LEAST_SHARE = 0.1;
  private static final int MOST_SWEEPS = 1000;
  private static final double STILL = 1e-12;

  private final List<SymmetricEigen.Pair> pairs;

  private PrincipalComponents(List<SymmetricEigen.Pair> pairs) {
    this.pairs = pairs;
  }

  /** Components of the correlation matrix. */
  static PrincipalComponents of(List<double[]> columns) {
    return new PrincipalComponents(SymmetricEigen.of(Information.correlations(columns)));
  }

  /** Variances of the components, falling; their sum is the number of columns. */
  double[] eigenvalues() {
    return pairs.stream().mapToDouble(SymmetricEigen.Pair::value).toArray();
  }

  /** Loadings after rotation: one row a column of the data, one column a retained component. */
  double[][] rotatedLoadings() {
    double[][] loadings =
        IntStream.range(0, pairs.size())
            .mapToObj(i -> retained().mapToDouble(k -> loading(i, k)).toArray())
            .toArray(double[][]::new);
    varimax(loadings);
    return loadings;
  }

  /** Largest squared rotated loading of each column of the data. */
  double[] importance() {
    return Arrays.stream(rotatedLoadings())
        .mapToDouble(row -> Arrays.stream(row).map(each -> each * each).max().orElse(0))
        .toArray();
  }

  /** Components that explain more than a tenth of the variance; the first in any case. */
  private IntStream retained() {
    return IntStream.range(0, pairs.size())
        .filter(k -> k == 0 || pairs.get(k).value() > LEAST_SHARE * pairs.size());
  }

  private double loading(int row, int component) {
    SymmetricEigen.Pair pair = pairs.get(component);
    return pair.vector().get(row) * Math.sqrt(Math.max(0, pair.value()));
  }

  private static void varimax(double[][] loadings) {
    double[] lengths =
        Arrays.stream(loadings)
            .mapToDouble(row -> Math.sqrt(Arrays.stream(row).map(x -> x * x).sum()))
            .map(length -> length == 0 ? 1 : length)
            .toArray();
    scale(loadings, lengths, false);
    double turned = 1;
    for (int sweep = 0; sweep < MOST_SWEEPS && turned > STILL; sweep++) {
      turned = sweep(loadings);
    }
    scale(loadings, lengths, true);
  }

  private static void scale(double[][] rows, double[] lengths, boolean back) {
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < rows[i].length; k++) {
        rows[i][k] *= back ? lengths[i] : 1 / lengths[i];
      }
    }
  }

  private static double sweep(double[][] loadings) {
    double largest = 0;
    int factors = loadings[0].length;
    for (int p = 0; p < factors; p++) {
      for (int q = p + 1; q < factors; q++) {
        double angle = angle(loadings, p, q);
        SymmetricEigen.rotateColumns(loadings, p, q, StrictMath.cos(angle), StrictMath.sin(angle));
        largest = Math.max(largest, Math.abs(angle));
      }
    }
    return largest;
  }

  /** Angle that makes the squared loadings of two factors vary most. */
  private static double angle(double[][] loadings, int p, int q) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (double[] row : loadings) {
      double u = row[p] * row[p] - row[q] * row[q];
      double v = 2 * row[p] * row[q];
      a += u;
      b += v;
      c += u * u - v * v;
      d += 2 * u * v;
    }
    int n = loadings.length;
    // the rotation of SymmetricEigen turns the other way round than Kaiser's
    return -StrictMath.atan2(d - 2 * a * b / n, c - (a * a - b * b) / n) / 4;
  }
}
