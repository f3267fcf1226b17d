/**
 * Parquet written column by column from typed values, each of which is hashed at most once. Start
 * at {@link org.yanhe.spark.parquet.ColumnarFile}.
 */
@NullMarked
package org.yanhe.spark.parquet;

import org.jspecify.annotations.NullMarked;
