/**
 * What the ranks of a composite index owe to the choices made in building it (Handbook step 7):
 * Monte Carlo, full-factorial scenarios, and variance shares after Sobol. Every run is a function
 * of the seed and its number, so results are the same however many cores share the work. Start at
 * {@link org.yanhe.methods.composite.uncertainty.IndexUncertainty}.
 */
@NullMarked
package org.yanhe.methods.composite.uncertainty;

import org.jspecify.annotations.NullMarked;
