package org.yanhe.methods.composite.uncertainty;

import org.yanhe.model.figure.Figure;

/**
 * How much of the variance of a result is due to one assumption. Both shares are estimates from a
 * sample: they can fall a little below 0 or above 1.
 *
 * @param assumption the choice that varies
 * @param first share by itself, Sobol's first-order index
 * @param total share with its interactions, Sobol's total index; the choice matters for nothing if
 *     it is 0
 */
public record VarianceShare(Assumption assumption, Figure first, Figure total) {}
