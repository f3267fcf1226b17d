/** From sources to a release on Spark. Start at {@code RunRelease}. */
@NullMarked
package org.yanhe.spark;

import org.jspecify.annotations.NullMarked;
