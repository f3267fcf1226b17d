/**
 * Accounts of the digital economy within a run: from the rows of their datasets to records, and
 * from the results to the files of a release. Start at {@link org.yanhe.spark.account.Accounts}.
 */
@NullMarked
package org.yanhe.spark.account;

import org.jspecify.annotations.NullMarked;
