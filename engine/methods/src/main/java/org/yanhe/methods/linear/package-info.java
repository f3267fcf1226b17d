/**
 * Linear programs with bounds, small enough for plain loops. Own code, because the answer must be
 * the same to the last bit on every machine and must never be an impossible point; tests compare it
 * with ojAlgo. Start at {@link org.yanhe.methods.linear.Simplex}.
 */
@NullMarked
package org.yanhe.methods.linear;

import org.jspecify.annotations.NullMarked;
