/**
 * What the command line knows of the benchmark, whose module is no part of the product. Start at
 * {@link org.yanhe.spark.benchmark.Benchmark}.
 */
@NullMarked
package org.yanhe.spark.benchmark;

import org.jspecify.annotations.NullMarked;
