package org.yanhe.methods.series;

import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.matrix.MatrixR064;
import org.ojalgo.matrix.store.RawStore;
import org.yanhe.methods.series.Benchmarking.Movement;

/** Textbook formulas in plain matrices, a second path to the results of the library. */
final class Oracle {
  private Oracle() {}

  /** Denton by its Lagrange conditions {@code [Q C'; C 0] [x; l] = [Qz; y]}, Q = W D'D W. */
  static List<Double> denton(Series indicator, Series annual, Movement movement) {
    int n = indicator.size();
    MatrixR064 z = column(indicator.values());
    MatrixR064 w = fill(n, n, (i, j) -> i != j ? 0 : weight(indicator.values().get(i), movement));
    MatrixR064 d = fill(n - 1, n, (i, j) -> j == i + 1 ? 1 : j == i ? -1 : 0);
    MatrixR064 q = w.multiply(d.transpose()).multiply(d).multiply(w);
    MatrixR064 c = sums(annual.size(), n);
    MatrixR064 left =
        q.right(c.transpose()).below(c.right(fill(annual.size(), annual.size(), (i, j) -> 0)));
    MatrixR064 right = q.multiply(z).below(column(annual.values()));
    return rows(left.invert().multiply(right), n);
  }

  /**
   * Best linear unbiased disaggregation {@code Xβ + VC'(CVC')⁻¹(y - CXβ)} for errors {@code u =
   * Le}.
   */
  static List<Double> disaggregate(Series annual, List<Double> indicator, MatrixR064 root) {
    int n = indicator.size();
    MatrixR064 x = fill(n, 2, (i, j) -> j == 0 ? 1 : indicator.get(i));
    MatrixR064 c = sums(annual.size(), n);
    MatrixR064 v = root.multiply(root.transpose());
    MatrixR064 inverse = c.multiply(v).multiply(c.transpose()).invert();
    MatrixR064 cx = c.multiply(x);
    MatrixR064 y = column(annual.values());
    MatrixR064 beta =
        cx.transpose()
            .multiply(inverse)
            .multiply(cx)
            .invert()
            .multiply(cx.transpose())
            .multiply(inverse)
            .multiply(y);
    MatrixR064 gain = v.multiply(c.transpose()).multiply(inverse);
    return rows(x.multiply(beta).add(gain.multiply(y.subtract(cx.multiply(beta)))), n);
  }

  static MatrixR064 fill(int rows, int columns, Cell cell) {
    double[][] all = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        all[i][j] = cell.at(i, j);
      }
    }
    return MatrixR064.FACTORY.copy(RawStore.wrap(all));
  }

  private static double weight(double value, Movement movement) {
    return movement == Movement.ADDITIVE ? 1 : 1 / value;
  }

  private static MatrixR064 sums(int years, int quarters) {
    return fill(years, quarters, (i, j) -> j / 4 == i ? 1 : 0);
  }

  private static MatrixR064 column(List<Double> values) {
    return fill(values.size(), 1, (i, j) -> values.get(i));
  }

  private static List<Double> rows(MatrixR064 matrix, int n) {
    return IntStream.range(0, n).mapToObj(i -> matrix.doubleValue(i, 0)).toList();
  }

  interface Cell {
    double at(int row, int column);
  }
}
