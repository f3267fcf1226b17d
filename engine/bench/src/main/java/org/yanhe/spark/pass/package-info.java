/**
 * The loop over the texts of a dictionary: in the package that it measures, which shows it to
 * nobody else. What is measured lives in {@code engine/spark}.
 */
@NullMarked
package org.yanhe.spark.pass;

import org.jspecify.annotations.NullMarked;
