/**
 * Growth on a comparable base: rates, matched and cumulative growth, averages over years,
 * contributions, base effects and the words for them. Results are unrounded; start at {@link
 * org.yanhe.methods.growth.Growth}.
 */
@NullMarked
package org.yanhe.methods.growth;

import org.jspecify.annotations.NullMarked;
