/**
 * The Spark session and the run from a project to a release, on one machine and on a cluster, with
 * what both need of storage. Start at {@link org.yanhe.spark.run.RunRelease}; spark-submit starts
 * at {@link org.yanhe.spark.run.Submit}.
 */
@NullMarked
package org.yanhe.spark.run;

import org.jspecify.annotations.NullMarked;
