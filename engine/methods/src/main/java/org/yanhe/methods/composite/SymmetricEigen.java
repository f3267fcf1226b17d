package org.yanhe.methods.composite;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Eigenvalues and vectors of a small symmetric matrix by Jacobi's cyclic rotations. Plain
 * arithmetic in a fixed order, where a linear algebra library picks its path by the machine's
 * caches and cores: equal bits everywhere.
 */
final class SymmetricEigen {
  private static final int MOST_SWEEPS = 100;

  private final double[][] matrix;
  private final double[][] vectors;

  private SymmetricEigen(double[][] symmetric) {
    this.matrix =
        IntStream.range(0, symmetric.length)
            .mapToObj(i -> symmetric[i].clone())
            .toArray(double[][]::new);
    this.vectors = identity(symmetric.length);
  }

  /** Pairs in falling order of the eigenvalue. */
  static List<Pair> of(double[][] symmetric) {
    SymmetricEigen eigen = new SymmetricEigen(symmetric);
    for (int sweep = 0; sweep < MOST_SWEEPS && eigen.offDiagonal() > 0; sweep++) {
      eigen.sweep();
    }
    return eigen.pairs();
  }

  private void sweep() {
    for (int p = 0; p < matrix.length; p++) {
      for (int q = p + 1; q < matrix.length; q++) {
        if (negligible(p, q)) {
          matrix[p][q] = 0;
          matrix[q][p] = 0;
        } else {
          rotate(p, q);
        }
      }
    }
  }

  private boolean negligible(int p, int q) {
    return Math.abs(matrix[p][q]) <= 1e-17 * Math.sqrt(Math.abs(matrix[p][p] * matrix[q][q]));
  }

  private void rotate(int p, int q) {
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    rotateColumns(matrix, p, q, cosine, sine);
    rotateRows(p, q, cosine, sine);
    rotateColumns(vectors, p, q, cosine, sine);
    matrix[p][q] = 0;
    matrix[q][p] = 0;
  }

  /** Turns two columns by an angle: (p, q) becomes (c·p - s·q, s·p + c·q). */
  static void rotateColumns(double[][] rows, int p, int q, double cosine, double sine) {
    for (double[] row : rows) {
      double first = row[p];
      double second = row[q];
      row[p] = cosine * first - sine * second;
      row[q] = sine * first + cosine * second;
    }
  }

  private void rotateRows(int p, int q, double cosine, double sine) {
    for (int j = 0; j < matrix.length; j++) {
      double first = matrix[p][j];
      double second = matrix[q][j];
      matrix[p][j] = cosine * first - sine * second;
      matrix[q][j] = sine * first + cosine * second;
    }
  }

  private double offDiagonal() {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = i + 1; j < matrix.length; j++) {
        sum += Math.abs(matrix[i][j]);
      }
    }
    return sum;
  }

  private List<Pair> pairs() {
    return IntStream.range(0, matrix.length)
        .mapToObj(
            k ->
                new Pair(
                    matrix[k][k],
                    IntStream.range(0, matrix.length).mapToObj(i -> vectors[i][k]).toList()))
        .sorted(Comparator.comparingDouble(Pair::value).reversed())
        .toList();
  }

  private static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  /**
   * An eigenvalue with its vector of length 1.
   *
   * @param value eigenvalue
   * @param vector in the order of the rows
   */
  record Pair(double value, List<Double> vector) {}
}
