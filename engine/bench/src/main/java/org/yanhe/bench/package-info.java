/**
 * The race behind the claim of speed: one report of twenty indicators, computed by the fused pass,
 * by hand-written queries and by a bare scan, on the same data in the same process. Start at {@link
 * org.yanhe.bench.OrdersBenchmark}.
 */
@NullMarked
package org.yanhe.bench;

import org.jspecify.annotations.NullMarked;
