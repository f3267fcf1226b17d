/**
 * Reads what offices deliver, row by row within Spark tasks, and stages it as typed Parquet. Start
 * at {@link org.yanhe.spark.source.Staging}.
 */
@NullMarked
package org.yanhe.spark.source;

import org.jspecify.annotations.NullMarked;
