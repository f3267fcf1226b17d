/**
 * Rounding for publication, once and at the end; start at {@link
 * org.yanhe.methods.rounding.Rounding}.
 */
@NullMarked
package org.yanhe.methods.rounding;

import org.jspecify.annotations.NullMarked;
