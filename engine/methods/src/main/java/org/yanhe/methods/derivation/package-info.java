/**
 * From the states of one pass to every figure of the catalogue. Pure functions on a few thousand
 * cells; start at {@link org.yanhe.methods.derivation.Derivation}.
 */
@NullMarked
package org.yanhe.methods.derivation;

import org.jspecify.annotations.NullMarked;
