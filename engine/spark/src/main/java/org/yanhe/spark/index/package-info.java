/**
 * Composite indices within a run: from files of the project and rows of a dataset to scores, ranks
 * and their intervals. Start at {@link org.yanhe.spark.index.Indices}.
 */
@NullMarked
package org.yanhe.spark.index;

import org.jspecify.annotations.NullMarked;
