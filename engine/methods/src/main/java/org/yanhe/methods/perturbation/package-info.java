/**
 * Alternatives to withholding for counts: controlled rounding, which keeps tables additive, and
 * noise by cell keys, which gives the same cell the same noise in every table. Start at {@link
 * org.yanhe.methods.perturbation.PerturbedCounts}.
 */
@NullMarked
package org.yanhe.methods.perturbation;

import org.jspecify.annotations.NullMarked;
