/**
 * Checks of rows and of whole datasets, and the quarantine of what breaks them. Start at {@link
 * org.yanhe.spark.check.RowChecks}.
 */
@NullMarked
package org.yanhe.spark.check;

import org.jspecify.annotations.NullMarked;
