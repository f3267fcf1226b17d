/**
 * One scan and one aggregation per dataset, however many indicators. Start at {@link
 * org.yanhe.spark.pass.FusedPass}; what Spark calls internal is in {@link
 * org.yanhe.spark.pass.SparkInternals} alone.
 */
@NullMarked
package org.yanhe.spark.pass;

import org.jspecify.annotations.NullMarked;
